package minzheng.atlas.change.kind;

import minzheng.atlas.geometry.LocalMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * The nearest place of a set of edges to the end of a line.
 *
 * @param edge the edge it is on; null only before any edge was looked at
 * @param isVertex the place is an end of the edge
 * @param metres from the line's end
 */
record LineEnd(Coordinate place, LineSegment edge, boolean isVertex, double metres) {
    /** An end counts as on the edge itself within this: the rounding of coordinates, in metres. */
    private static final double EXACT_M = 1e-4;

    /** A vertex within reach is taken before a nearer place between two vertices. */
    static LineEnd nearest(Coordinate end, Iterable<LineSegment> edges, double reachM) {
        LocalMetres metres = LocalMetres.at(end);
        LineEnd onEdge = null;
        LineEnd atVertex = null;
        for (LineSegment edge : edges) {
            LineSegment flat = new LineSegment(metres.of(edge.p0), metres.of(edge.p1));
            Coordinate foot = flat.closestPoint(metres.of(end));
            double distance = foot.distance(metres.of(end));
            if (onEdge == null || distance < onEdge.metres()) {
                Coordinate place = distance < EXACT_M ? end : metres.toDegrees(foot);
                onEdge = new LineEnd(place, edge, false, distance);
            }
            for (Coordinate vertex : new Coordinate[] {edge.p0, edge.p1}) {
                double away = metres.distance(vertex, end);
                if (atVertex == null || away < atVertex.metres()) {
                    atVertex = new LineEnd(vertex, edge, true, away);
                }
            }
        }
        if (onEdge == null || atVertex == null) {
            throw new IllegalArgumentException("no edges");
        }
        return atVertex.metres() <= reachM ? atVertex : onEdge;
    }
}
