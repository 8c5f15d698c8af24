package minzheng.atlas.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The datum that coordinates of a document are on, its degrees and its ellipsoid. Between a projection and the degrees
 * of its own datum the way is exact, on old datums too; nothing here leads to another datum.
 */
public final class OwnDatum {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Map<String, OwnDatum> DECODED = new ConcurrentHashMap<>();

    private final Datum datum;
    private final @Nullable Crs coinciding;
    private final @Nullable MathTransform path;
    private final boolean degrees;
    private final Ellipsoid ellipsoid;

    private OwnDatum(Datum datum, @Nullable Crs coinciding, @Nullable MathTransform path, boolean degrees) {
        this.datum = datum;
        this.coinciding = coinciding;
        this.path = path;
        this.degrees = degrees;
        this.ellipsoid = ToStorage.ellipsoid(datum);
    }

    /** The datum of a system such as {@code EPSG:2360}; what coincides with CGCS2000 is taken as CGCS2000. */
    public static OwnDatum of(String crs) {
        return DECODED.computeIfAbsent(crs, OwnDatum::decode);
    }

    private static OwnDatum decode(String crs) {
        if (!Wkt.looksLike(crs)) {
            int code = Crs.codeOf(crs);
            Datum datum = Datum.ofCode(code).filter(Datum::isOld).orElse(null);
            if (datum != null) {
                return new OwnDatum(datum, null, ToStorage.toOwnDegrees(code, datum), code == datum.geographic());
            }
        }
        Crs coinciding = Crs.named(crs);
        return new OwnDatum(Datum.CGCS2000, coinciding, null, coinciding.inDegrees());
    }

    public Datum datum() {
        return datum;
    }

    /** Whether the coordinates of the document are angles. */
    public boolean inDegrees() {
        return degrees;
    }

    public double semiMajorM() {
        return ellipsoid.getSemiMajorAxis();
    }

    public double flattening() {
        return 1 / ellipsoid.getInverseFlattening();
    }

    /** Longitude and latitude on this datum of a place given as east, north or longitude, latitude. */
    public Coordinate degrees(Coordinate document) {
        Geometry given = GEOMETRY.createPoint(new Coordinate(document.x, document.y));
        try {
            Geometry found = coinciding != null ? coinciding.toStorage(given) : JTS.transform(given, path);
            return found.getCoordinate();
        } catch (TransformException e) {
            throw new OutsideDomain(
                    "坐标 %s, %s 不在坐标系范围内 / the coordinates %1$s, %2$s lie outside of their reference system"
                            .formatted(document.x, document.y),
                    e);
        }
    }
}
