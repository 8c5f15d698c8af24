package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** The edges of outlines that fit vertex for vertex, by the codes on both sides, joined to the longest lines. */
final class SharedEdges {
    /** What is outside of every outline; sorts before any code. */
    static final String OUTSIDE = "";

    private record Edge(Coordinate a, Coordinate b) {
        static Edge between(Coordinate p, Coordinate q) {
            return p.compareTo(q) < 0 ? new Edge(p, q) : new Edge(q, p);
        }
    }

    /** @param codes of both sides in order, or {@link #OUTSIDE} and one code */
    record Border(List<String> codes, List<LineString> pieces) {}

    private SharedEdges() {}

    /** In order of codes; of each border the longest piece first. */
    static List<Border> of(List<Outline> outlines) {
        var owners = new HashMap<Edge, Set<String>>();
        for (var outline : outlines) {
            for (int i = 0; i < outline.shape().getNumGeometries(); i++) {
                addRings(owners, outline.code(), (Polygon) outline.shape().getGeometryN(i));
            }
        }
        SortedMap<String, LineMerger> mergers = new TreeMap<>();
        owners.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Edge, Set<String>> entry) ->
                                entry.getKey().a())
                        .thenComparing(entry -> entry.getKey().b()))
                .forEach(entry -> {
                    var key = (entry.getValue().size() == 1 ? OUTSIDE + "," : "") + String.join(",", entry.getValue());
                    mergers.computeIfAbsent(key, any -> new LineMerger())
                            .add(LocalPlane.FACTORY.createLineString(new Coordinate[] {
                                entry.getKey().a(), entry.getKey().b()
                            }));
                });
        var borders = new ArrayList<Border>();
        mergers.forEach((key, merger) -> borders.add(new Border(List.of(key.split(",", -1)), pieces(merger))));
        return borders;
    }

    private static void addRings(Map<Edge, Set<String>> owners, String code, Polygon polygon) {
        addRing(owners, code, polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addRing(owners, code, polygon.getInteriorRingN(i).getCoordinates());
        }
    }

    private static void addRing(Map<Edge, Set<String>> owners, String code, Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            owners.computeIfAbsent(Edge.between(ring[i - 1], ring[i]), any -> new TreeSet<>())
                    .add(code);
        }
    }

    private static List<LineString> pieces(LineMerger merger) {
        var pieces = new ArrayList<LineString>();
        for (Object merged : merger.getMergedLineStrings()) {
            pieces.add((LineString) merged);
        }
        pieces.sort(Comparator.comparingDouble(LineString::getLength).reversed());
        return pieces;
    }
}
