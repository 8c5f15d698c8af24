package minzheng.atlas.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tallies one evaluation needs, each once, in a fixed order. */
public final class TallySheet {
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    public TallySheet(Collection<Tally> wanted) {
        for (Tally tally : wanted) {
            if (places.putIfAbsent(tally.key(), tallies.size()) == null) {
                tallies.add(tally);
            }
        }
    }

    public List<Tally> tallies() {
        return List.copyOf(tallies);
    }

    int place(Tally tally) {
        Integer at = places.get(tally.key());
        if (at == null) {
            throw new IllegalArgumentException("tally was not asked for: " + tally.key());
        }
        return at;
    }

    boolean countsFacilities() {
        return tallies.stream().anyMatch(tally -> tally.over() == Tally.Over.FACILITY);
    }
}
