package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of dated record is kept: its table, its permanent key, and the rows that are believed now.
 *
 * @param table of dated rows, e.g. {@code facility_row}
 * @param keyColumn e.g. {@code facility_id}
 * @param during the same record with another valid range
 * @param countsApart true where each row is a fact of its own (a yearly count), not a state of one thing
 */
public record Ledger<R extends Record>(
        Class<R> type,
        String table,
        String keyColumn,
        Function<R, UUID> key,
        Function<R, Span> span,
        BiFunction<R, Span, R> during,
        Insertion<R> insert,
        boolean countsApart) {
    /** Adds rows to the record, or to an overlay of proposals. */
    @FunctionalInterface
    public interface Insertion<R> {
        void insert(Change change, List<R> rows, @Nullable UUID overlay);
    }

    /** What an incoming row means for what is recorded. */
    public enum Standing {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** The rows of these things that are believed now, without overlays. */
    public List<R> recorded(Handle handle, Collection<UUID> keys) {
        return handle.createQuery(Sql.of(Ledger.class, "recorded_" + table))
                .bindArray("keys", UUID.class, keys)
                .registerColumnMapper(new DetailsColumn())
                .map(org.jdbi.v3.core.mapper.reflect.ConstructorMapper.of(type))
                .list();
    }

    /** Compares with the recorded rows of the same thing. */
    public Standing standing(R incoming, List<R> recorded) {
        return standing(incoming, recorded, Set.of());
    }

    /** Compares without some parts of the record. */
    Standing standing(R incoming, List<R> recorded, Set<String> besides) {
        Span wanted = span.apply(incoming);
        List<R> touched = touched(wanted, recorded);
        if (recorded.isEmpty() || (countsApart && startsNothing(wanted, recorded))) {
            return Standing.NEW;
        }
        LocalDate reached = wanted.from();
        for (R row : touched) {
            Span had = span.apply(row);
            Span both = had.shared(wanted);
            if (had.from().isAfter(reached)
                    || !Sameness.of(during.apply(row, both), during.apply(incoming, both), besides)) {
                return Standing.CHANGED;
            }
            reached = had.to();
        }
        return reached.isBefore(wanted.to()) ? Standing.CHANGED : Standing.UNCHANGED;
    }

    /** The first recorded date within the incoming row's range on which a different state begins, or the row's start. */
    public LocalDate erased(R incoming, List<R> recorded) {
        Span wanted = span.apply(incoming);
        return touched(wanted, recorded).stream()
                .filter(row -> !Sameness.of(during.apply(row, wanted), incoming))
                .map(row -> span.apply(row).from())
                .filter(date -> date.isAfter(wanted.from()))
                .findFirst()
                .orElse(wanted.from());
    }

    /** The incoming row with the shapes that are recorded for its time, where they differ by less than a millimetre. */
    public R keepingShapes(R incoming, List<R> recorded) {
        R kept = incoming;
        for (R row : touched(span.apply(incoming), recorded)) {
            kept = Sameness.keepingShapes(kept, row);
        }
        return kept;
    }

    public boolean touches(R incoming, List<R> recorded) {
        return !touched(span.apply(incoming), recorded).isEmpty();
    }

    private List<R> touched(Span wanted, List<R> recorded) {
        return recorded.stream()
                .filter(row -> span.apply(row).overlaps(wanted))
                .sorted(Comparator.comparing(row -> span.apply(row).from()))
                .toList();
    }

    private boolean startsNothing(Span wanted, List<R> recorded) {
        return recorded.stream().noneMatch(row -> span.apply(row).from().equals(wanted.from()));
    }
}
