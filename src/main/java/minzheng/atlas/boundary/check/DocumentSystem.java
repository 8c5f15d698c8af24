package minzheng.atlas.boundary.check;

import java.util.Optional;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.Zone;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * How to look from a marker to other places of its document: over the ellipsoid or in a plane.
 *
 * @param at east, north in metres, or longitude, latitude
 * @param zone of the plane; null where it is in degrees, or a plane of which no more is known
 */
record DocumentSystem(Coordinate at, @Nullable Zone zone, boolean degrees) {
    /**
     * What lies between two places.
     *
     * @param trueDeg from true north; null where the document does not tell where that is
     * @param gridDeg from grid north; null where there is no grid
     */
    record Sight(
            double distanceM,
            @Nullable Double trueDeg,
            @Nullable Double gridDeg) {}

    static Optional<DocumentSystem> of(BoundaryMarker marker) {
        Geometry place = marker.documentGeom();
        String crs = marker.documentCrs();
        if (place == null || crs == null) {
            return Optional.empty();
        }
        Coordinate at = place.getCoordinate();
        Zone zone = Crs.zoneNamed(crs).orElse(null);
        boolean degrees = zone == null && isDegrees(at.x, at.y);
        return Optional.of(new DocumentSystem(at, zone, degrees));
    }

    /** Nothing for an object without coordinates of its own, or with degrees where the document has metres. */
    Optional<Sight> to(ReferenceObject object) {
        Double east = object.east();
        Double north = object.north();
        if (east == null || north == null || degrees != isDegrees(east, north)) {
            return Optional.empty();
        }
        Coordinate there = new Coordinate(east, north);
        if (degrees) {
            return Optional.of(new Sight(Geodesic.distance(at, there), Geodesic.azimuth(at, there), null));
        }
        double grid = (Math.toDegrees(Math.atan2(east - at.x, north - at.y)) + 360) % 360;
        Double fromTrue = zone == null ? null : (grid + zone.meridianConvergence(at.x, at.y) + 360) % 360;
        return Optional.of(new Sight(at.distance(there), fromTrue, grid));
    }

    private static boolean isDegrees(double east, double north) {
        return Math.abs(east) <= 180 && Math.abs(north) <= 90;
    }
}
