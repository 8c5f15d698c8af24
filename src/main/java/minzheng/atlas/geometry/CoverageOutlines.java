package minzheng.atlas.geometry;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;

/**
 * Outlines of a coverage with fewer vertices, for several tolerances. An outline depends on the unit and on the units whose
 * envelopes meet its own and on nothing else, in exactly the same way whether they are given alone or among thousands.
 * Units of an invalid coverage are simplified too: edges that do not match are open borders.
 */
public final class CoverageOutlines {
    private final int steps;
    private final Function<Envelope, double[]> tolerances;
    private final Map<Pair, Optional<SharedBorder>> borders = new HashMap<>();

    private record Pair(CoverageUnit first, CoverageUnit second) {
        static Pair of(CoverageUnit one, CoverageUnit other) {
            return one.id().compareTo(other.id()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /**
     * Keeps every border that was simplified once.
     *
     * @param tolerances growing, for what lies in an envelope; squared they are the largest area of a corner that is cut off
     */
    public CoverageOutlines(int steps, Function<Envelope, double[]> tolerances) {
        this.steps = steps;
        this.tolerances = tolerances;
    }

    /** The outline of one unit, given all others whose envelopes meet its own. */
    public SimplifiedOutline of(CoverageUnit unit, Collection<CoverageUnit> near) {
        Losses inner = new Losses();
        BitSet shared = new BitSet();
        for (CoverageUnit other : near) {
            border(Pair.of(unit, other)).ifPresent(border -> {
                shared.or(border.edgesOf(unit));
                inner.addAll(border.losses(), border.lastStep(near));
            });
        }
        Losses open = shared.cardinality() == unit.edgeCount()
                ? new Losses()
                : OpenBorder.of(unit, shared, near, tolerances.apply(unit.envelope()));
        return SimplifiedOutline.of(unit.shape(), inner, open, steps);
    }

    private Optional<SharedBorder> border(Pair pair) {
        return borders.computeIfAbsent(pair, unknown -> {
            Envelope both = new Envelope(pair.first.envelope());
            both.expandToInclude(pair.second.envelope());
            return SharedBorder.find(pair.first, pair.second, tolerances.apply(both));
        });
    }
}
