package minzheng.atlas.geometry;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** The outline of one unit of a coverage, with what its neighbours ask of it again and again. */
public final class CoverageUnit {
    private final UUID id;
    private final Geometry shape;
    private final List<Coordinate[]> rings;
    private @Nullable Edges edges;
    private @Nullable Set<Coordinate> vertices;

    /**
     * Of one unit.
     *
     * @param id gives the coverage an order, which decides which way a border is walked
     */
    public CoverageUnit(UUID id, Geometry shape) {
        this.id = id;
        this.shape = shape;
        this.rings = Rings.of(shape).stream().map(LinearRing::getCoordinates).toList();
    }

    UUID id() {
        return id;
    }

    public Geometry shape() {
        return shape;
    }

    public Envelope envelope() {
        return shape.getEnvelopeInternal();
    }

    /** Closed: the first vertex is repeated at the end. */
    List<Coordinate[]> rings() {
        return rings;
    }

    int edgeCount() {
        return rings.stream().mapToInt(ring -> ring.length - 1).sum();
    }

    /** Which of the edges, counted ring by ring, the other unit has too. */
    BitSet sharedWith(CoverageUnit other) {
        BitSet shared = new BitSet();
        Envelope reach = other.envelope();
        int edge = 0;
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++, edge++) {
                if (reach.contains(ring[i]) && other.hasEdge(ring[i - 1], ring[i])) {
                    shared.set(edge);
                }
            }
        }
        return shared;
    }

    /** Around some of the edges, counted ring by ring. */
    Envelope envelopeOf(BitSet some) {
        Envelope around = new Envelope();
        int edge = 0;
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++, edge++) {
                if (some.get(edge)) {
                    around.expandToInclude(ring[i - 1]);
                    around.expandToInclude(ring[i]);
                }
            }
        }
        return around;
    }

    private boolean hasEdge(Coordinate from, Coordinate to) {
        if (edges == null) {
            edges = new Edges();
            for (Coordinate[] ring : rings) {
                for (int i = 1; i < ring.length; i++) {
                    edges.add(ring[i - 1].x, ring[i - 1].y, ring[i].x, ring[i].y);
                }
            }
        }
        return edges.contains(from.x, from.y, to.x, to.y);
    }

    boolean hasVertices(Coordinate one, Coordinate other) {
        if (!envelope().contains(one) || !envelope().contains(other)) {
            return false;
        }
        Set<Coordinate> all = vertices;
        if (all == null) {
            all = new HashSet<>();
            for (Coordinate[] ring : rings) {
                Collections.addAll(all, ring);
            }
            vertices = all;
        }
        return all.contains(one) && all.contains(other);
    }
}
