package minzheng.atlas.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads one geometry someone sent: longitude and latitude in degrees, EPSG:4490, valid, with a bounded number of
 * vertices. What is wrong is named by its JSON pointer. Heights are left out; collections are not taken.
 */
public final class GeoJsonReader {
    /** What an edit may carry. */
    public static final int MAX_VERTICES = 100_000;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private final int maxVertices;
    private final Axes axes;
    private int vertices;

    private GeoJsonReader(int maxVertices, Axes axes) {
        this.maxVertices = maxVertices;
        this.axes = axes;
    }

    /** What the two numbers of a position mean in a reference system; x is east, y is north. */
    @FunctionalInterface
    public interface Axes {
        /** Refuses what lies outside; {@code at} is the JSON pointer of the position. */
        Coordinate place(double first, double second, String at);
    }

    /**
     * Reads a geometry object.
     *
     * @param at JSON pointer of the node in what was sent, for messages
     */
    public static Geometry read(JsonNode node, String at) {
        return read(node, at, MAX_VERTICES);
    }

    public static Geometry read(JsonNode node, String at, int maxVertices) {
        return read(node, at, maxVertices, GeoJsonReader::degrees);
    }

    /** In another system or order of axes; a shape that has been read already stands in the tree as it is. */
    public static Geometry read(JsonNode node, String at, int maxVertices, Axes axes) {
        if (node instanceof POJONode kept && kept.getPojo() instanceof Geometry read) {
            return read;
        }
        Geometry geometry = new GeoJsonReader(maxVertices, axes).geometry(node, at);
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw mistake(
                    at,
                    "几何无效 / invalid geometry: %s at %.7f, %.7f"
                            .formatted(error.getMessage(), error.getCoordinate().x, error.getCoordinate().y));
        }
        return geometry;
    }

    private Geometry geometry(JsonNode node, String at) {
        if (!node.isObject()) {
            throw mistake(at, "应为 GeoJSON 几何对象 / must be a GeoJSON geometry object");
        }
        if (node.hasNonNull("crs")) {
            throw mistake(
                    at + "/crs", "坐标须为 CGCS2000 经纬度，请去掉 crs / coordinates are lon/lat in CGCS2000; leave out crs");
        }
        JsonNode coordinates = node.path("coordinates");
        String here = at + "/coordinates";
        return switch (node.path("type").asText()) {
            case "Point" -> FACTORY.createPoint(position(coordinates, here));
            case "MultiPoint" ->
                FACTORY.createMultiPoint(list(coordinates, here, this::point).toArray(new Point[0]));
            case "LineString" -> line(coordinates, here);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        list(coordinates, here, this::line).toArray(new LineString[0]));
            case "Polygon" -> polygon(coordinates, here);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        list(coordinates, here, this::polygon).toArray(new Polygon[0]));
            default ->
                throw mistake(
                        at + "/type",
                        "不支持的几何类型 / unsupported geometry type %s; use Point, LineString, Polygon or their Multi forms"
                                .formatted(node.path("type")));
        };
    }

    private interface Part<T> {
        T read(JsonNode node, String at);
    }

    private static <T> List<T> list(JsonNode node, String at, Part<T> part) {
        if (!node.isArray() || node.isEmpty()) {
            throw mistake(at, "应为非空数组 / must be a non-empty array");
        }
        List<T> parts = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            parts.add(part.read(element, at + "/" + parts.size()));
        }
        return parts;
    }

    private Point point(JsonNode node, String at) {
        return FACTORY.createPoint(position(node, at));
    }

    private LineString line(JsonNode node, String at) {
        List<Coordinate> positions = list(node, at, this::position);
        if (positions.size() < 2) {
            throw mistake(at, "线至少要有两个点 / a line needs at least two positions");
        }
        return FACTORY.createLineString(positions.toArray(new Coordinate[0]));
    }

    private Polygon polygon(JsonNode node, String at) {
        List<LinearRing> rings = list(node, at, this::ring);
        LinearRing[] holes = rings.subList(1, rings.size()).toArray(new LinearRing[0]);
        return FACTORY.createPolygon(rings.get(0), holes);
    }

    private LinearRing ring(JsonNode node, String at) {
        List<Coordinate> positions = list(node, at, this::position);
        if (positions.size() < 4) {
            throw mistake(at, "环至少要有四个点 / a ring needs at least four positions");
        }
        if (!positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            throw mistake(at, "环未闭合：首尾点须相同 / the ring is not closed: repeat the first position at the end");
        }
        return FACTORY.createLinearRing(positions.toArray(new Coordinate[0]));
    }

    private Coordinate position(JsonNode node, String at) {
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw mistake(
                    at,
                    "应为 [经度, 纬度] / must be [longitude, latitude], or two numbers in the order of a system that was named");
        }
        if (++vertices > maxVertices) {
            throw mistake(at, "顶点超过上限 / more than %d vertices; simplify the geometry".formatted(maxVertices));
        }
        return axes.place(node.get(0).doubleValue(), node.get(1).doubleValue(), at);
    }

    private static Coordinate degrees(double lon, double lat, String at) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) { // also refuses what is not finite
            throw mistake(at, "超出经纬度范围 / outside longitude ±180, latitude ±90: [%s, %s]".formatted(lon, lat));
        }
        return new Coordinate(lon, lat);
    }

    private static InvalidRequest mistake(String at, String message) {
        return new InvalidRequest("invalid_geometry", at, at + ": " + message);
    }
}
