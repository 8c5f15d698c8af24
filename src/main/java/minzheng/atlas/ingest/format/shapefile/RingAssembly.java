package minzheng.atlas.ingest.format.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minzheng.atlas.ingest.format.ShapeBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Polygons from loose rings by what lies in what: a ring in none, or in a hole, is an outline. The direction of rings,
 * which should tell outlines from holes, is wrong in too many files to be relied on.
 */
final class RingAssembly {
    private final List<LinearRing> rings;
    private boolean doubtful;

    RingAssembly(List<LinearRing> rings) {
        this.rings = rings;
    }

    /** A ring among the others; {@code order} counts from the largest. */
    private static final class Placed {
        private final LinearRing ring;
        private final double area;
        private final boolean clockwise;
        private final List<LinearRing> holes = new ArrayList<>();
        private int order;
        private @Nullable Placed outline; // whose hole it is

        Placed(LinearRing ring) {
            this.ring = ring;
            double signed = Area.ofRingSigned(ring.getCoordinateSequence());
            this.area = Math.abs(signed);
            this.clockwise = signed > 0;
        }

        Geometry polygon() {
            List<LinearRing> all = new ArrayList<>(holes);
            all.add(0, ring);
            return ShapeBuilder.polygon(all);
        }
    }

    /** Whether by its direction a hole would be an outline that overlaps another; known once they are assembled. */
    boolean isDoubtful() {
        return doubtful;
    }

    Geometry assembled() {
        if (rings.size() == 1) {
            return ShapeBuilder.polygon(rings);
        }
        List<Placed> largestFirst = rings.stream()
                .map(Placed::new)
                .sorted(Comparator.comparingDouble((Placed one) -> -one.area))
                .toList();
        STRtree boxes = new STRtree();
        for (int i = 0; i < largestFirst.size(); i++) {
            Placed one = largestFirst.get(i);
            one.order = i;
            boxes.insert(one.ring.getEnvelopeInternal(), one);
        }
        RingInside inside = new RingInside();
        List<Geometry> polygons = new ArrayList<>();
        for (Placed one : largestFirst) {
            Placed around = smallestAround(one, boxes, inside);
            if (around != null && around.outline == null) {
                one.outline = around;
                around.holes.add(one.ring);
                doubtful |= one.clockwise == around.clockwise;
            }
        }
        for (Placed one : largestFirst) {
            if (one.outline == null) {
                polygons.add(one.polygon());
            }
        }
        return ShapeBuilder.together(polygons);
    }

    private static @Nullable Placed smallestAround(Placed one, STRtree boxes, RingInside inside) {
        List<Placed> candidates = new ArrayList<>();
        boxes.query(one.ring.getEnvelopeInternal(), item -> {
            Placed other = (Placed) item;
            inside.looked();
            if (other.order < one.order && other.ring.getEnvelopeInternal().covers(one.ring.getEnvelopeInternal())) {
                candidates.add(other);
            }
        });
        candidates.sort(Comparator.comparingInt((Placed other) -> -other.order));
        return candidates.stream()
                .filter(other -> inside.isInside(one.ring, other.ring))
                .findFirst()
                .orElse(null);
    }
}
