package minzheng.atlas.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import minzheng.atlas.indicator.Unit;

/** Which units a denominator policy adds to the plan's own lists, and which it leaves out, over all rows. */
public record PolicyEffect(List<Named> added, List<Named> removed) {
    /** A unit by code and name. */
    public record Named(String code, String name) {
        static Named of(Unit unit) {
            return new Named(unit.code(), unit.name());
        }
    }

    static PolicyEffect of(Iterable<CountedUnits.Resolution> resolutions) {
        Set<Named> added = new LinkedHashSet<>();
        Set<Named> removed = new LinkedHashSet<>();
        for (CountedUnits.Resolution resolution : resolutions) {
            resolution.added().stream().map(Named::of).forEach(added::add);
            resolution.removed().stream().map(Named::of).forEach(removed::add);
        }
        return new PolicyEffect(new ArrayList<>(added), new ArrayList<>(removed));
    }

    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty();
    }
}
