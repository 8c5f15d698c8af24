package minzheng.atlas.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Preconditions;
import minzheng.atlas.indicator.ReportedValueStore.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Records what the bureau reports for a division: as a change, from a date to the end of what holds on it; as a correction, in
 * the place of what holds on the date.
 */
public final class ReportedValueEdit {
    private static final List<String> STATES = List.of("not_started", "under_way", "done");

    private static final int MAX_DIGITS = 15;

    private final Database database;

    public ReportedValueEdit(Database database) {
        this.database = database;
    }

    /** The value as sent: a figure, a ratio or a milestone's state, with its source. */
    public record Report(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String state,
            @Nullable String source,
            @Nullable LocalDate reportedOn,
            @Nullable Boolean synthetic,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * Records the report.
     *
     * @param tag gives the tag of what holds on the date; asked for only when something does
     */
    public ReportedValueEntry apply(
            Subject subject, Supplier<String> tag, Report report, Amendment amendment, Author author) {
        check(report);
        LocalDate from = Objects.requireNonNull(report.validFrom());
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            Reading now = Reading.of(from, change.version());
            List<ReportedValueEntry> states = ReportedValueStore.states(change.handle(), now, subject);
            Optional<ReportedValue> replaced = states.stream()
                    .filter(state -> holdsOn(state.row(), amendment.from()))
                    .findFirst()
                    .map(state -> same(change, subject, tag.get(), state));
            UUID id = ReportedValueStore.id(change.handle(), subject);
            LocalDate until = until(report, replaced, states);
            if (amendment.mode() == Edit.CORRECTION) {
                replaced.ifPresent(old -> makeRoom(change, id, old.validFrom(), old.validTo()));
            }
            makeRoom(change, id, from, until);
            ReportedValueRows.insert(change, List.of(row(id, subject, report, from, until)), null);
            return find(
                    ReportedValueStore.states(change.handle(), now, subject),
                    state -> state.validFrom().equals(from));
        });
    }

    private static ReportedValue same(Change change, Subject subject, String tag, ReportedValueEntry present) {
        Preconditions.check(tag, present.etag(), ReportedValueStore.seen(change.handle(), subject, tag), present.row());
        return present.row();
    }

    /** To the date given, else to the end of what is replaced, else to the next value. */
    private static LocalDate until(Report report, Optional<ReportedValue> replaced, List<ReportedValueEntry> states) {
        LocalDate from = Objects.requireNonNull(report.validFrom());
        LocalDate until = report.validTo() != null
                ? report.validTo()
                : replaced.map(ReportedValue::validTo)
                        .orElseGet(() -> states.stream()
                                .map(state -> state.row().validFrom())
                                .filter(start -> start.isAfter(from))
                                .findFirst()
                                .orElse(Reading.FOREVER));
        if (!from.isBefore(until)) {
            throw mistake("/valid_to", "应晚于 valid_from / must be after valid_from: " + until);
        }
        return until;
    }

    private static boolean holdsOn(ReportedValue value, LocalDate date) {
        return !date.isBefore(value.validFrom()) && date.isBefore(value.validTo());
    }

    private static ReportedValueEntry find(List<ReportedValueEntry> states, Predicate<ReportedValue> wanted) {
        return states.stream()
                .filter(state -> wanted.test(state.row()))
                .findFirst()
                .orElseThrow();
    }

    private static void makeRoom(Change change, UUID id, LocalDate from, LocalDate to) {
        change.makeRoom("reported_value_row", "series_id", id, from, to, null);
    }

    private static ReportedValue row(UUID id, Subject subject, Report report, LocalDate from, LocalDate until) {
        return new ReportedValue(
                id,
                subject.series(),
                subject.division(),
                report.value(),
                report.numerator(),
                report.denominator(),
                report.state(),
                Objects.requireNonNull(report.source()),
                Objects.requireNonNull(report.reportedOn()),
                Boolean.TRUE.equals(report.synthetic()),
                from,
                until);
    }

    private static void check(Report report) {
        if (report.validFrom() == null) {
            throw mistake("/valid_from", "缺少起始日期 / the first day is missing");
        }
        if (report.source() == null || report.source().isBlank()) {
            throw mistake("/source", "缺少来源 / needs a source");
        }
        if (report.reportedOn() == null) {
            throw mistake("/reported_on", "缺少报告日期 / needs the date of the report");
        }
        if (report.state() != null && !STATES.contains(report.state())) {
            throw mistake(
                    "/state",
                    "应为 / must be one of %s, not \"%s\"".formatted(String.join(", ", STATES), report.state()));
        }
        long ratio = Stream.of(report.numerator(), report.denominator())
                .filter(Objects::nonNull)
                .count();
        boolean figure = report.value() != null;
        boolean state = report.state() != null;
        if (ratio == 1 || (figure && state) || (!figure && !state && ratio == 0)) {
            throw mistake(
                    "/value",
                    "应给出 value、state 或成对的 numerator/denominator / give a value, a state, or numerator with denominator");
        }
        if (Stream.of(report.value(), report.numerator(), report.denominator()).anyMatch(ReportedValueEdit::isAbsurd)) {
            throw mistake("/value", "数字过大或小数过多 / more than %d digits before or after the point".formatted(MAX_DIGITS));
        }
        if (report.denominator() != null && report.denominator().signum() <= 0) {
            throw mistake("/denominator", "应大于 0 / must be above 0");
        }
    }

    private static boolean isAbsurd(@Nullable BigDecimal number) {
        return number != null && (number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS);
    }

    private static InvalidRequest mistake(String field, String message) {
        return new InvalidRequest("invalid_report", field, field + ": " + message);
    }
}
