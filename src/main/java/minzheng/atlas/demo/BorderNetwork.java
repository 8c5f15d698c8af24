package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.quadtree.Quadtree;

/**
 * The borders of a coverage as one planar graph, in which every border exists once, so that whatever is done to it is
 * done for both neighbours. Each change is refused if a border would touch or nearly touch another.
 */
final class BorderNetwork {

    private record Edge(int from, int to) {
        boolean has(int vertex) {
            return from == vertex || to == vertex;
        }
    }

    private final List<Coordinate> points = new ArrayList<>();
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final Map<Edge, Envelope> edges = new LinkedHashMap<>();
    private final Quadtree index = new Quadtree();
    private final Set<Coordinate> fixed;
    private final double clearanceDegrees;

    BorderNetwork(List<? extends Geometry> coverage, Set<Coordinate> fixed, double clearanceDegrees) {
        this.fixed = fixed;
        this.clearanceDegrees = clearanceDegrees;
        var ids = new LinkedHashMap<Coordinate, Integer>();
        for (var shape : coverage) {
            for (Object line : LinearComponentExtracter.getLines(shape)) {
                var ring = ((LineString) line).getCoordinates();
                for (int i = 1; i < ring.length; i++) {
                    connect(idOf(ids, ring[i - 1]), idOf(ids, ring[i]));
                }
            }
        }
    }

    private int idOf(Map<Coordinate, Integer> ids, Coordinate point) {
        return ids.computeIfAbsent(point, this::added);
    }

    private int added(Coordinate point) {
        points.add(point);
        neighbours.add(new ArrayList<>(3));
        return points.size() - 1;
    }

    private void connect(int a, int b) {
        if (!neighbours.get(a).contains(b)) {
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
            store(a, b);
        }
    }

    private void store(int a, int b) {
        var edge = new Edge(Math.min(a, b), Math.max(a, b));
        var envelope = new Envelope(points.get(a), points.get(b));
        edges.put(edge, envelope);
        index.insert(envelope, edge);
    }

    private void drop(int a, int b) {
        var edge = new Edge(Math.min(a, b), Math.max(a, b));
        var envelope = edges.remove(edge);
        if (envelope == null || !index.remove(envelope, edge)) {
            throw new IllegalStateException("no border between " + points.get(a) + " and " + points.get(b));
        }
    }

    int size() {
        return points.size();
    }

    Coordinate point(int vertex) {
        return points.get(vertex);
    }

    List<Integer> neighbours(int vertex) {
        return neighbours.get(vertex);
    }

    boolean isFixed(int vertex) {
        return fixed.contains(points.get(vertex));
    }

    /** Pairs of vertices joined by a border that may be reshaped, in the order in which they were made. */
    List<int[]> openEdges() {
        return edges.keySet().stream()
                .filter(edge -> !(isFixed(edge.from()) && isFixed(edge.to())))
                .map(edge -> new int[] {edge.from(), edge.to()})
                .toList();
    }

    List<LineString> lines() {
        return edges.keySet().stream()
                .map(edge -> LocalPlane.FACTORY.createLineString(
                        new Coordinate[] {points.get(edge.from()), points.get(edge.to())}))
                .toList();
    }

    /** Moves a vertex; false if that would bring borders too near to each other. */
    boolean move(int vertex, Coordinate to) {
        var from = points.get(vertex);
        var around = neighbours.get(vertex);
        for (int neighbour : around) {
            var swept = new SweptTriangle(points.get(neighbour), from, to);
            if (!isClear(swept, vertex, to, neighbour)
                    || around.stream().anyMatch(n -> n != neighbour && swept.contains(points.get(n)))) {
                return false;
            }
        }
        around.forEach(neighbour -> drop(vertex, neighbour));
        points.set(vertex, to);
        around.forEach(neighbour -> store(vertex, neighbour));
        return true;
    }

    /** Puts a new vertex between two joined ones; false if the bent border would come too near to another. */
    boolean split(int a, int b, Coordinate at) {
        var swept = new SweptTriangle(points.get(a), at, points.get(b));
        if (!isClear(swept, -1, at, a) || !isClear(swept, -1, at, b)) {
            return false;
        }
        drop(a, b);
        int middle = added(at);
        replace(a, b, middle);
        replace(b, a, middle);
        neighbours.get(middle).add(a);
        neighbours.get(middle).add(b);
        store(a, middle);
        store(middle, b);
        return true;
    }

    private void replace(int at, int old, int other) {
        var list = neighbours.get(at);
        list.set(list.indexOf(old), other);
    }

    /** Nothing but borders of {@code moving} inside the triangle, nothing near the new border from `anchor` to `to`. */
    private boolean isClear(SweptTriangle swept, int moving, Coordinate to, int anchor) {
        var search = swept.envelope();
        search.expandBy(clearanceDegrees);
        for (Object found : index.query(search)) {
            var edge = (Edge) found;
            if (edge.has(moving) || isSwept(edge, swept)) {
                continue;
            }
            var p = points.get(edge.from());
            var q = points.get(edge.to());
            if (!swept.isClearOf(p, q) || isNear(edge, p, q, to, anchor)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSwept(Edge edge, SweptTriangle swept) {
        var p = points.get(edge.from());
        var q = points.get(edge.to());
        return (p.equals2D(swept.a()) && q.equals2D(swept.c())) || (p.equals2D(swept.c()) && q.equals2D(swept.a()));
    }

    private boolean isNear(Edge edge, Coordinate p, Coordinate q, Coordinate to, int anchor) {
        var start = points.get(anchor);
        if (edge.has(anchor)) {
            var other = edge.from() == anchor ? q : p;
            return Distance.pointToSegment(to, p, q) < clearanceDegrees
                    || Distance.pointToSegment(other, start, to) < clearanceDegrees;
        }
        return Distance.segmentToSegment(p, q, start, to) < clearanceDegrees;
    }
}
