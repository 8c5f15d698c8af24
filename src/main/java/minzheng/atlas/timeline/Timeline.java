package minzheng.atlas.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import minzheng.atlas.fault.InvalidRequest;

/** Puts what happened to facilities, divisions and people together, day by day. */
public final class Timeline {
    static final int MOST_DAYS = 5000;

    private final TimelineStore store;

    public Timeline(TimelineStore store) {
        this.store = store;
    }

    /** The days of the span on which something happened, in order; refused when they are too many. */
    List<EventfulDay> days(Span span) {
        SortedMap<LocalDate, Gathered> days = new TreeMap<>();
        store.facilities(span).forEach(events -> at(days, events.onDay()).add(events));
        store.divisions(span).forEach(event -> at(days, event.onDay()).add(event));
        store.counts(span).forEach(counts -> at(days, counts.onDay()).counts = counts.divisions());
        if (days.size() > MOST_DAYS) {
            throw new InvalidRequest(
                    "too_many_days",
                    "from",
                    "%s 至 %s 有 %d 天有事发生，至多 %d 天，请缩短时段 / things happened on %3$d days from %1$s to %2$s, an answer has %4$d at most; ask for a shorter span or for one division"
                            .formatted(span.from(), span.to(), days.size(), MOST_DAYS));
        }
        return days.values().stream().map(Gathered::day).toList();
    }

    private static Gathered at(Map<LocalDate, Gathered> days, LocalDate date) {
        return days.computeIfAbsent(date, Gathered::new);
    }

    /** One day while it is being put together. */
    private static final class Gathered {
        private final LocalDate date;
        private final SortedMap<String, EventfulDay.Facilities> kinds = new TreeMap<>();
        private final List<EventfulDay.DivisionChange> named = new ArrayList<>();
        private long divisions;
        private long counts;

        Gathered(LocalDate date) {
            this.date = date;
        }

        void add(TimelineStore.FacilityEvents events) {
            kinds.put(events.kind(), new EventfulDay.Facilities(events.opened(), events.closed(), events.changed()));
        }

        void add(TimelineStore.DivisionEvent event) {
            divisions = event.ofDay();
            named.add(event.change());
        }

        EventfulDay day() {
            Collection<EventfulDay.Facilities> all = kinds.values();
            return new EventfulDay(
                    date,
                    all.stream().mapToLong(EventfulDay.Facilities::opened).sum(),
                    all.stream().mapToLong(EventfulDay.Facilities::closed).sum(),
                    all.stream().mapToLong(EventfulDay.Facilities::changed).sum(),
                    divisions,
                    named,
                    counts,
                    kinds);
        }
    }
}
