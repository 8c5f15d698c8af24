package minzheng.atlas.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * How near a place or footprint comes to a line, and how far it reaches over it.
 *
 * @param distanceM metres between them, 0 where they meet
 * @param depthM how far the footprint reaches from the line on the side on which it reaches less, metres; 0 where it lies
 *     on one side
 */
public record Crossing(double distanceM, double depthM) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Of a footprint and a line, both in degrees. */
    public static Crossing of(Geometry footprint, Geometry line) {
        LocalMetres metres = LocalMetres.around(footprint);
        double distance = new DistanceOp(metres.of(footprint), metres.of(line)).distance();
        if (distance > 0 || footprint.getDimension() == 0) {
            return new Crossing(distance, 0);
        }
        Course course = Course.of(line);
        double left = 0;
        double right = 0;
        for (Coordinate corner : footprint.getCoordinates()) {
            Course.Place place = course.nearest(corner);
            left = place.left() ? Math.max(left, place.distanceM()) : left;
            right = place.left() ? right : Math.max(right, place.distanceM());
        }
        return new Crossing(0, Math.min(left, right));
    }

    /** Metres between a footprint and a place, both in degrees. */
    public static double distance(Geometry footprint, Coordinate place) {
        LocalMetres metres = LocalMetres.at(place);
        return metres.of(footprint).distance(GEOMETRY.createPoint(metres.of(place)));
    }
}
