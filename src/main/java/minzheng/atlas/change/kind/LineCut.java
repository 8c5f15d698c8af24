package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.geometry.Joints;
import minzheng.atlas.geometry.OutlineSum;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Two adjoining units cut anew by a line. The outer edges keep their vertices; where the line ends on an edge that edge
 * gets one more.
 */
final class LineCut {
    private static final GeometryFactory PLANE = new GeometryFactory();
    private static final double SAME_AREA = 1e-9;

    private final Geometry a;
    private final Geometry b;
    private final Geometry both;
    private final List<LineString> border;
    private final double reachM;

    /** A vertex put into an edge that stays. */
    record Joint(LineSegment edge, Coordinate place) {}

    record Halves(Geometry a, Geometry b, List<Joint> joints) {}

    LineCut(Geometry a, Geometry b, double reachM) {
        this.a = a;
        this.b = b;
        this.reachM = reachM;
        this.border = OutlineSum.shared(a, b);
        if (border.isEmpty()) {
            throw Asked.mistake(
                    "not_adjoining",
                    "units",
                    "两单位没有逐点相同的公共边界 / the two units have no common border that matches vertex for vertex");
        }
        this.both = OutlineSum.of(List.of(a, b))
                .filter(sum -> Math.abs(sum.getArea() - a.getArea() - b.getArea()) <= SAME_AREA * sum.getArea())
                .orElseThrow(
                        () -> new Conflict(
                                "outlines_do_not_match",
                                "两单位的公共边界不逐点一致，请先按检查结果修正 / the outlines do not match along their common border; mend what the boundary checks find first"));
    }

    /** From outline to outline, or from border to border: then the rest of the border stays. */
    Halves by(LineString drawn) {
        if (!drawn.isSimple()) {
            throw Asked.mistake("invalid_line", "line", "界线自相交 / the line crosses itself");
        }
        LineString line = PLANE.createLineString(new Ends(both, reachM).trimmed(drawn));
        return Stretch.of(border, line, reachM)
                .map(stretch -> inPlaceOf(stretch, line))
                .orElseGet(() -> fromOutlineToOutline(line));
    }

    private Halves inPlaceOf(Stretch stretch, LineString drawn) {
        LineString line = between(stretch.from(), drawn, stretch.to());
        mustStayClear(line, both.getBoundary(), "外轮廓 / the outer outline");
        mustStayClear(line, PLANE.buildGeometry(stretch.kept()), "保留的公共边界 / the part of the border that stays");
        List<LineString> edges = new ArrayList<>(stretch.kept());
        edges.add(line);
        return assigned(faces(both, edges), stretch.joints());
    }

    private Halves fromOutlineToOutline(LineString drawn) {
        Geometry outline = both;
        List<Joint> joints = new ArrayList<>();
        List<Coordinate> places = new ArrayList<>();
        for (boolean isStart : new boolean[] {true, false}) {
            Coordinate point = drawn.getCoordinateN(isStart ? 0 : drawn.getNumPoints() - 1);
            String which = isStart ? "起点 / the beginning" : "终点 / the end";
            LineEnd end = Ends.on(Ends.edges(outline), point, which, reachM);
            places.add(end.place());
            if (!end.isVertex()) {
                joints.add(new Joint(end.edge(), end.place()));
                outline = Joints.in(outline, List.of(end.place()));
            }
        }
        LineString line = between(places.get(0), drawn, places.get(1));
        mustStayClear(line, both.getBoundary(), "外轮廓 / the outer outline");
        return assigned(faces(outline, List.of(line)), joints);
    }

    private static LineString between(Coordinate from, LineString drawn, Coordinate to) {
        Coordinate[] points = drawn.getCoordinates();
        points[0] = from;
        points[points.length - 1] = to;
        return PLANE.createLineString(points);
    }

    private static void mustStayClear(LineString line, Geometry edges, String of) {
        Geometry touched = OverlayNGRobust.overlay(
                PLANE.createGeometry(line), PLANE.createGeometry(edges), OverlayNG.INTERSECTION);
        Coordinate first = line.getCoordinateN(0);
        Coordinate last = line.getCoordinateN(line.getNumPoints() - 1);
        for (Coordinate place : touched.getCoordinates()) {
            if (place.distance(first) > SAME_AREA && place.distance(last) > SAME_AREA) {
                throw Asked.mistake(
                        "line_touches_outline",
                        "line",
                        "界线中途在 %.7f, %.7f 碰到%s / between its ends the line meets it at %1$.7f, %2$.7f"
                                .formatted(place.x, place.y, of));
            }
        }
    }

    private static List<Polygon> faces(Geometry outline, List<LineString> within) {
        Polygonizer polygonizer = new Polygonizer();
        List<LineString> edges = new ArrayList<>();
        Ends.edges(outline).forEach(edge -> edges.add(edge.toGeometry(PLANE)));
        polygonizer.add(edges);
        polygonizer.add(within);
        @SuppressWarnings("unchecked") // the raw type of the library
        Collection<Polygon> polygons = polygonizer.getPolygons();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(outline);
        List<Polygon> faces = polygons.stream()
                .filter(face -> inside.locate(face.getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                .toList();
        if (faces.size() <= outline.getNumGeometries()) {
            throw Asked.mistake(
                    "line_does_not_divide",
                    "line",
                    "界线没有把两单位分开 / the line does not divide the ground of the two units");
        }
        return faces;
    }

    /** Each piece stays with the unit that has more of it; of just two, the pairing by which more ground stays. */
    private Halves assigned(List<Polygon> faces, List<Joint> joints) {
        List<Polygon> ofA = new ArrayList<>();
        List<Polygon> ofB = new ArrayList<>();
        List<Double> lean = faces.stream().map(this::lean).toList();
        double middle = faces.size() == 2 ? (lean.get(0) + lean.get(1)) / 2 : 0;
        for (int i = 0; i < faces.size(); i++) {
            (lean.get(i) > middle ? ofA : ofB).add(faces.get(i));
        }
        if (ofA.isEmpty() || ofB.isEmpty()) {
            throw Asked.mistake(
                    "ambiguous_line",
                    "line",
                    "无法判定哪一侧归哪个单位 / it is not clear which side of the line belongs to which unit");
        }
        return new Halves(sum(ofA), sum(ofB), joints);
    }

    /** How much more of it is A's than B's. */
    private double lean(Polygon face) {
        return overlap(face, a) - overlap(face, b);
    }

    private static double overlap(Polygon face, Geometry unit) {
        return OverlayNGRobust.overlay(face, PLANE.createGeometry(unit), OverlayNG.INTERSECTION)
                .getArea();
    }

    private Geometry sum(List<Polygon> faces) {
        Geometry sum = OutlineSum.of(faces)
                .orElseThrow(() ->
                        Asked.mistake("ambiguous_line", "line", "界线分出的地块不成面 / what the line cuts off is no area"));
        return new GeometryFactory(a.getPrecisionModel(), a.getSRID()).createGeometry(sum);
    }
}
