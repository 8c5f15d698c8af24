package minzheng.atlas.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every name and code believed in one data version, over all dates; never changes. */
final class NameIndex {
    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(
                    (Found found) -> found.fit().rank())
            .thenComparing(found -> found.named().type())
            .thenComparing(found -> found.fit().matched())
            .thenComparing(Found::length)
            .thenComparing(found -> found.named().code())
            .thenComparing(found -> found.named().id());

    private final List<Entry> entries;

    private NameIndex(List<Entry> entries) {
        this.entries = entries;
    }

    /** A name that fits, and how. */
    record Found(Named named, Fit fit) {
        /** Of two names that hold what was asked for, the shorter one is nearer to it. */
        int length() {
            return named.name() == null ? 0 : named.name().length();
        }
    }

    static NameIndex of(Stream<Named> names) {
        return new NameIndex(
                names.map(named -> Entry.of(named, Syllables.all())).toList());
    }

    /** Those of the date that fit, best first. */
    List<Found> find(Asked asked, LocalDate date, Set<SearchType> types, int limit) {
        if (asked.text().isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry ->
                        types.contains(entry.named().type()) && entry.named().isOn(date))
                .flatMap(entry -> entry.fit(asked).map(fit -> new Found(entry.named(), fit)).stream())
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }
}
