package minzheng.atlas.demo;

import java.util.Random;

/**
 * Roughens borders by midpoint displacement: each edge longer than the limit gets a vertex off its middle, by a share of
 * its length, until none is too long. A displacement that would meet another border is halved.
 */
final class FractalEdges {

    private static final double LARGEST_SHARE = 0.35;

    private final double longestKm;
    private final double roughness;
    private final Random random;

    /** @param roughness standard deviation of the displacement as a share of the edge's length */
    FractalEdges(double longestKm, double roughness, Random random) {
        this.longestKm = longestKm;
        this.roughness = roughness;
        this.random = random;
    }

    void roughen(BorderNetwork network) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var edge : network.openEdges()) {
                changed |= splitIfLong(network, edge[0], edge[1]);
            }
        }
    }

    private boolean splitIfLong(BorderNetwork network, int a, int b) {
        var from = network.point(a);
        var to = network.point(b);
        if (LocalPlane.distanceKm(from, to) <= longestKm) {
            return false;
        }
        double share = Math.max(-LARGEST_SHARE, Math.min(LARGEST_SHARE, random.nextGaussian() * roughness));
        double alongEast = LocalPlane.east(to) - LocalPlane.east(from);
        double alongNorth = LocalPlane.north(to) - LocalPlane.north(from);
        var middle = LocalPlane.snapped((from.x + to.x) / 2, (from.y + to.y) / 2);
        for (int attempt = 0; attempt < 6; attempt++) {
            if (network.split(a, b, LocalPlane.shifted(middle, -share * alongNorth, share * alongEast))) {
                return true;
            }
            share /= 2;
        }
        return false;
    }
}
