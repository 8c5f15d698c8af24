package minzheng.atlas.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;

/** Shortest ways on any ellipsoid by Karney's algorithm: for coordinates that stay on the datum of their document. */
public final class Ellipsoid {
    private final Geodesic geodesic;

    /**
     * One ellipsoid.
     *
     * @param semiMajorM metres
     * @param flattening e.g. 1/298.257
     */
    public Ellipsoid(double semiMajorM, double flattening) {
        this.geodesic = new Geodesic(semiMajorM, flattening);
    }

    /**
     * The way from one place to another, degrees in and out.
     *
     * @param metres its length
     * @param azimuthDeg at the first place towards the second, 0 to 360 from true north
     * @param backAzimuthDeg at the second place towards the first
     */
    public record Way(double metres, double azimuthDeg, double backAzimuthDeg) {}

    public Way way(Coordinate from, Coordinate to) {
        GeodesicData found = geodesic.Inverse(from.y, from.x, to.y, to.x);
        return new Way(found.s12, turned(found.azi1), turned(found.azi2 + 180));
    }

    private static double turned(double degrees) {
        return ((degrees % 360) + 360) % 360;
    }
}
