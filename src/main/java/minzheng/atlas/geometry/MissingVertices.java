package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Vertices of one unit that lie on a side of another which has no vertex there, or only one a hair's breadth off. The
 * ground is covered, but the two outlines are not the same line.
 */
public final class MissingVertices {
    private final double within;
    private final List<Set<Coordinate>> vertices = new ArrayList<>();
    private final STRtree sides = new STRtree();

    private record Side(int unit, LineSegment segment) {}

    private MissingVertices(double within) {
        this.within = within;
    }

    /**
     * By the pair of units: first the one that has the vertices, then the one that lacks them.
     *
     * @param disputed by unit, as {@link UnsharedEdges} tells them
     * @param within how far a vertex may lie off a side and still count as on it, in the units of the coordinates
     */
    public static Map<List<Integer>, List<Coordinate>> of(List<List<LineString>> disputed, double within) {
        MissingVertices missing = new MissingVertices(within);
        disputed.forEach(missing::add);
        Map<List<Integer>, List<Coordinate>> found =
                new TreeMap<>((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1) - b.get(1) : a.get(0) - b.get(0));
        for (int unit = 0; unit < disputed.size(); unit++) {
            for (Coordinate vertex : missing.vertices.get(unit)) {
                missing.lookAround(unit, vertex, found);
            }
        }
        found.values().forEach(list -> list.sort(null));
        return found;
    }

    private void add(List<LineString> stretches) {
        int unit = vertices.size();
        Set<Coordinate> own = new HashSet<>();
        for (LineString stretch : stretches) {
            Coordinate[] points = stretch.getCoordinates();
            own.addAll(List.of(points));
            for (int i = 1; i < points.length; i++) {
                LineSegment segment = new LineSegment(points[i - 1], points[i]);
                sides.insert(new Envelope(segment.p0, segment.p1), new Side(unit, segment));
            }
        }
        vertices.add(own);
    }

    private void lookAround(int unit, Coordinate vertex, Map<List<Integer>, List<Coordinate>> found) {
        Envelope box = new Envelope(vertex);
        box.expandBy(within);
        Set<Integer> lacking = new HashSet<>();
        for (Object near : sides.query(box)) {
            Side side = (Side) near;
            if (side.unit() != unit && side.segment().distance(vertex) <= within) {
                lacking.add(side.unit());
            }
        }
        for (int other : lacking) {
            if (!vertices.get(other).contains(vertex)) {
                found.computeIfAbsent(List.of(unit, other), pair -> new ArrayList<>())
                        .add(vertex);
            }
        }
    }
}
