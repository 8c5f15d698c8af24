package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Which of several areas repeat each other's edges vertex for vertex, and where. */
public final class SharedEdges {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<Edge, Integer> seen = new HashMap<>();
    private final TreeMap<Pair, List<Edge>> shared = new TreeMap<>();

    /** Two areas by their keys, the smaller first. */
    public record Pair(int first, int second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    private record Edge(double x0, double y0, double x1, double y1) {
        static Edge of(double x0, double y0, double x1, double y1) {
            boolean up = x0 < x1 || (x0 == x1 && y0 < y1);
            return up ? new Edge(x0, y0, x1, y1) : new Edge(x1, y1, x0, y0);
        }

        LineString line() {
            return GEOMETRY.createLineString(new Coordinate[] {new Coordinate(x0, y0), new Coordinate(x1, y1)});
        }
    }

    /** Takes an area in; keys are given once. */
    public void add(int key, Geometry area) {
        Vertices vertices = Vertices.of(area);
        for (int i = 1; i < vertices.size(); i++) {
            if (vertices.joined(i)) {
                Edge edge = Edge.of(vertices.x[i - 1], vertices.y[i - 1], vertices.x[i], vertices.y[i]);
                Integer other = seen.putIfAbsent(edge, key);
                if (other != null && other != key) {
                    shared.computeIfAbsent(
                                    new Pair(Math.min(other, key), Math.max(other, key)), any -> new ArrayList<>())
                            .add(edge);
                }
            }
        }
    }

    /** Every pair that shares an edge. */
    public Collection<Pair> pairs() {
        return shared.keySet();
    }

    /** What a pair shares, in as few lines as there can be. */
    public List<LineString> of(Pair pair) {
        LineMerger merger = new LineMerger();
        shared.getOrDefault(pair, List.of()).forEach(edge -> merger.add(edge.line()));
        List<LineString> lines = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add((LineString) line);
        }
        return lines;
    }
}
