package minzheng.atlas.ingest.format;

import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Shapes from runs of positions; {@link UnusableShape} says what a run lacks. */
public final class ShapeBuilder {
    public static final GeometryFactory GEOMETRY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    public static final CoordinateSequence NO_POSITIONS =
            PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(new double[0], 2);

    private static final int LEAST_OF_A_RING = 4;

    private ShapeBuilder() {}

    public static Point point(double x, double y) {
        requireFinite(x, y);
        return GEOMETRY.createPoint(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(new double[] {x, y}, 2));
    }

    public static MultiPoint points(CoordinateSequence positions) {
        requireFinite(positions);
        return GEOMETRY.createMultiPoint(positions);
    }

    public static LineString line(CoordinateSequence positions) {
        if (positions.size() < 2) {
            throw UnusableShape.because(
                    "线只有 %d 个点 / the line has %1$d points".formatted(positions.size()),
                    "线至少要 2 个点 / a line needs at least 2 points");
        }
        requireFinite(positions);
        return GEOMETRY.createLineString(positions);
    }

    public static LinearRing ring(CoordinateSequence positions) {
        int size = positions.size();
        requireFinite(positions);
        boolean closed = size > 0
                && positions.getX(0) == positions.getX(size - 1)
                && positions.getY(0) == positions.getY(size - 1);
        if (size < LEAST_OF_A_RING || !closed) {
            throw UnusableShape.because(
                    closed
                            ? "环只有 %d 个点 / a ring has %1$d points".formatted(size)
                            : "环没有闭合（%d 个点） / a ring of %1$d points does not close".formatted(size),
                    "环必须首尾相同且至少 4 个点 / a ring must end where it begins and have at least 4 points");
        }
        return GEOMETRY.createLinearRing(positions);
    }

    /** The first ring is the outline, the others are holes. */
    public static Polygon polygon(List<LinearRing> rings) {
        if (rings.isEmpty()) {
            throw UnusableShape.because("面没有边界 / the polygon has no ring", "补上外环 / give its outer ring");
        }
        return GEOMETRY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** One part as it is, several of a kind as their multi-shape, else a collection. */
    public static Geometry together(List<Geometry> parts) {
        if (parts.isEmpty()) {
            throw UnusableShape.because("图形是空的 / the shape is empty", "补上坐标或删除该图形 / give coordinates or remove it");
        }
        return GEOMETRY.buildGeometry(parts);
    }

    private static void requireFinite(CoordinateSequence positions) {
        for (int i = 0; i < positions.size(); i++) {
            requireFinite(positions.getX(i), positions.getY(i));
        }
    }

    private static void requireFinite(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw UnusableShape.notFinite(x + " " + y);
        }
    }
}
