package minzheng.atlas.geometry;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** How wide an area is where it is widest: the diameter of the largest circle inside it. */
public final class Width {
    private static final double RELATIVE = 0.01;

    private Width() {}

    /** Of a polygon in a plane, in its units, within one percent. */
    public static double of(Polygon polygon) {
        double bound = upperBound(polygon);
        if (bound == 0) {
            return 0;
        }
        return 2
                * MaximumInscribedCircle.getRadiusLine(polygon, bound * RELATIVE / 2)
                        .getLength();
    }

    /** Of the widest part. */
    public static double ofWidest(Geometry areas) {
        double widest = 0;
        for (int i = 0; i < areas.getNumGeometries(); i++) {
            if (areas.getGeometryN(i) instanceof Polygon polygon) {
                widest = Math.max(widest, of(polygon));
            }
        }
        return widest;
    }

    /** A circle of radius r fits only into an area of at least pi r^2, and area / half the perimeter bounds a strip. */
    private static double upperBound(Polygon polygon) {
        double area = polygon.getArea();
        double length = polygon.getLength();
        return length == 0 ? 0 : Math.min(2 * Math.sqrt(area / Math.PI), 4 * area / length);
    }
}
