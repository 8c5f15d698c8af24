package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Areas added and taken away by their edges: an edge that occurs twice cancels. Joins neighbours that match vertex for
 * vertex and cuts a part out of a whole without computing a single new coordinate.
 */
public final class OutlineSum {
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** An edge without direction. */
    record Edge(double x0, double y0, double x1, double y1) {
        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Edge(a.x, a.y, b.x, b.y) : new Edge(b.x, b.y, a.x, a.y);
        }

        Coordinate from() {
            return new Coordinate(x0, y0);
        }

        Coordinate to() {
            return new Coordinate(x1, y1);
        }
    }

    /** The area within an odd number of the areas; empty where their edges do not close to one. */
    public static Optional<Geometry> of(Collection<? extends Geometry> areas) {
        OutlineSum sum = new OutlineSum();
        areas.forEach(sum::add);
        return sum.area(new GeometryFactory(
                new PrecisionModel(), areas.iterator().next().getSRID()));
    }

    /** The edges that two areas have in common, as lines. */
    public static List<LineString> shared(Geometry a, Geometry b) {
        OutlineSum first = new OutlineSum();
        OutlineSum second = new OutlineSum();
        first.add(a);
        second.add(b);
        first.edges.retainAll(second.edges);
        return first.lines(new GeometryFactory());
    }

    /** The edges of the one area that the other has not. */
    public static List<LineString> lost(Geometry a, Geometry b) {
        OutlineSum first = new OutlineSum();
        OutlineSum second = new OutlineSum();
        first.add(a);
        second.add(b);
        first.edges.removeAll(second.edges);
        return first.lines(new GeometryFactory());
    }

    private void add(Geometry area) {
        for (Geometry ring : Rings.of(area)) {
            Coordinate[] points = ring.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                if (!points[i - 1].equals2D(points[i])) {
                    toggle(Edge.of(points[i - 1], points[i]));
                }
            }
        }
    }

    private void toggle(Edge edge) {
        if (!edges.remove(edge)) {
            edges.add(edge);
        }
    }

    private Optional<Geometry> area(GeometryFactory factory) {
        if (edges.isEmpty()) {
            return Optional.of(factory.createMultiPolygon());
        }
        Polygonizer polygonizer = new Polygonizer(true);
        polygonizer.add(lines(factory));
        Geometry area = multi(polygonizer.getGeometry(), factory);
        boolean closed = polygonizer.getDangles().isEmpty()
                && polygonizer.getCutEdges().isEmpty()
                && polygonizer.getInvalidRingLines().isEmpty();
        return closed && area.isValid() ? Optional.of(area) : Optional.empty();
    }

    private static MultiPolygon multi(Geometry area, GeometryFactory factory) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(polygon);
            }
        }
        return factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private List<LineString> lines(GeometryFactory factory) {
        return edges.stream()
                .map(edge -> factory.createLineString(new Coordinate[] {edge.from(), edge.to()}))
                .toList();
    }
}
