package minzheng.atlas.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lets units grow from their seeds over a mesh at equal speed, slower where the noise is high, so that borders follow
 * invented ridges. Head starts and moved seeds bring each unit near its target area. Every unit stays in one piece.
 */
final class RegionGrowth {

    private static final int ROUNDS_WITH_MOVING_SEEDS = 80;
    private static final int ROUNDS_WITH_FIXED_SEEDS = 150;
    private static final double GAIN = 0.12;
    private static final double RIDGE = 1.8;

    private static final double ANCHOR = 0.6;

    private final Mesh mesh;
    private final double[] slowness;

    RegionGrowth(Mesh mesh, Noise noise) {
        this.mesh = mesh;
        slowness = new double[mesh.size()];
        for (int t = 0; t < mesh.size(); t++) {
            slowness[t] = StrictMath.exp(RIDGE * noise.at(mesh.centre(t)));
        }
        double mean = Arrays.stream(slowness).average().orElseThrow();
        Arrays.setAll(slowness, t -> slowness[t] / mean);
    }

    private record Front(double arrival, int triangle, int unit) {}

    /**
     * The unit of each triangle; {@code seeds} is changed to where the seeds came to rest. The first {@code anchored}
     * ones do not go far from where they were.
     */
    int[] grow(int[] seeds, double[] targetsKm2, int anchored) {
        var anchors =
                Arrays.stream(seeds).limit(anchored).mapToObj(mesh::centre).toList();
        var headStarts = new double[seeds.length];
        for (int round = 0; round < ROUNDS_WITH_MOVING_SEEDS; round++) {
            var units = spread(seeds, headStarts);
            adjust(headStarts, units, targetsKm2);
            moveToMiddle(seeds, units, anchors);
        }
        var best = spread(seeds, headStarts);
        for (int round = 0; round < ROUNDS_WITH_FIXED_SEEDS; round++) {
            var units = spread(seeds, headStarts);
            best = misfit(units, targetsKm2) < misfit(best, targetsKm2) ? units : best;
            adjust(headStarts, units, targetsKm2);
        }
        return best;
    }

    private void adjust(double[] headStarts, int[] units, double[] targetsKm2) {
        var areas = areas(units, headStarts.length);
        for (int unit = 0; unit < headStarts.length; unit++) {
            headStarts[unit] += GAIN * (Math.sqrt(targetsKm2[unit]) - Math.sqrt(areas[unit]));
        }
    }

    private double misfit(int[] units, double[] targetsKm2) {
        var areas = areas(units, targetsKm2.length);
        double sum = 0;
        for (int unit = 0; unit < targetsKm2.length; unit++) {
            double ratio = StrictMath.log(areas[unit] / targetsKm2[unit]);
            sum += ratio * ratio;
        }
        return sum;
    }

    private int[] spread(int[] seeds, double[] headStarts) {
        var units = new int[mesh.size()];
        Arrays.fill(units, Mesh.NONE);
        var fronts = new PriorityQueue<Front>(
                Comparator.comparingDouble(Front::arrival).thenComparingInt(Front::triangle));
        for (int unit = 0; unit < seeds.length; unit++) {
            units[seeds[unit]] = unit;
        }
        for (int unit = 0; unit < seeds.length; unit++) {
            pushOn(new Front(-headStarts[unit], seeds[unit], unit), units, fronts);
        }
        while (!fronts.isEmpty()) {
            var front = fronts.poll();
            if (units[front.triangle()] == Mesh.NONE) {
                units[front.triangle()] = front.unit();
                pushOn(front, units, fronts);
            }
        }
        return units;
    }

    private void pushOn(Front front, int[] units, PriorityQueue<Front> fronts) {
        int t = front.triangle();
        for (int next : mesh.neighbours(t)) {
            if (next != Mesh.NONE && units[next] == Mesh.NONE) {
                double step = LocalPlane.distanceKm(mesh.centre(t), mesh.centre(next));
                double arrival = front.arrival() + step * (slowness[t] + slowness[next]) / 2;
                fronts.add(new Front(arrival, next, front.unit()));
            }
        }
    }

    private double[] areas(int[] units, int count) {
        var areas = new double[count];
        for (int t = 0; t < mesh.size(); t++) {
            areas[units[t]] += mesh.areaKm2(t);
        }
        return areas;
    }

    private void moveToMiddle(int[] seeds, int[] units, List<Coordinate> anchors) {
        for (int unit = 0; unit < seeds.length; unit++) {
            var middle = middle(units, unit);
            if (unit < anchors.size()) {
                middle.x += ANCHOR * (anchors.get(unit).x - middle.x);
                middle.y += ANCHOR * (anchors.get(unit).y - middle.y);
            }
            int nearest = mesh.nearest(middle);
            seeds[unit] = units[nearest] == unit ? nearest : seeds[unit];
        }
    }

    private Coordinate middle(int[] units, int unit) {
        double area = 0;
        var middle = new Coordinate(0, 0);
        for (int t = 0; t < mesh.size(); t++) {
            if (units[t] == unit) {
                area += mesh.areaKm2(t);
                middle.x += mesh.centre(t).x * mesh.areaKm2(t);
                middle.y += mesh.centre(t).y * mesh.areaKm2(t);
            }
        }
        middle.x /= area;
        middle.y /= area;
        return middle;
    }
}
