package minzheng.atlas.geometry;

import org.locationtech.jts.geom.Coordinate;

/**
 * Where a line comes nearest to a place.
 *
 * @param vertex the vertex that ends the nearest segment
 * @param share how far along that segment, 0 to 1
 * @param distanceM metres
 * @param at on the line, degrees
 */
record Foot(int vertex, double share, double distanceM, Coordinate at) {
    /** On the segment that ends at a vertex, seen from a place at the origin of its local metres. */
    static Foot on(Vertices line, int vertex, LocalMetres from) {
        double ax = from.east(line.x[vertex - 1]);
        double ay = from.north(line.y[vertex - 1]);
        double dx = from.east(line.x[vertex]) - ax;
        double dy = from.north(line.y[vertex]) - ay;
        double share = share(ax, ay, dx, dy);
        return new Foot(
                vertex,
                share,
                Math.hypot(ax + share * dx, ay + share * dy),
                new Coordinate(
                        line.x[vertex - 1] + share * (line.x[vertex] - line.x[vertex - 1]),
                        line.y[vertex - 1] + share * (line.y[vertex] - line.y[vertex - 1])));
    }

    /** Square metres from the origin of local metres to the segment that ends at a vertex. */
    static double squared(Vertices line, int vertex, LocalMetres from) {
        double ax = from.east(line.x[vertex - 1]);
        double ay = from.north(line.y[vertex - 1]);
        double dx = from.east(line.x[vertex]) - ax;
        double dy = from.north(line.y[vertex]) - ay;
        double share = share(ax, ay, dx, dy);
        double x = ax + share * dx;
        double y = ay + share * dy;
        return x * x + y * y;
    }

    private static double share(double ax, double ay, double dx, double dy) {
        double squared = dx * dx + dy * dy;
        return squared == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared));
    }
}
