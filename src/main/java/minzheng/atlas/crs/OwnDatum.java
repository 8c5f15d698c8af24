package minzheng.atlas.crs;

import minzheng.atlas.fault.InvalidRequest;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The datum that coordinates of a document are on, its degrees and its ellipsoid. Between a projection and the degrees
 * of its own datum the way is exact, on old datums too; nothing here leads to another datum.
 */
public final class OwnDatum {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Datum datum;
    private final ToStorage path;
    private final Ellipsoid ellipsoid;

    private OwnDatum(Datum datum, ToStorage path) {
        this.datum = datum;
        this.path = path;
        this.ellipsoid = ToStorage.ellipsoid(datum);
    }

    /** The datum of a system such as {@code EPSG:2360}; what coincides with CGCS2000 is taken as CGCS2000. */
    public static OwnDatum of(String crs) {
        int code = Crs.codeOf(crs);
        Datum datum = Datum.ofCode(code).filter(Datum::isOld).orElse(Datum.CGCS2000);
        ToStorage path = datum.isOld() ? ToStorage.ownDegrees(code, datum) : ToStorage.from(code, Conversions.NONE);
        return new OwnDatum(datum, path);
    }

    public Datum datum() {
        return datum;
    }

    public boolean inDegrees() {
        return path.inDegrees();
    }

    public double semiMajorM() {
        return ellipsoid.getSemiMajorAxis();
    }

    public double flattening() {
        return 1 / ellipsoid.getInverseFlattening();
    }

    /** Longitude and latitude on this datum of a place given as east, north or longitude, latitude. */
    public Coordinate degrees(Coordinate document) {
        Geometry degrees = path.apply(GEOMETRY.createPoint(new Coordinate(document.x, document.y)));
        Coordinate place = degrees.getCoordinate();
        if (!Double.isFinite(place.x) || !Double.isFinite(place.y) || Math.abs(place.y) > 90) {
            throw new InvalidRequest(
                    "outside_crs",
                    "crs",
                    "坐标 %s, %s 不在该坐标系范围内 / the coordinates %1$s, %2$s lie outside of their reference system"
                            .formatted(document.x, document.y));
        }
        return place;
    }
}
