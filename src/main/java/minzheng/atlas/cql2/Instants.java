package minzheng.atlas.cql2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import minzheng.atlas.cql2.Operand.Interval;
import minzheng.atlas.cql2.Operand.Literal;
import org.jspecify.annotations.Nullable;

/** What dates and timestamps look like in both encodings. Times may carry an offset from UTC as RFC 3339 allows. */
final class Instants {
    /** As a bound of an interval: no bound. */
    static final String OPEN = "..";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private Instants() {}

    /** Empty when the text is neither a date nor a timestamp, or one that does not exist. */
    static Optional<Literal> read(String text, Position at) {
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(Literal.of(at, LocalDate.parse(text)));
            }
            if (TIMESTAMP.matcher(text).matches()) {
                return Optional.of(Literal.of(at, OffsetDateTime.parse(text).toInstant()));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String chinese(Type wanted) {
        return wanted == Type.DATE ? "存在的日期，如 '2025-12-31'" : "时刻，如 '2025-12-31T08:00:00Z'";
    }

    static String english(Type wanted) {
        return wanted == Type.DATE
                ? "a date that exists, such as '2025-12-31'"
                : "a timestamp such as '2025-12-31T08:00:00Z'";
    }

    static Interval interval(Position at, @Nullable Operand start, @Nullable Operand end) {
        Interval interval = new Interval(at, start, end);
        if (start instanceof Literal from && end instanceof Literal to && isReversed(from, to)) {
            String found = interval.toText();
            throw new Cql2Exception(at, found, found + " 的起点晚于终点", "the start of " + found + " is after its end");
        }
        return interval;
    }

    private static boolean isReversed(Literal from, Literal to) {
        if (from.value() instanceof LocalDate first && to.value() instanceof LocalDate last) {
            return first.isAfter(last);
        }
        return from.value() instanceof Instant first && to.value() instanceof Instant last && first.isAfter(last);
    }
}
