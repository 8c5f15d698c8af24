package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * The stretch of a common border between the ends of a drawn line that lie on it: the line replaces it, the rest stays.
 *
 * @param from where the line begins on the border
 * @param to where it ends on it
 * @param kept the border without the stretch
 * @param joints vertices that the border gets where the line leaves it
 */
record Stretch(Coordinate from, Coordinate to, List<LineString> kept, List<LineCut.Joint> joints) {
    private static final GeometryFactory PLANE = new GeometryFactory();

    /** Empty where an end is off the border, or the ends are on different pieces of it. */
    static Optional<Stretch> of(List<LineString> border, LineString drawn, double reachM) {
        List<LineSegment> edges = new ArrayList<>();
        border.forEach(edge -> edges.add(new LineSegment(edge.getCoordinateN(0), edge.getCoordinateN(1))));
        List<LineCut.Joint> joints = new ArrayList<>();
        List<Coordinate> places = new ArrayList<>();
        for (int end : new int[] {0, drawn.getNumPoints() - 1}) {
            LineEnd nearest = LineEnd.nearest(drawn.getCoordinateN(end), edges, reachM);
            if (nearest.metres() > reachM) {
                return Optional.empty();
            }
            places.add(nearest.place());
            if (!nearest.isVertex()) {
                joints.add(new LineCut.Joint(nearest.edge(), nearest.place()));
                edges.remove(nearest.edge());
                edges.add(new LineSegment(nearest.edge().p0, nearest.place()));
                edges.add(new LineSegment(nearest.place(), nearest.edge().p1));
            }
        }
        return between(edges, places.get(0), places.get(1), joints);
    }

    private static Optional<Stretch> between(
            List<LineSegment> edges, Coordinate from, Coordinate to, List<LineCut.Joint> joints) {
        LineMerger merger = new LineMerger();
        edges.forEach(edge -> merger.add(edge.toGeometry(PLANE)));
        @SuppressWarnings("unchecked") // the raw type of the library
        Collection<LineString> courses = merger.getMergedLineStrings();
        List<LineString> kept = new ArrayList<>();
        boolean found = false;
        for (LineString course : courses) {
            List<Coordinate> points = Arrays.asList(course.getCoordinates());
            int first = Math.min(points.indexOf(from), points.indexOf(to));
            int last = Math.max(points.indexOf(from), points.indexOf(to));
            if (first < 0) {
                kept.add(course);
            } else {
                mustHaveTwoEnds(course);
                found = true;
                keep(points.subList(0, first + 1), kept);
                keep(points.subList(last, points.size()), kept);
            }
        }
        return found ? Optional.of(new Stretch(from, to, kept, joints)) : Optional.empty();
    }

    private static void keep(List<Coordinate> points, List<LineString> kept) {
        if (points.size() > 1) {
            kept.add(PLANE.createLineString(points.toArray(Coordinate[]::new)));
        }
    }

    private static void mustHaveTwoEnds(LineString course) {
        if (course.isClosed()) {
            throw Asked.mistake(
                    "ambiguous_line",
                    "line",
                    "公共边界是闭合的一圈，无法判定替换哪一段 / the common border is a closed ring; it is not clear which of its two arcs the line replaces");
        }
    }
}
