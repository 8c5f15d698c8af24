package minzheng.atlas.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Metres around one place: degrees east and north of it times the length of a degree there, on the GRS 80 ellipsoid of
 * CGCS2000 (a = 6 378 137 m, 1/f = 298.257222101). An affine map, so straight stays straight and equal stays equal;
 * lengths are right within 1e-4 up to 10 km from the place at Nanning's latitude.
 */
public final class LocalMetres {
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257222101;
    private static final double E2 = F * (2 - F);

    private final double lon;
    private final double lat;
    private final double perDegreeEast;
    private final double perDegreeNorth;

    private LocalMetres(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        double sin = Math.sin(Math.toRadians(lat));
        double w = Math.sqrt(1 - E2 * sin * sin);
        // radii of curvature in the prime vertical (N) and the meridian (M)
        double n = A / w;
        double m = A * (1 - E2) / (w * w * w);
        this.perDegreeEast = Math.toRadians(n * Math.cos(Math.toRadians(lat)));
        this.perDegreeNorth = Math.toRadians(m);
    }

    /** Around the middle of a geometry's box, given in degrees. */
    public static LocalMetres around(Geometry degrees) {
        return at(degrees.getEnvelopeInternal().centre());
    }

    public static LocalMetres at(Coordinate degrees) {
        return new LocalMetres(degrees.x, degrees.y);
    }

    /** A copy in metres east and north of the place. */
    public Geometry of(Geometry degrees) {
        return AffineTransformation.translationInstance(-lon, -lat)
                .scale(perDegreeEast, perDegreeNorth)
                .transform(degrees);
    }

    public Coordinate of(Coordinate degrees) {
        return new Coordinate((degrees.x - lon) * perDegreeEast, (degrees.y - lat) * perDegreeNorth);
    }

    /** Metres east of the place. */
    double east(double longitude) {
        return (longitude - lon) * perDegreeEast;
    }

    /** Metres north of the place. */
    double north(double latitude) {
        return (latitude - lat) * perDegreeNorth;
    }

    /** A box in degrees that holds everything within so many metres of the place. */
    public Envelope within(double metres) {
        return new Envelope(
                lon - metres / perDegreeEast,
                lon + metres / perDegreeEast,
                lat - metres / perDegreeNorth,
                lat + metres / perDegreeNorth);
    }

    /** Back from metres to degrees. */
    public Coordinate toDegrees(Coordinate metres) {
        return new Coordinate(lon + metres.x / perDegreeEast, lat + metres.y / perDegreeNorth);
    }

    /** Metres between two places in degrees, near this place. */
    public double distance(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * perDegreeEast, (a.y - b.y) * perDegreeNorth);
    }
}
