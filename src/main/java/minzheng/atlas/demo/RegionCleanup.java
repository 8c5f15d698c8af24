package minzheng.atlas.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/** Takes away what would make bad polygons of mesh regions: spikes, islands, and regions that meet themselves in a point. */
final class RegionCleanup {

    private static final int MAX_PASSES = 100;

    private final Mesh mesh;
    private final int[] units;
    private final Map<Coordinate, List<Integer>> fans = new TreeMap<>();

    RegionCleanup(Mesh mesh, int[] units) {
        this.mesh = mesh;
        this.units = units;
        for (int t = 0; t < mesh.size(); t++) {
            for (int corner = 0; corner < 3; corner++) {
                fans.computeIfAbsent(mesh.corner(t, corner), p -> new ArrayList<>())
                        .add(t);
            }
        }
    }

    /** Changes {@code units} in place. */
    void clean() {
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            if (!(trimSpikes() || dropIslands() || openPinches())) {
                return;
            }
        }
        throw new IllegalStateException("regions do not settle after " + MAX_PASSES + " passes: try another seed");
    }

    private boolean trimSpikes() {
        boolean changed = false;
        for (int t = 0; t < mesh.size(); t++) {
            var around = mesh.neighbours(t);
            for (int side = 0; side < 3; side++) {
                int one = unitOf(around[side]);
                if (one != Mesh.NONE && one != units[t] && one == unitOf(around[(side + 1) % 3])) {
                    units[t] = one;
                    changed = true;
                    break;
                }
            }
        }
        return changed;
    }

    private int unitOf(int triangle) {
        return triangle == Mesh.NONE ? Mesh.NONE : units[triangle];
    }

    private boolean dropIslands() {
        var everything = new ArrayList<Integer>();
        for (int t = 0; t < mesh.size(); t++) {
            everything.add(t);
        }
        return keepLargestPieces(everything);
    }

    private boolean openPinches() {
        boolean changed = false;
        for (var fan : fans.values()) {
            changed |= keepLargestPieces(fan);
        }
        return changed;
    }

    /** Within the given triangles each unit keeps its largest piece, the others go to a neighbour. */
    private boolean keepLargestPieces(List<Integer> triangles) {
        var largest = new TreeMap<Integer, List<Integer>>();
        var rest = new ArrayList<List<Integer>>();
        for (var piece : pieces(triangles)) {
            var best = largest.get(units[piece.get(0)]);
            if (best == null || area(piece) > area(best)) {
                largest.put(units[piece.get(0)], piece);
                if (best != null) {
                    rest.add(best);
                }
            } else {
                rest.add(piece);
            }
        }
        rest.forEach(this::giveAway);
        return !rest.isEmpty();
    }

    private List<List<Integer>> pieces(List<Integer> triangles) {
        var pieces = new ArrayList<List<Integer>>();
        var open = new TreeSet<>(triangles);
        while (!open.isEmpty()) {
            int first = open.pollFirst();
            var piece = new ArrayList<Integer>();
            var queue = new ArrayDeque<>(List.of(first));
            while (!queue.isEmpty()) {
                int t = queue.remove();
                piece.add(t);
                for (int next : mesh.neighbours(t)) {
                    if (unitOf(next) == units[t] && open.remove(next)) {
                        queue.add(next);
                    }
                }
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private double area(List<Integer> piece) {
        return piece.stream().mapToDouble(mesh::areaKm2).sum();
    }

    private void giveAway(List<Integer> piece) {
        for (int t : piece) {
            for (int next : mesh.neighbours(t)) {
                if (next != Mesh.NONE && units[next] != units[t]) {
                    int taker = units[next];
                    piece.forEach(own -> units[own] = taker);
                    return;
                }
            }
        }
    }
}
