package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Coordinates as a document has them, and the same place in CGCS2000 where the way there is exact.
 *
 * @param document in the units of its system, x = east or longitude, no SRID
 * @param stored EPSG:4490; null where the document is on an old datum for which the bureau has set up no parameters
 */
record DocumentPlace(Geometry document, @Nullable Geometry stored) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String FIELD = "/document_geometry";
    private static final int MAX_POSITIONS = 100_000;
    private static final double MAX_ORDINATE = 1e8;

    /** What may lie there. */
    enum Shape {
        POINT,
        LINES
    }

    static DocumentPlace read(JsonNode node, String crsName, Shape shape, Conversions conversions) {
        Crs.requireKnown(crsName);
        Geometry document = shape == Shape.POINT ? point(node) : lines(node);
        try {
            Crs crs = Crs.named(crsName, conversions);
            if (crs.inDegrees()) {
                requireDegrees(document);
            }
            Geometry stored = crs.toStorage(document.copy());
            requireDegrees(stored);
            return new DocumentPlace(document, stored);
        } catch (OutsideDomain e) {
            throw mistake(FIELD, "坐标不属于 / the coordinates do not belong to %s: %s".formatted(crsName, e.getMessage()));
        } catch (InvalidRequest e) {
            if (e.code().equals("datum_shift_unknown")) {
                return new DocumentPlace(document, null);
            }
            throw e;
        }
    }

    private static Geometry point(JsonNode node) {
        requireType(node, "Point");
        return FACTORY.createPoint(position(node.path("coordinates"), FIELD + "/coordinates"));
    }

    private static Geometry lines(JsonNode node) {
        requireType(node, "LineString", "MultiLineString");
        JsonNode coordinates = node.path("coordinates");
        String at = FIELD + "/coordinates";
        if (node.path("type").asText().equals("LineString")) {
            return FACTORY.createMultiLineString(new LineString[] {line(coordinates, at)});
        }
        List<LineString> parts = new ArrayList<>();
        for (JsonNode part : coordinates) {
            parts.add(line(part, at + "/" + parts.size()));
        }
        if (parts.isEmpty()) {
            throw mistake(at, "应为非空数组 / must be a non-empty array");
        }
        return FACTORY.createMultiLineString(parts.toArray(new LineString[0]));
    }

    private static LineString line(JsonNode node, String at) {
        List<Coordinate> positions = new ArrayList<>();
        for (JsonNode element : node) {
            positions.add(position(element, at + "/" + positions.size()));
            if (positions.size() > MAX_POSITIONS) {
                throw mistake(at, "点数超过 / more than %d positions".formatted(MAX_POSITIONS));
            }
        }
        if (positions.size() < 2) {
            throw mistake(at, "线至少要有两个点 / a line needs at least two positions");
        }
        return FACTORY.createLineString(positions.toArray(new Coordinate[0]));
    }

    private static Coordinate position(JsonNode node, String at) {
        if (!node.isArray()
                || node.size() != 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw mistake(at, "应为 [东或经度, 北或纬度] / must be [east or longitude, north or latitude]");
        }
        double x = node.get(0).doubleValue();
        double y = node.get(1).doubleValue();
        if (!(Math.abs(x) <= MAX_ORDINATE && Math.abs(y) <= MAX_ORDINATE)) {
            throw mistake(at, "数值超出范围 / number out of range");
        }
        return new Coordinate(x, y);
    }

    private static void requireType(JsonNode node, String... types) {
        if (!node.isObject() || !List.of(types).contains(node.path("type").asText())) {
            throw mistake(FIELD + "/type", "应为 / must be %s".formatted(String.join(" or ", types)));
        }
    }

    private static void requireDegrees(Geometry geometry) {
        for (Coordinate place : geometry.getCoordinates()) {
            if (!(Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90)) {
                throw mistake(
                        FIELD,
                        "超出经纬度范围，请核对 document_crs 与轴序 / outside longitude ±180, latitude ±90;"
                                + " check document_crs and the order of axes");
            }
        }
    }

    private static InvalidRequest mistake(String at, String message) {
        return new InvalidRequest("invalid_geometry", at, at + ": " + message);
    }
}
