package minzheng.atlas.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Kilometres round 23° N for lon/lat degrees. Good to one part in a hundred over Nanning, which is enough to draw a
 * schematic map and for nothing else.
 */
final class LocalPlane {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final double KM_PER_LON = 102.5;
    private static final double KM_PER_LAT = 110.75;
    private static final double STEPS_PER_DEGREE = 1e6;

    private LocalPlane() {}

    static double east(Coordinate p) {
        return p.x * KM_PER_LON;
    }

    static double north(Coordinate p) {
        return p.y * KM_PER_LAT;
    }

    static double distanceKm(Coordinate a, Coordinate b) {
        double dx = east(a) - east(b);
        double dy = north(a) - north(b);
        return Math.sqrt(dx * dx + dy * dy);
    }

    static double areaKm2(Geometry geometry) {
        return geometry.getArea() * KM_PER_LON * KM_PER_LAT;
    }

    static Coordinate shifted(Coordinate p, double eastKm, double northKm) {
        return snapped(p.x + eastKm / KM_PER_LON, p.y + northKm / KM_PER_LAT);
    }

    /** Nearest point of the 1e-6 degree grid on which every outline is stored. */
    static Coordinate snapped(double lon, double lat) {
        return new Coordinate(
                Math.round(lon * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
                Math.round(lat * STEPS_PER_DEGREE) / STEPS_PER_DEGREE);
    }
}
