package minzheng.atlas.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** How wide an area is where it is widest: the diameter of the largest circle inside it. */
public final class Width {
    private Width() {}

    /** Of a polygon in a plane, in its units, within one percent. */
    public static double of(Polygon polygon) {
        return polygon.getArea() == 0 ? 0 : 2 * InscribedCircle.radius(polygon);
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
}
