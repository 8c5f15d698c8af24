package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Outlines of one ring with single vertices added, moved or left out. */
final class RingEdit {
    private RingEdit() {}

    /** With further vertices on the edge between two neighbouring ones. */
    static Geometry inserted(Geometry shape, Coordinate from, Coordinate to, List<Coordinate> between) {
        var ring = open(shape);
        int at = ring.indexOf(from);
        boolean forward = ring.get((at + 1) % ring.size()).equals2D(to);
        var added = new ArrayList<>(between);
        if (!forward) {
            Collections.reverse(added);
        }
        ring.addAll(forward ? at + 1 : at, added);
        return closed(ring);
    }

    static Geometry without(Geometry shape, Coordinate vertex) {
        var ring = open(shape);
        ring.remove(vertex);
        return closed(ring);
    }

    static Geometry moved(Geometry shape, Coordinate vertex, Coordinate elsewhere) {
        var ring = open(shape);
        ring.set(ring.indexOf(vertex), elsewhere);
        return closed(ring);
    }

    private static List<Coordinate> open(Geometry shape) {
        var polygon = (Polygon) shape.getGeometryN(0);
        if (shape.getNumGeometries() > 1 || polygon.getNumInteriorRing() > 0) {
            throw new IllegalArgumentException("more than one ring");
        }
        var ring = new ArrayList<>(List.of(polygon.getExteriorRing().getCoordinates()));
        ring.remove(ring.size() - 1);
        return ring;
    }

    private static Geometry closed(List<Coordinate> ring) {
        ring.add(ring.get(0));
        return LocalPlane.FACTORY.createMultiPolygon(
                new Polygon[] {LocalPlane.FACTORY.createPolygon(ring.toArray(Coordinate[]::new))});
    }
}
