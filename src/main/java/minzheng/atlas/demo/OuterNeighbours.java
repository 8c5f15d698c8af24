package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Who lies outside of each county, going clockwise around the city; where one neighbour ends and the next begins is invented. */
final class OuterNeighbours {
    private static final Map<String, List<String>> CLOCKWISE = Map.of(
            "450123", List.of("451421", "451402", "451424", "451425", "451082"),
            "450110", List.of("451082"),
            "450124", List.of("451082", "451229", "451228", "451321"),
            "450125", List.of("451321", "451302"),
            "450126", List.of("451302", "450804"),
            "450181", List.of("450804", "450803", "450722", "450721"),
            "450109", List.of("450721", "450703"),
            "450108", List.of("450703", "450621"),
            "450105", List.of("450621", "451421"),
            "450107", List.of("451421"));

    private OuterNeighbours() {}

    /** Equal shares of a county's outer edge, cut at vertices. */
    static Map<String, LineString> split(Outline county, LineString outerEdge) {
        var edge = new Course(List.of(clockwise(county, outerEdge)));
        var neighbours = CLOCKWISE.get(county.code());
        if (neighbours == null) {
            throw new IllegalArgumentException("nobody is known outside of " + county.name());
        }
        var shares = new LinkedHashMap<String, LineString>();
        double from = 0;
        for (int i = 1; i <= neighbours.size(); i++) {
            double to =
                    i == neighbours.size() ? edge.lengthM() : edge.vertexNear(edge.lengthM() * i / neighbours.size());
            var points = new ArrayList<>(edge.stretch(from, to));
            shares.put(neighbours.get(i - 1), LocalPlane.FACTORY.createLineString(points.toArray(Coordinate[]::new)));
            from = to;
        }
        return shares;
    }

    /** With the county on its right. */
    private static LineString clockwise(Outline county, LineString edge) {
        double middle = new Course(List.of(edge)).lengthM() / 2;
        var right = LocalPlane.FACTORY.createPoint(new Course(List.of(edge)).beside(middle, 1));
        return county.shape().contains(right) ? edge : edge.reverse();
    }
}
