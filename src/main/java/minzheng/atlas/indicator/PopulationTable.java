package minzheng.atlas.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.division.Population;
import org.jspecify.annotations.Nullable;

/** The latest counts up to a date. A unit without a count of its own is the sum of its parts if every part is known. */
public final class PopulationTable {
    private final UnitTree tree;
    private final Map<UUID, Population> counts = new HashMap<>();
    private final @Nullable LocalDate countedOn;
    private final boolean synthetic;

    public PopulationTable(UnitTree tree, Collection<Population> latest) {
        this.tree = tree;
        latest.forEach(count -> counts.put(count.divisionId(), count));
        this.countedOn = latest.stream()
                .map(Population::countedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        this.synthetic = latest.stream().anyMatch(Population::synthetic);
    }

    /** People or households of a unit; null where nobody counted them. */
    public @Nullable Long of(Unit unit, People people) {
        Population own = counts.get(unit.id());
        if (own != null) {
            Integer counted = people.of(own);
            return counted == null ? null : counted.longValue();
        }
        if (unit.isArea()) {
            return null;
        }
        return sumOfParts(tree.place(unit.id()), people);
    }

    private @Nullable Long sumOfParts(int place, People people) {
        long sum = 0;
        boolean any = false;
        for (int child = place + 1; child < tree.end(place); child = tree.end(child)) {
            Long part = of(tree.all().get(child), people);
            if (part == null) {
                return null;
            }
            sum += part;
            any = true;
        }
        return any ? sum : null;
    }

    /** The day of the latest count used anywhere. */
    public Optional<LocalDate> countedOn() {
        return Optional.ofNullable(countedOn);
    }

    public boolean synthetic() {
        return synthetic;
    }
}
