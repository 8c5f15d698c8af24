package minzheng.atlas.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The vertices of lines or outlines one after the other; between the last of a part and the first of the next is a jump. */
final class Vertices {
    final double[] x;
    final double[] y;
    private final boolean[] begins;
    private int size;

    private Vertices(int capacity) {
        this.x = new double[capacity];
        this.y = new double[capacity];
        this.begins = new boolean[capacity];
    }

    static Vertices of(Geometry geometry) {
        Vertices vertices = new Vertices(geometry.getNumPoints());
        vertices.addAll(geometry);
        return vertices;
    }

    private void addAll(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof LineString line) {
                add(line.getCoordinateSequence());
            } else if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon.getExteriorRing().getCoordinateSequence());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole).getCoordinateSequence());
                }
            }
        }
    }

    private void add(CoordinateSequence points) {
        for (int i = 0; i < points.size(); i++) {
            begins[size] = i == 0;
            x[size] = points.getX(i);
            y[size] = points.getY(i);
            size++;
        }
    }

    int size() {
        return size;
    }

    /** Whether vertex i is joined to the one before it. */
    boolean joined(int i) {
        return i > 0 && i < size && !begins[i];
    }

    Coordinate get(int i) {
        return new Coordinate(x[i], y[i]);
    }
}
