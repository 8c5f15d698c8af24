package minzheng.atlas.geometry;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Those edges of a unit that no other unit has, simplified by growing tolerances: coasts, the rim of the whole, and where
 * data does not match. All units near stand in the way as they are, so what is left of the edges meets none of them.
 */
final class OpenBorder {
    private OpenBorder() {}

    /**
     * What goes when.
     *
     * @param shared which of the unit's edges others have
     * @param near all units whose envelope meets that of the unit
     */
    static Losses of(CoverageUnit unit, BitSet shared, Collection<CoverageUnit> near, double[] tolerances) {
        Losses losses = new Losses();
        Set<Coordinate> standing = openVertices(unit, shared);
        Geometry[] all = new Geometry[near.size() + 1];
        all[0] = unit.shape();
        int next = 1;
        for (CoverageUnit other : near) {
            all[next++] = other.shape();
        }
        double[] allowed = new double[all.length]; // an edge between two units has the lower tolerance: none
        for (int step = 0; step < tolerances.length && !standing.isEmpty(); step++) {
            allowed[0] = tolerances[step];
            CoverageSimplifier simplifier = new CoverageSimplifier(all);
            simplifier.setRemovableRingSizeFactor(0); // every ring stays
            all = simplifier.simplify(allowed);
            losses.note(step, standing, all[0]);
        }
        return losses;
    }

    private static Set<Coordinate> openVertices(CoverageUnit unit, BitSet shared) {
        Set<Coordinate> open = new HashSet<>();
        int edge = 0;
        for (Coordinate[] ring : unit.rings()) {
            for (int i = 1; i < ring.length; i++, edge++) {
                if (!shared.get(edge)) {
                    open.add(ring[i - 1]);
                    open.add(ring[i]);
                }
            }
        }
        return open;
    }
}
