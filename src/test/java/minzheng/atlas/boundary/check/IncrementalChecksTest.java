package minzheng.atlas.boundary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Geometry;

/** A full check and the sum of checks after each edit find the same. */
class IncrementalChecksTest {
    private static final int COLUMNS = 9;
    private static final int ROWS = 6;

    @Property(tries = 8)
    void editsOneByOneFindWhatAFullCheckFinds(@ForAll long seed) {
        Random random = new Random(seed);
        TownGrid grid = new TownGrid(COLUMNS, ROWS);
        List<Defect> known = List.of();
        for (int edit = 0; edit < 6; edit++) {
            int town = random.nextInt(COLUMNS * ROWS);
            Geometry before = grid.towns().get(town).outline();
            grid.move(town, random.nextInt(8), metres(random), metres(random));
            Geometry after = grid.towns().get(town).outline();
            Inspected world = grid.world();
            Focus focus = Focus.on(Set.of("t" + town), List.of(before, after));
            known = sum(known, focus, BoundaryCheckRun.defects(world, focus));
            assertThat(told(known)).isEqualTo(told(BoundaryCheckRun.defects(world, Focus.everything())));
        }
    }

    /** An inner vertex moved by 0.1 m or more in one polygon alone is found, also along a straight side. */
    @Property(tries = 40)
    void aVertexMovedInOnePolygonIsFound(
            @ForAll @IntRange(max = COLUMNS * ROWS - 1) int town,
            @ForAll @IntRange(max = 7) int vertex,
            @ForAll @DoubleRange(min = 0.1, max = 200) double metres,
            @ForAll @DoubleRange(max = 6.28) double direction) {
        TownGrid grid = new TownGrid(COLUMNS, ROWS);
        Assume.that(grid.isInner(town, vertex));
        grid.move(town, vertex, metres * Math.cos(direction), metres * Math.sin(direction));
        assertThat(BoundaryCheckRun.defects(grid.world(), Focus.everything())).isNotEmpty();
    }

    @Example
    void anUnchangedWorldNeedsNoLook() {
        assertThat(BoundaryCheckRun.defects(new TownGrid(4, 4).world(), Focus.on(Set.of(), List.of())))
                .isEmpty();
    }

    private static double metres(Random random) {
        return Math.round((random.nextDouble() - 0.5) * 600) / 10.0;
    }

    private static List<Defect> sum(List<Defect> known, Focus focus, List<Defect> found) {
        List<Defect> sum = new ArrayList<>(found);
        known.stream().filter(defect -> !focus.touches(defect)).forEach(sum::add);
        return sum;
    }

    private static List<String> told(List<Defect> defects) {
        return defects.stream()
                .map(defect -> defect.zh() + " "
                        + (defect.shape() == null ? "" : defect.shape().norm().toText()))
                .sorted()
                .toList();
    }
}
