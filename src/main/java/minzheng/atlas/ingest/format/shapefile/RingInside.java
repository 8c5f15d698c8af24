package minzheng.atlas.ingest.format.shapefile;

import java.util.IdentityHashMap;
import minzheng.atlas.ingest.format.UnusableShape;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/** Whether rings that do not cross lie one within the other, with a bound on the work that one shape may cost. */
final class RingInside {
    private static final int WORTH_AN_INDEX = 1_000; // vertices
    private static final int MOST_INDEXED = 300_000; // vertices, of some 150 bytes each
    private static final int STEPS_OF_AN_INDEX = 100;
    private static final int STEPS_OF_A_LOOK = 10;
    private static final long MOST_STEPS = 500_000_000L; // about a second

    private final IdentityHashMap<LinearRing, IndexedPointInAreaLocator> indexes = new IdentityHashMap<>();
    private int indexed;
    private long steps;

    boolean isInside(LinearRing inner, LinearRing outer) {
        CoordinateSequence vertices = inner.getCoordinateSequence();
        for (int i = 0; i < vertices.size(); i++) {
            int location = location(vertices.getCoordinate(i), outer);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        Coordinate within =
                inner.getFactory().createPolygon(inner).getInteriorPoint().getCoordinate();
        return within != null && location(within, outer) == Location.INTERIOR;
    }

    /** To be called for every pair of rings that is looked at. */
    void looked() {
        spend(STEPS_OF_A_LOOK);
    }

    private int location(Coordinate point, LinearRing ring) {
        int size = ring.getNumPoints();
        IndexedPointInAreaLocator index = indexes.get(ring);
        if (index == null && size >= WORTH_AN_INDEX && indexed + size <= MOST_INDEXED) {
            index = new IndexedPointInAreaLocator(ring);
            indexes.put(ring, index);
            indexed += size;
        }
        spend(index == null ? size : STEPS_OF_AN_INDEX);
        return index == null
                ? RayCrossingCounter.locatePointInRing(point, ring.getCoordinateSequence())
                : index.locate(point);
    }

    private void spend(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw UnusableShape.because(
                    "环太多，无法判断内外 / too many rings to tell which lies in which", "把图形拆成几个 / split the shape");
        }
    }
}
