package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The border between two units of a coverage, simplified by growing tolerances. Everything else of both outlines stays as
 * it is and stands in the way, which shuts all other units out: the result depends on the two outlines alone and is the
 * same whoever asks, so that borders can be simplified one by one, and again after an edit, and still fit each other.
 * It never crosses another border's result, because the vertices of that are vertices that stood in its way.
 */
final class SharedBorder {
    private final CoverageUnit first;
    private final CoverageUnit second;
    private final BitSet ofFirst;
    private final BitSet ofSecond;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Losses losses = new Losses();

    /** A run of shared edges between two nodes; once it is bare, nothing but the segment between them is left. */
    private record Stretch(Coordinate from, Coordinate to, List<Coordinate> between) {
        int bareFrom(Losses losses) {
            return between.stream().mapToInt(losses::of).max().orElse(Losses.NEVER);
        }
    }

    private SharedBorder(CoverageUnit first, CoverageUnit second, BitSet shared) {
        this.first = first;
        this.second = second;
        this.ofFirst = shared;
        this.ofSecond = second.sharedWith(first);
    }

    /**
     * Nothing where the two share no edge.
     *
     * @param tolerances of CoverageSimplifier, growing
     */
    static Optional<SharedBorder> find(CoverageUnit first, CoverageUnit second, double[] tolerances) {
        BitSet shared = first.sharedWith(second);
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        SharedBorder border = new SharedBorder(first, second, shared);
        border.simplify(tolerances);
        return Optional.of(border);
    }

    private void simplify(double[] tolerances) {
        Set<Coordinate> standing = new HashSet<>();
        int before = 0;
        for (Coordinate[] ring : first.rings()) {
            walk(ring, ofFirst.get(before, before + ring.length - 1), standing);
            before += ring.length - 1;
        }
        Envelope reach = first.envelopeOf(ofFirst);
        Geometry[] pair = {BorderSurroundings.of(first, ofFirst, reach), BorderSurroundings.of(second, ofSecond, reach)
        };
        for (int step = 0; step < tolerances.length && !standing.isEmpty(); step++) {
            CoverageSimplifier simplifier = new CoverageSimplifier(pair);
            simplifier.setRemovableRingSizeFactor(0); // every ring stays
            pair = simplifier.simplify(tolerances[step], 0);
            losses.note(step, standing, pair[0]);
        }
    }

    /** Notes the stretches of one ring and the vertices inside them. */
    private void walk(Coordinate[] ring, BitSet shared, Set<Coordinate> inner) {
        int edges = ring.length - 1;
        int start = shared.nextClearBit(0);
        if (start >= edges) {
            Collections.addAll(inner, ring); // one unit fills a hole of the other: no nodes
            return;
        }
        List<Coordinate> run = new ArrayList<>();
        for (int i = 1; i <= edges; i++) { // from an edge that is not shared once around
            int edge = (start + i) % edges;
            if (shared.get(edge)) {
                if (run.isEmpty()) {
                    run.add(ring[edge]);
                }
                run.add(ring[edge + 1]);
            } else if (!run.isEmpty()) {
                List<Coordinate> between = List.copyOf(run.subList(1, run.size() - 1));
                stretches.add(new Stretch(run.get(0), run.get(run.size() - 1), between));
                inner.addAll(between);
                run.clear();
            }
        }
    }

    /**
     * The last step that is taken. Where a third unit joins the same two nodes, a unit would become a bare segment when
     * both its borders did: there the border stops one step before.
     */
    int lastStep(Collection<CoverageUnit> near) {
        int last = Losses.NEVER - 1;
        for (Stretch stretch : stretches) {
            int bare = stretch.bareFrom(losses);
            if (bare <= last
                    && near.stream().anyMatch(unit -> isThird(unit) && unit.hasVertices(stretch.from, stretch.to))) {
                last = bare - 1;
            }
        }
        return last;
    }

    private boolean isThird(CoverageUnit unit) {
        return unit != first && unit != second;
    }

    Losses losses() {
        return losses;
    }

    /** Which edges of one of the two, counted ring by ring, are the border. */
    BitSet edgesOf(CoverageUnit unit) {
        return unit == first ? ofFirst : ofSecond;
    }
}
