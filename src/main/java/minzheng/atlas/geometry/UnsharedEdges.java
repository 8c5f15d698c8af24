package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The stretches of the units' outlines that no neighbour repeats vertex for vertex in the other direction. */
public final class UnsharedEdges {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Edges edges = new Edges();
    private final List<LineString> stretches = new ArrayList<>();

    private UnsharedEdges() {}

    /** Lines of two or more vertices, each within one ring; one list for each unit. */
    public static List<List<LineString>> of(List<Geometry> units) {
        UnsharedEdges unshared = new UnsharedEdges();
        units.forEach(unit -> eachRing(unit, (ring, hole) -> unshared.count(ring, isReversed(ring, hole))));
        List<List<LineString>> byUnit = new ArrayList<>();
        for (Geometry unit : units) {
            eachRing(unit, (ring, hole) -> unshared.collect(ring));
            byUnit.add(List.copyOf(unshared.stretches));
            unshared.stretches.clear();
        }
        return byUnit;
    }

    private interface RingReader {
        void read(CoordinateSequence ring, boolean hole);
    }

    private static void eachRing(Geometry unit, RingReader reader) {
        for (int i = 0; i < unit.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) unit.getGeometryN(i);
            if (polygon.isEmpty()) {
                continue;
            }
            reader.read(polygon.getExteriorRing().getCoordinateSequence(), false);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                reader.read(polygon.getInteriorRingN(hole).getCoordinateSequence(), true);
            }
        }
    }

    /** Whether it must be read backwards so that the unit lies to its right: shells are read with the clock. */
    private static boolean isReversed(CoordinateSequence ring, boolean hole) {
        return Orientation.isCCW(ring) != hole;
    }

    private void count(CoordinateSequence ring, boolean backwards) {
        for (int i = 1; i < ring.size(); i++) {
            int from = backwards ? i : i - 1;
            int to = backwards ? i - 1 : i;
            if (!same(ring, from, to)) {
                edges.add(ring.getX(from), ring.getY(from), ring.getX(to), ring.getY(to));
            }
        }
    }

    private void collect(CoordinateSequence ring) {
        List<Coordinate> stretch = new ArrayList<>();
        for (int i = 1; i < ring.size(); i++) {
            if (same(ring, i - 1, i)) {
                continue;
            }
            if (edges.isShared(ring.getX(i - 1), ring.getY(i - 1), ring.getX(i), ring.getY(i))) {
                end(stretch);
            } else {
                if (stretch.isEmpty()) {
                    stretch.add(ring.getCoordinateCopy(i - 1));
                }
                stretch.add(ring.getCoordinateCopy(i));
            }
        }
        end(stretch);
    }

    private void end(List<Coordinate> stretch) {
        if (!stretch.isEmpty()) {
            stretches.add(GEOMETRY.createLineString(stretch.toArray(Coordinate[]::new)));
            stretch.clear();
        }
    }

    private static boolean same(CoordinateSequence ring, int i, int j) {
        return ring.getX(i) == ring.getX(j) && ring.getY(i) == ring.getY(j);
    }
}
