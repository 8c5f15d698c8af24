package minzheng.atlas.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** One geometry object, read straight from the token stream: coordinates never become a tree of JSON nodes. */
final class GeoJsonGeometry {
    static final int MAX_VERTICES = 2_000_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** What stands inside {@code coordinates}: a position, a run of positions, or lists of these. */
    private sealed interface Nest {}

    private record Position(double x, double y) implements Nest {}

    private record Run(CoordinateSequence points) implements Nest {}

    private record Lists(List<Nest> items) implements Nest {}

    private int vertices;
    private boolean hasHeights;

    boolean hasHeights() {
        return hasHeights;
    }

    /** The geometry at the parser's START_OBJECT; IllegalArgumentException says what its shape lacks. */
    Geometry read(JsonParser in) throws IOException {
        @Nullable String type = null;
        @Nullable Nest coordinates = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken value = in.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = in.getText();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = nest(in);
            } else {
                in.skipChildren();
            }
        }
        if (type == null || coordinates == null) {
            throw new IllegalArgumentException("geometry needs type and coordinates, has type " + type);
        }
        return build(type, coordinates);
    }

    private Nest nest(JsonParser in) throws IOException {
        JsonToken first = in.nextToken();
        if (first.isNumeric()) {
            return position(in);
        }
        if (first == JsonToken.END_ARRAY) {
            return new Lists(List.of());
        }
        List<Nest> items = new ArrayList<>();
        double[] ordinates = new double[16];
        int used = 0;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Nest item = token == JsonToken.START_ARRAY ? nest(in) : notANumber(in);
            if (item instanceof Position position) {
                if (used == ordinates.length) {
                    ordinates = Arrays.copyOf(ordinates, used * 2);
                }
                ordinates[used++] = position.x;
                ordinates[used++] = position.y;
            } else {
                items.add(item);
            }
        }
        if (used > 0 && !items.isEmpty()) {
            throw new IllegalArgumentException("positions and lists side by side in coordinates");
        }
        return used == 0
                ? new Lists(items)
                : new Run(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(Arrays.copyOf(ordinates, used), 2));
    }

    private Position position(JsonParser in) throws IOException {
        if (++vertices > MAX_VERTICES) {
            throw new BrokenFile(Finding.error(
                    "too_many_vertices",
                    "一个图形超过 %d 个顶点 / more than %1$d vertices in one shape".formatted(MAX_VERTICES),
                    "拆分或简化该图形 / split or simplify it"));
        }
        double x = in.getDoubleValue();
        double y = in.nextToken().isNumeric()
                ? in.getDoubleValue()
                : notANumber(in).x();
        for (JsonToken more = in.nextToken(); more != JsonToken.END_ARRAY; more = in.nextToken()) {
            if (!more.isNumeric()) {
                notANumber(in);
            }
            hasHeights = true;
        }
        return new Position(x, y);
    }

    private static Position notANumber(JsonParser in) throws IOException {
        throw new BrokenFile(Finding.error(
                        "coordinate_not_a_number",
                        "坐标不是数字 / a coordinate is not a number",
                        "改为 [经度, 纬度] 数字 / write [longitude, latitude] as numbers")
                .about("geometry", in.getText()));
    }

    private static Geometry build(String type, Nest nest) {
        return switch (type) {
            case "Point" -> point(as(Position.class, nest, type));
            case "MultiPoint" -> GEOMETRY.createMultiPoint(as(Run.class, nest, type).points);
            case "LineString" -> line(nest);
            case "MultiLineString" ->
                GEOMETRY.createMultiLineString(
                        items(nest, type).stream().map(GeoJsonGeometry::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(nest);
            case "MultiPolygon" ->
                GEOMETRY.createMultiPolygon(
                        items(nest, type).stream().map(GeoJsonGeometry::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("geometry type " + type + " cannot be used");
        };
    }

    private static Geometry point(Position position) {
        return GEOMETRY.createPoint(new Coordinate(position.x, position.y));
    }

    private static LineString line(Nest nest) {
        return GEOMETRY.createLineString(as(Run.class, nest, "LineString").points);
    }

    private static Polygon polygon(Nest nest) {
        List<LinearRing> rings = items(nest, "Polygon").stream()
                .map(ring -> GEOMETRY.createLinearRing(as(Run.class, ring, "Polygon").points))
                .toList();
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("Polygon without rings");
        }
        return GEOMETRY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static List<Nest> items(Nest nest, String type) {
        return as(Lists.class, nest, type).items;
    }

    private static <N extends Nest> N as(Class<N> wanted, Nest nest, String type) {
        if (!wanted.isInstance(nest)) {
            throw new IllegalArgumentException("coordinates are not nested as a " + type + " needs");
        }
        return wanted.cast(nest);
    }
}
