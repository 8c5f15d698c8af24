package minzheng.atlas.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import minzheng.atlas.crs.OutputCrs;
import org.locationtech.jts.geom.Coordinate;

/**
 * The system in which a line's markers are registered.
 *
 * @param crs of the document
 * @param projected the EPSG code by which degrees become its plane coordinates; empty for degrees
 * @param east invented constant difference of an old datum, metres
 */
record Survey(String crs, String projected, String method, double east, double north) {
    static final Survey DEGREES = new Survey("EPSG:4490", "", "GNSS静态", 0, 0);
    /** CGCS2000, three-degree zone of 108° E, with and without the zone's number before the east value. */
    static final Survey ZONE_36 = new Survey("EPSG:4524", "EPSG:4524", "GNSS静态", 0, 0);

    static final Survey MERIDIAN_108 = new Survey("EPSG:4545", "EPSG:4545", "GNSS RTK", 0, 0);
    /** Xi'an 80, three-degree zone of 108° E; the true differences are not public, these are invented. */
    static final Survey XIAN_80 = new Survey("EPSG:2381", "EPSG:4545", "导线测量", -112.4, 37.9);

    boolean inDegrees() {
        return projected.isEmpty();
    }

    /** Whether the way to CGCS2000 is known to the public. */
    boolean comparable() {
        return east == 0 && north == 0;
    }

    /** The place in the document's units: degrees to 1e-8, metres to 1 mm. */
    Coordinate of(Coordinate degrees) {
        if (inDegrees()) {
            return rounded(degrees);
        }
        var plane = OutputCrs.named(projected)
                .of(LocalPlane.FACTORY.createPoint(degrees))
                .getCoordinate();
        return new Coordinate(rounded(plane.x + east, 3), rounded(plane.y + north, 3));
    }

    BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(inDegrees() ? 8 : 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    static Coordinate rounded(Coordinate degrees) {
        return new Coordinate(rounded(degrees.x, 8), rounded(degrees.y, 8));
    }

    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
