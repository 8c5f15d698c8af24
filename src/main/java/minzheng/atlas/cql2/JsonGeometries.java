package minzheng.atlas.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads GeoJSON geometries and {"bbox": […]}, in whatever coordinate system: filter-crs may name another. */
final class JsonGeometries {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private JsonGeometries() {}

    static boolean startsAt(JsonNode node) {
        return node.has("type") || node.has("bbox");
    }

    static GeometryLiteral read(JsonPlace place) {
        if (place.node().has("type")) {
            return new GeometryLiteral(place.position(), geometry(place));
        }
        place.refuseOthers("bbox");
        return new GeometryLiteral(place.position(), box(place.member("bbox")));
    }

    private static Geometry box(JsonPlace place) {
        List<Double> numbers = place.elements("4 或 6 个数字的数组", "an array of 4 or 6 numbers").stream()
                .map(JsonPlace::coordinate)
                .toList();
        return BoundingBox.of(numbers, place.position(), place.shown());
    }

    private static Geometry geometry(JsonPlace place) {
        String type = place.member("type").text("几何类型，如 \"Point\"", "a type of geometry such as \"Point\"");
        String content = type.equals("GeometryCollection") ? "geometries" : "coordinates";
        place.refuseOthers("type", content, "bbox");
        if (place.node().has("bbox")) {
            box(place.member("bbox"));
        }
        JsonPlace within = place.member(content);
        return switch (type) {
            case "Point" -> point(within);
            case "LineString" -> line(within);
            case "Polygon" -> polygon(within);
            case "MultiPoint" ->
                GEOMETRIES.createMultiPoint(parts(within, JsonGeometries::point).toArray(new Point[0]));
            case "MultiLineString" ->
                GEOMETRIES.createMultiLineString(
                        parts(within, JsonGeometries::line).toArray(new LineString[0]));
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        parts(within, JsonGeometries::polygon).toArray(new Polygon[0]));
            case "GeometryCollection" ->
                GEOMETRIES.createGeometryCollection(
                        parts(within, JsonGeometries::geometry).toArray(new Geometry[0]));
            default ->
                throw place.member("type")
                        .unexpected(
                                "GeoJSON 几何类型（Point、LineString、Polygon、Multi… 或 GeometryCollection）",
                                "a GeoJSON type (Point, LineString, Polygon, their Multi forms or GeometryCollection)");
        };
    }

    private static <T> List<T> parts(JsonPlace place, Function<JsonPlace, T> part) {
        List<JsonPlace> parts = place.elements("非空数组", "an array that is not empty");
        if (parts.isEmpty()) {
            throw place.unexpected("非空数组", "an array that is not empty");
        }
        return parts.stream().map(part).toList();
    }

    private static Point point(JsonPlace place) {
        return GEOMETRIES.createPoint(position(place));
    }

    private static LineString line(JsonPlace place) {
        List<Coordinate> positions = parts(place, JsonGeometries::position);
        if (positions.size() < 2) {
            throw place.unexpected("至少两个点的线", "a line of at least two positions");
        }
        return GEOMETRIES.createLineString(positions.toArray(new Coordinate[0]));
    }

    private static Polygon polygon(JsonPlace place) {
        List<LinearRing> rings = parts(place, JsonGeometries::ring);
        return GEOMETRIES.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private static LinearRing ring(JsonPlace place) {
        List<Coordinate> positions = parts(place, JsonGeometries::position);
        if (positions.size() < 4 || !positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            throw place.unexpected("至少四个点且首尾点相同的环", "a ring of at least four positions, the last as the first,");
        }
        return GEOMETRIES.createLinearRing(positions.toArray(new Coordinate[0]));
    }

    private static Coordinate position(JsonPlace place) {
        List<JsonPlace> numbers = place.elements("坐标 [x, y]", "a position [x, y]");
        if (numbers.size() != 2 && numbers.size() != 3) {
            throw place.unexpected("坐标 [x, y] 或 [x, y, z]", "a position [x, y] or [x, y, z]");
        }
        double x = numbers.get(0).coordinate();
        double y = numbers.get(1).coordinate();
        return numbers.size() == 2
                ? new Coordinate(x, y)
                : new Coordinate(x, y, numbers.get(2).coordinate());
    }
}
