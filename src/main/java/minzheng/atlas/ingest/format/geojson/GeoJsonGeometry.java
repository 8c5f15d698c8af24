package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minzheng.atlas.ingest.format.ShapeBuilder;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.VertexLimit;
import minzheng.atlas.ingest.format.geojson.Nest.Lists;
import minzheng.atlas.ingest.format.geojson.Nest.Position;
import minzheng.atlas.ingest.format.geojson.Nest.Run;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** One geometry object, read straight from the token stream: coordinates never become a tree of JSON nodes. */
final class GeoJsonGeometry {
    static final Set<String> TYPES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final JsonFile json;
    private final VertexLimit limit;
    private final List<GeoJsonGeometry> parts = new ArrayList<>();
    private @Nullable String type;
    private @Nullable Nest coordinates;
    private @Nullable UnusableShape fault;
    private boolean heights;

    GeoJsonGeometry(JsonFile json) {
        this(json, new VertexLimit());
    }

    private GeoJsonGeometry(JsonFile json, VertexLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    boolean hasHeights() {
        return heights || parts.stream().anyMatch(GeoJsonGeometry::hasHeights);
    }

    @Nullable
    String type() {
        return type;
    }

    /** All members of the object the parser is on. */
    void members(JsonParser in) throws IOException {
        for (String name = json.member(); name != null; name = json.member()) {
            member(name, in);
        }
    }

    void member(String name, JsonParser in) throws IOException {
        JsonToken value = in.currentToken();
        if (name.equals("type") && value == JsonToken.VALUE_STRING) {
            type = in.getText();
        } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
            Coordinates reading = new Coordinates(json, in, limit);
            coordinates = reading.read();
            heights = reading.hasHeights();
            fault = reading.fault();
        } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
            geometries(in);
        } else {
            json.skip();
        }
    }

    private void geometries(JsonParser in) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            GeoJsonGeometry part = new GeoJsonGeometry(json, limit);
            if (in.currentToken() == JsonToken.START_OBJECT) {
                limit.countPart();
                part.members(in);
            } else {
                json.skip();
            }
            parts.add(part);
        }
    }

    /** The shape, once its members were read. */
    Geometry built() {
        if (fault != null) {
            throw fault;
        }
        if ("GeometryCollection".equals(type)) {
            return ShapeBuilder.GEOMETRY.createGeometryCollection(
                    parts.stream().map(GeoJsonGeometry::built).toArray(Geometry[]::new));
        }
        if (type == null || coordinates == null) {
            throw UnusableShape.because(
                    "缺少 type 或 coordinates / type or coordinates are missing",
                    "补上 type 和 coordinates / give both type and coordinates");
        }
        return simple(type, coordinates);
    }

    private Geometry simple(String type, Nest nest) {
        return switch (type) {
            case "Point" -> {
                Position position = as(Position.class, nest, type);
                yield ShapeBuilder.point(position.x(), position.y());
            }
            case "MultiPoint" -> points(run(nest, type));
            case "LineString" -> ShapeBuilder.line(run(nest, type));
            case "MultiLineString" ->
                ShapeBuilder.GEOMETRY.createMultiLineString(items(nest, type).stream()
                        .map(line -> ShapeBuilder.line(run(line, type)))
                        .toArray(LineString[]::new));
            case "Polygon" -> polygon(nest, type);
            case "MultiPolygon" ->
                ShapeBuilder.GEOMETRY.createMultiPolygon(items(nest, type).stream()
                        .map(part -> polygon(part, type))
                        .toArray(Polygon[]::new));
            default ->
                throw UnusableShape.because(
                        "没有 %s 这种图形 / there is no shape called %1$s".formatted(shortened(type)),
                        "改为点、线、面或其复合图形 / use a point, line, polygon or several of one kind");
        };
    }

    private Geometry points(CoordinateSequence positions) {
        for (int i = 0; i < positions.size(); i++) {
            limit.countPart();
        }
        return ShapeBuilder.points(positions);
    }

    private static Polygon polygon(Nest nest, String type) {
        List<LinearRing> rings = items(nest, type).stream()
                .map(ring -> ShapeBuilder.ring(run(ring, type)))
                .toList();
        return ShapeBuilder.polygon(rings);
    }

    private static CoordinateSequence run(Nest nest, String type) {
        return nest instanceof Lists lists && lists.items().isEmpty()
                ? ShapeBuilder.NO_POSITIONS
                : as(Run.class, nest, type).points();
    }

    private static List<Nest> items(Nest nest, String type) {
        return as(Lists.class, nest, type).items();
    }

    private static <N extends Nest> N as(Class<N> wanted, Nest nest, String type) {
        if (nest instanceof Lists lists && lists.items().isEmpty()) {
            throw UnusableShape.because(
                    "坐标是空的 / the coordinates are empty",
                    "补上坐标，或把 geometry 写成 null / give them, or make the geometry null");
        }
        if (!wanted.isInstance(nest)) {
            throw UnusableShape.because(
                    "坐标的括号层数不是 %s 的 / the coordinates are not nested as a %1$s needs".formatted(type),
                    "点 [x,y]，线 [[x,y],…]，面 [[[x,y],…],…] / a point is [x,y], a line [[x,y],…], a polygon [[[x,y],…],…]");
        }
        return wanted.cast(nest);
    }

    private static String shortened(String type) {
        return type.length() > 40 ? type.substring(0, 40) + "…" : type;
    }
}
