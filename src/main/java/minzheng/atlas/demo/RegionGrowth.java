package minzheng.atlas.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lets units grow from their seeds over a mesh at equal speed, slower where the noise is high, so that borders follow
 * invented ridges. Head starts and moved seeds bring each unit near its target area. Every unit stays in one piece.
 */
final class RegionGrowth {

    private static final int ROUNDS = 70;
    private static final int ROUNDS_WITH_MOVING_SEEDS = 40;
    private static final double RIDGE = 1.3;

    private final Mesh mesh;
    private final double[] slowness;

    RegionGrowth(Mesh mesh, Noise noise) {
        this.mesh = mesh;
        slowness = new double[mesh.size()];
        for (int t = 0; t < mesh.size(); t++) {
            slowness[t] = StrictMath.exp(RIDGE * noise.at(mesh.centre(t)));
        }
    }

    private record Front(double arrival, int triangle, int unit) {}

    /** The unit of each triangle; {@code seeds} is changed to where the seeds came to rest. */
    int[] grow(int[] seeds, double[] targetsKm2, boolean firstStays) {
        var headStarts = new double[seeds.length];
        for (int round = 0; ; round++) {
            var units = spread(seeds, headStarts);
            if (round == ROUNDS) {
                return units;
            }
            var areas = areas(units, seeds.length);
            for (int unit = 0; unit < seeds.length; unit++) {
                headStarts[unit] += 0.4 * (Math.sqrt(targetsKm2[unit]) - Math.sqrt(areas[unit]));
            }
            if (round < ROUNDS_WITH_MOVING_SEEDS) {
                moveToMiddle(seeds, units, firstStays ? 1 : 0);
            }
        }
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

    private void moveToMiddle(int[] seeds, int[] units, int from) {
        for (int unit = from; unit < seeds.length; unit++) {
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
            int nearest = mesh.nearest(middle);
            seeds[unit] = units[nearest] == unit ? nearest : seeds[unit];
        }
    }
}
