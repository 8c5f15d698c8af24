package minzheng.atlas.boundary.verdict;

import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.crs.Datum;
import minzheng.atlas.crs.OwnDatum;
import minzheng.atlas.geometry.Ellipsoid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Coordinates in the system of their document.
 *
 * @param x east or longitude
 * @param geom Point in EPSG:4490; null where no exact way leads there
 */
public record Place(
        double x,
        double y,
        String crs,
        String datum,
        @Nullable Geometry geom) {
    private static final String STORAGE = "EPSG:4490";

    /** As a file or document gives it. */
    public static Place of(Coordinate document, String crs, @Nullable Geometry geom) {
        return new Place(document.x, document.y, crs, OwnDatum.of(crs).datum().code(), geom);
    }

    /** Where a marker is registered; null where it has no coordinates whose system is known. */
    static @Nullable Place registered(BoundaryMarker marker) {
        Geometry document = marker.documentGeom();
        String crs = marker.documentCrs();
        if (document != null && crs != null) {
            return of(document.getCoordinate(), crs, marker.geom());
        }
        Geometry geom = marker.geom();
        return geom == null ? null : of(geom.getCoordinate(), STORAGE, geom);
    }

    /** In degrees on the datum of the document. */
    Coordinate ownDegrees() {
        return own().degrees(new Coordinate(x, y));
    }

    Ellipsoid ownEllipsoid() {
        OwnDatum own = own();
        return new Ellipsoid(own.semiMajorM(), own.flattening());
    }

    /** The way to another place on the same datum or on CGCS2000; null where no exact one is known. */
    Ellipsoid.@Nullable Way wayTo(Place other) {
        if (geom != null && other.geom != null) {
            OwnDatum stored = OwnDatum.of(STORAGE);
            return new Ellipsoid(stored.semiMajorM(), stored.flattening())
                    .way(geom.getCoordinate(), other.geom.getCoordinate());
        }
        return datum.equals(other.datum) ? ownEllipsoid().way(ownDegrees(), other.ownDegrees()) : null;
    }

    /** The datum under which it can be looked for near others, and its degrees there. */
    Datum searchDatum() {
        return geom != null ? Datum.CGCS2000 : own().datum();
    }

    Coordinate searchDegrees() {
        return geom != null ? geom.getCoordinate() : ownDegrees();
    }

    private OwnDatum own() {
        return OwnDatum.of(crs);
    }
}
