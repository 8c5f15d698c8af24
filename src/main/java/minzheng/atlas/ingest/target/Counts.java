package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Figures that hold until the next one of the same key, in the file or recorded: where each of them ends. */
final class Counts {
    private final Map<UUID, NavigableSet<LocalDate>> starts;

    private Counts(Map<UUID, NavigableSet<LocalDate>> starts) {
        this.starts = starts;
    }

    static <R extends Record> Counts of(List<R> delivered, Ledger<R> ledger, Known known) {
        Map<UUID, NavigableSet<LocalDate>> starts = delivered.stream()
                .collect(Collectors.groupingBy(
                        ledger.key(),
                        Collectors.mapping(r -> ledger.span().apply(r).from(), Collectors.toCollection(TreeSet::new))));
        Collection<UUID> keys = List.copyOf(starts.keySet());
        for (R recorded : ledger.recorded(known.handle(), keys)) {
            NavigableSet<LocalDate> dates = starts.get(ledger.key().apply(recorded));
            if (dates != null) {
                dates.add(ledger.span().apply(recorded).from());
            }
        }
        return new Counts(starts);
    }

    /** The range shortened to where the next figure begins. */
    Span until(UUID key, Span open) {
        NavigableSet<LocalDate> dates = starts.get(key);
        LocalDate next = dates == null ? null : dates.higher(open.from());
        return next == null || !next.isBefore(open.to()) ? open : new Span(open.from(), next);
    }
}
