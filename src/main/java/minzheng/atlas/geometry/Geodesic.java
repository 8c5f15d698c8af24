package minzheng.atlas.geometry;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Lengths, areas and directions on the ellipsoid of CGCS2000 (a = 6 378 137 m, 1/f = 298.257222101) by Karney's
 * algorithms (Algorithms for geodesics, J. Geodesy 87, 2013), exact to nanometres. Coordinates are degrees, x = longitude.
 */
public final class Geodesic {
    private static final net.sf.geographiclib.Geodesic CGCS2000 =
            new net.sf.geographiclib.Geodesic(6_378_137.0, 1 / 298.257222101);

    private Geodesic() {}

    /** Metres between two places. */
    public static double distance(Coordinate a, Coordinate b) {
        return CGCS2000.Inverse(a.y, a.x, b.y, b.x).s12;
    }

    /** Direction from a to b, degrees clockwise from true north, 0 to 360. */
    public static double azimuth(Coordinate a, Coordinate b) {
        double azimuth = CGCS2000.Inverse(a.y, a.x, b.y, b.x).azi1;
        return azimuth < 0 ? azimuth + 360 : azimuth;
    }

    /** The place that lies so many metres from a in a direction of degrees from true north. */
    public static Coordinate from(Coordinate a, double azimuthDeg, double metres) {
        GeodesicData there = CGCS2000.Direct(a.y, a.x, azimuthDeg, metres);
        return new Coordinate(there.lon2, there.lat2);
    }

    /** Metres along a line or lines; of an area the metres around it. */
    public static double length(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof LineString line) {
                sum += along(line.getCoordinateSequence());
            } else if (part instanceof Polygon polygon) {
                sum += length(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum += length(polygon.getInteriorRingN(hole));
                }
            }
        }
        return sum;
    }

    /** Square metres of a polygon or polygons, holes taken out. */
    public static double area(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                sum += within(polygon.getExteriorRing().getCoordinateSequence());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= within(polygon.getInteriorRingN(hole).getCoordinateSequence());
                }
            }
        }
        return sum;
    }

    private static double along(CoordinateSequence points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += CGCS2000.Inverse(points.getY(i - 1), points.getX(i - 1), points.getY(i), points.getX(i)).s12;
        }
        return sum;
    }

    private static double within(CoordinateSequence ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        for (int i = 1; i < ring.size(); i++) {
            area.AddPoint(ring.getY(i), ring.getX(i));
        }
        return Math.abs(area.Compute().area);
    }
}
