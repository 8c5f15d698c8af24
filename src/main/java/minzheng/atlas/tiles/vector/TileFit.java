package minzheng.atlas.tiles.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps a tile below its limit: while it is too large, its largest layers give up their lowest ranked features, each in
 * proportion to what it is over an equal share.
 */
final class TileFit {
    /** Of a whole tile, not compressed. */
    static final int MOST_BYTES = 500_000;
    /** A feature takes 50 bytes at least, its id being 36 of them. */
    static final int MOST_FEATURES = 10_000;

    /** A cut is made a little deeper than measured: features of high rank are often larger. */
    private static final double MARGIN = 0.97;

    private static final int CAREFUL_ROUNDS = 3;
    private static final int BOLD_CUT = 4;

    private TileFit() {}

    /** Draws the first features of a layer; which come first matters only where it is ranked. */
    @FunctionalInterface
    interface Layer {
        Drawn draw(int most, boolean ranked);
    }

    static List<Drawn> fit(List<Layer> layers) {
        List<Drawn> drawn = new ArrayList<>();
        for (Layer layer : layers) {
            Drawn all = layer.draw(MOST_FEATURES, false);
            drawn.add(all.found() > MOST_FEATURES ? layer.draw(MOST_FEATURES, true) : all);
        }
        for (int round = 0; drawn.stream().mapToLong(Drawn::size).sum() > MOST_BYTES; round++) {
            double share = share(drawn.stream().mapToInt(Drawn::size).sorted().toArray());
            for (int i = 0; i < drawn.size(); i++) {
                if (drawn.get(i).size() > share) {
                    drawn.set(i, layers.get(i).draw(fewer(drawn.get(i), share, round), true));
                }
            }
        }
        return drawn;
    }

    private static int fewer(Drawn layer, double share, int round) {
        int proportional = (int) (layer.drawn() * share / layer.size() * MARGIN);
        int most = round < CAREFUL_ROUNDS ? layer.drawn() - 1 : layer.drawn() / BOLD_CUT;
        return Math.max(0, Math.min(proportional, most));
    }

    /** The size that layers may have so that all fit when none is larger. */
    static double share(int[] ascending) {
        double left = MOST_BYTES;
        for (int i = 0; i < ascending.length; i++) {
            double equal = left / (ascending.length - i);
            if (ascending[i] > equal) {
                return equal;
            }
            left -= ascending[i];
        }
        return Arrays.stream(ascending).max().orElse(0);
    }
}
