package minzheng.atlas.boundary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import minzheng.atlas.boundary.check.LineWorld.Line;
import minzheng.atlas.boundary.check.LineWorld.Marker;
import org.junit.jupiter.api.Test;

/** A register of the size of a whole region: 256 units, 480 lines of 200 vertices, 4,800 markers, 10,000 facilities. */
class LineScaleTest {
    private static final int SIDE = 16;
    private static final double CELL = 3000;
    private static final int STEPS = 200;

    private final Random random = new Random(11);
    private final LineWorld world = new LineWorld();
    private final Map<String, double[]> sides = new TreeMap<>();

    private void build() {
        for (int row = 0; row <= SIDE; row++) {
            for (int column = 0; column <= SIDE; column++) {
                sides.put("h" + column + "/" + row, wave(column, row, 1, 0, row > 0 && row < SIDE));
                sides.put("v" + column + "/" + row, wave(column, row, 0, 1, column > 0 && column < SIDE));
            }
        }
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                unit(column, row);
                if (row > 0) {
                    line("h" + column + "/" + row, unitName(column, row - 1), unitName(column, row));
                }
                if (column > 0) {
                    line("v" + column + "/" + row, unitName(column - 1, row), unitName(column, row));
                }
            }
        }
        for (int i = 0; i < 10_000; i++) {
            // far enough from lines, which sway by less than 150 m
            double x = (random.nextInt(SIDE) + 0.1 + 0.8 * random.nextDouble()) * CELL;
            double y = (random.nextInt(SIDE) + 0.1 + 0.8 * random.nextDouble()) * CELL;
            world.facilities.put("f" + i, LineWorld.point(x, y));
        }
    }

    private static String unitName(int column, int row) {
        return "u" + column + "/" + row;
    }

    /** From a corner of the grid to the next, swaying where it is not at the outside. */
    private double[] wave(int column, int row, int east, int north, boolean inside) {
        double[] places = new double[2 * STEPS + 2];
        for (int i = 0; i <= STEPS; i++) {
            boolean end = i == 0 || i == STEPS;
            double most = inside && !end ? Math.sin(Math.PI * i / STEPS) : 0;
            double sway = most * (100 * Math.sin(Math.PI * i / 20) + 20 * random.nextDouble());
            double along = CELL * i / STEPS;
            places[2 * i] = column * CELL + east * along + north * sway;
            places[2 * i + 1] = row * CELL + north * along + east * sway;
        }
        return places;
    }

    private void unit(int column, int row) {
        List<Double> ring = new ArrayList<>();
        add(ring, sides.get("h" + column + "/" + row), false);
        add(ring, sides.get("v" + (column + 1) + "/" + row), false);
        add(ring, sides.get("h" + column + "/" + (row + 1)), true);
        add(ring, sides.get("v" + column + "/" + row), true);
        ring.add(ring.get(0));
        ring.add(ring.get(1));
        world.units.put(unitName(column, row), ring.stream().mapToDouble(d -> d).toArray());
    }

    /** All but the last place. */
    private static void add(List<Double> ring, double[] places, boolean backwards) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            order.add(i);
        }
        if (backwards) {
            Collections.reverse(order);
        }
        for (int i : order.subList(0, STEPS)) {
            ring.add(places[2 * i]);
            ring.add(places[2 * i + 1]);
        }
    }

    private void line(String name, String a, String b) {
        double[] places = sides.get(name);
        world.lines.put(name, new Line(a, b, null, places));
        for (int serial = 1; serial <= 10; serial++) {
            int vertex = 20 * serial - 10;
            Marker marker = world.marker(name, name + "-" + serial, serial, places[2 * vertex], places[2 * vertex + 1]);
            marker.chainages.clear();
        }
        world.task(name, 2023, LineWorld.TODAY.minusYears(1));
    }

    @Test
    void aCleanRegionIsCheckedInSeconds() {
        build();
        Inspected inspected = world.inspected(LineWorld.TODAY);
        List<Defect> found = new ArrayList<>();
        long start = System.nanoTime();
        for (BoundaryCheck check : BoundaryChecks.ALL) {
            check.run(inspected, Focus.everything(), found::add);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(found).isEmpty();
        // 1.5 s once warm on two busy cores; cold and on a loaded machine it may take longer
        assertThat(seconds).isLessThan(10);
    }
}
