package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the units of a county start to grow and how large they shall be: subdistricts small and close to the city's
 * middle, the first town of a county without subdistricts at its seat, the others spread over the rest. All invented.
 */
final class TownshipSeeds {

    private static final int CANDIDATES = 25;

    private final Mesh mesh;
    private final Coordinate focus;
    private final int subdistricts;
    private final Random random;
    private final int[] seeds;
    private final double[] targetsKm2;

    /** @param focus the middle of the city for counties with subdistricts, else the county's own seat */
    TownshipSeeds(Mesh mesh, Coordinate focus, int subdistricts, int units, Random random) {
        this.mesh = mesh;
        this.focus = focus;
        this.subdistricts = subdistricts;
        this.random = random;
        seeds = new int[units];
        targetsKm2 = new double[units];
        double countyKm2 =
                IntStream.range(0, mesh.size()).mapToDouble(mesh::areaKm2).sum();
        double urbanKm2 = drawUrbanTargets();
        drawOtherTargets(countyKm2 - urbanKm2);
        placeUrban(urbanKm2);
        placeOthers();
    }

    int[] seeds() {
        return seeds.clone();
    }

    double[] targetsKm2() {
        return targetsKm2.clone();
    }

    private double drawUrbanTargets() {
        double sum = 0;
        for (int i = 0; i < subdistricts; i++) {
            targetsKm2[i] = 7 + 5 * i * random.nextDouble() + 8 * random.nextDouble();
            sum += targetsKm2[i];
        }
        return sum;
    }

    private void drawOtherTargets(double restKm2) {
        double sum = 0;
        for (int i = subdistricts; i < targetsKm2.length; i++) {
            targetsKm2[i] = StrictMath.exp(0.38 * random.nextGaussian());
            sum += targetsKm2[i];
        }
        for (int i = subdistricts; i < targetsKm2.length; i++) {
            targetsKm2[i] *= restKm2 / sum;
        }
    }

    private void placeUrban(double urbanKm2) {
        var zone = new ArrayList<Integer>();
        double area = 0;
        for (int t : byDistance(focus)) {
            if (area >= urbanKm2) {
                break;
            }
            area += mesh.areaKm2(t);
            zone.add(t);
        }
        var placed = new ArrayList<Integer>();
        for (int i = 0; i < subdistricts; i++) {
            placed.add(placed.isEmpty() ? zone.get(0) : farthest(zone, placed));
        }
        placed.sort(Comparator.comparingDouble(t -> LocalPlane.distanceKm(mesh.centre(t), focus)));
        IntStream.range(0, subdistricts).forEach(i -> seeds[i] = placed.get(i));
    }

    private void placeOthers() {
        var placed = new ArrayList<Integer>();
        IntStream.range(0, subdistricts).forEach(i -> placed.add(seeds[i]));
        if (subdistricts == 0) {
            placed.add(mesh.nearest(focus));
        }
        while (placed.size() < seeds.length) {
            var candidates = random.ints(CANDIDATES, 0, mesh.size()).boxed().toList();
            placed.add(farthest(candidates, placed));
        }
        int kept = Math.max(1, subdistricts);
        placed.subList(kept, placed.size()).sort(Comparator.comparingDouble(this::bearing));
        IntStream.range(0, seeds.length).forEach(i -> seeds[i] = placed.get(i));
    }

    private double bearing(int triangle) {
        var p = mesh.centre(triangle);
        return StrictMath.atan2(
                LocalPlane.east(p) - LocalPlane.east(focus), LocalPlane.north(p) - LocalPlane.north(focus));
    }

    private List<Integer> byDistance(Coordinate place) {
        return IntStream.range(0, mesh.size())
                .boxed()
                .sorted(Comparator.comparingDouble(t -> LocalPlane.distanceKm(mesh.centre(t), place)))
                .toList();
    }

    private int farthest(List<Integer> candidates, List<Integer> placed) {
        int best = candidates.get(0);
        double most = -1;
        for (int candidate : candidates) {
            double nearest = placed.stream()
                    .mapToDouble(t -> LocalPlane.distanceKm(mesh.centre(candidate), mesh.centre(t)))
                    .min()
                    .orElse(0);
            if (nearest > most) {
                most = nearest;
                best = candidate;
            }
        }
        return best;
    }
}
