package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.geometry.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Where a drawn line meets the outer outline of the ground that it is to divide. */
final class Ends {
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Geometry ground;
    private final double reachM;

    Ends(Geometry ground, double reachM) {
        this.ground = ground;
        this.reachM = reachM;
    }

    /** The line without what lies outside the ground; as drawn where both ends are on the outline or inside. */
    Coordinate[] trimmed(LineString drawn) {
        List<LineSegment> edges = edges(ground);
        boolean isInside = isInside(drawn.getStartPoint(), edges) && isInside(drawn.getEndPoint(), edges);
        if (isInside) {
            return drawn.getCoordinates();
        }
        Geometry within = OverlayNGRobust.overlay(
                PLANE.createGeometry(drawn), PLANE.createGeometry(ground), OverlayNG.INTERSECTION);
        List<LineString> parts = new ArrayList<>();
        for (int i = 0; i < within.getNumGeometries(); i++) {
            if (within.getGeometryN(i) instanceof LineString part && Geodesic.length(part) > reachM) {
                parts.add(part);
            }
        }
        if (parts.size() != 1) {
            throw Asked.mistake(
                    "line_leaves_units",
                    "line",
                    "界线在两单位范围内应为连续一段，现为 %d 段 / within the two units the line must be one piece, it is in %1$d"
                            .formatted(parts.size()));
        }
        return parts.get(0).getCoordinates();
    }

    private boolean isInside(Geometry end, List<LineSegment> edges) {
        return ground.covers(end)
                || LineEnd.nearest(end.getCoordinate(), edges, reachM).metres() <= reachM;
    }

    /** The place where an end is on the outline; refused with its distance where it is not. */
    static LineEnd on(List<LineSegment> outline, Coordinate end, String which, double reachM) {
        LineEnd nearest = LineEnd.nearest(end, outline, reachM);
        if (nearest.metres() > reachM) {
            throw Asked.mistake(
                    "line_incomplete",
                    "line",
                    "界线%s（%.7f, %.7f）离外轮廓还有 %.2f 米，应画到轮廓上，或两端都落在旧界上 / of the line is %4$.2f m short of the outer outline (limit %5$.2f m); draw it up to there, or both ends to the old border"
                            .formatted(which, end.x, end.y, nearest.metres(), reachM));
        }
        return nearest;
    }

    static List<LineSegment> edges(Geometry area) {
        List<LineSegment> edges = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon) {
                edges(polygon.getExteriorRing(), edges);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    edges(polygon.getInteriorRingN(hole), edges);
                }
            }
        }
        return edges;
    }

    private static void edges(LineString ring, List<LineSegment> edges) {
        for (int i = 1; i < ring.getNumPoints(); i++) {
            edges.add(new LineSegment(ring.getCoordinateN(i - 1), ring.getCoordinateN(i)));
        }
    }
}
