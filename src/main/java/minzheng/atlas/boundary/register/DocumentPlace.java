package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * Coordinates as a document has them, and the same place in CGCS2000 where the way there is exact.
 *
 * @param document in the units of its system, x = east or longitude, no SRID
 * @param degrees to check by: on the datum of the document where there is no way to CGCS2000
 * @param stored EPSG:4490; null where the document is on an old datum for which the bureau has set up no parameters
 */
record DocumentPlace(Geometry document, @Nullable Geometry stored, Optional<Geometry> degrees) {
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
            Crs crs = Crs.ofDocument(crsName, conversions);
            requireUnits(document, crs);
            Geometry degrees = crs.toRoughDegrees(document.copy());
            requireDegrees(degrees);
            return new DocumentPlace(
                    document, crs.isComparable() ? crs.toStorage(document.copy()) : null, Optional.of(degrees));
        } catch (OutsideDomain e) {
            throw mistake(
                    FIELD, "坐标不属于 %s / the coordinates do not belong to %1$s: %s".formatted(crsName, e.getMessage()));
        } catch (InvalidRequest e) {
            if (e.code().equals("datum_shift_unknown")) {
                return new DocumentPlace(document, null, Optional.empty());
            }
            throw e;
        }
    }

    private static void requireUnits(Geometry document, Crs crs) {
        if (crs.inDegrees()) {
            requireDegrees(document);
        } else if (Arrays.stream(document.getCoordinates()).allMatch(DocumentPlace::isInDegrees)) {
            throw new InvalidRequest(
                    "degrees_for_metres",
                    FIELD,
                    FIELD
                            + ": 声明为平面坐标 %s，坐标却是度，请核对 document_crs / metres of %1$s are declared, but the coordinates are degrees; check document_crs"
                                    .formatted(crs.code()));
        }
    }

    private static boolean isInDegrees(Coordinate place) {
        return Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90;
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
            return simple(FACTORY.createMultiLineString(new LineString[] {line(coordinates, at)}));
        }
        List<LineString> parts = new ArrayList<>();
        for (JsonNode part : coordinates) {
            parts.add(line(part, at + "/" + parts.size()));
        }
        if (parts.isEmpty()) {
            throw mistake(at, "应为非空数组 / must be a non-empty array");
        }
        return simple(FACTORY.createMultiLineString(parts.toArray(new LineString[0])));
    }

    /** A border neither crosses nor touches itself but where it closes. */
    private static Geometry simple(Geometry lines) {
        Coordinate crossing = IsSimpleOp.getNonSimpleLocation(lines);
        if (crossing != null) {
            throw broken(
                    FIELD,
                    "线在 [%s, %s] 自相交 / the line crosses itself at [%1$s, %2$s]".formatted(crossing.x, crossing.y));
        }
        return lines;
    }

    private static LineString line(JsonNode node, String at) {
        List<Coordinate> positions = new ArrayList<>();
        for (JsonNode element : node) {
            positions.add(position(element, at + "/" + positions.size()));
            if (positions.size() > MAX_POSITIONS) {
                throw mistake(at, "点数超过 %d / more than %1$d positions".formatted(MAX_POSITIONS));
            }
        }
        if (positions.size() < 2) {
            throw mistake(at, "线至少要有两个点 / a line needs at least two positions");
        }
        LineString line = FACTORY.createLineString(positions.toArray(new Coordinate[0]));
        if (!(line.getLength() > 0)) {
            throw broken(
                    at,
                    "线长为零，各点都在 [%s, %s] / the line has no length, all its positions are [%1$s, %2$s]"
                            .formatted(positions.get(0).x, positions.get(0).y));
        }
        return line;
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
            throw mistake(FIELD + "/type", "应为 %s / must be %1$s".formatted(String.join(" or ", types)));
        }
    }

    private static void requireDegrees(Geometry geometry) {
        for (Coordinate place : geometry.getCoordinates()) {
            if (!isInDegrees(place)) {
                throw mistake(
                        FIELD,
                        "超出经纬度范围，请核对 document_crs 与轴序 / outside longitude ±180, latitude ±90;"
                                + " check document_crs and the order of axes");
            }
        }
    }

    private static InvalidRequest broken(String at, String message) {
        return new InvalidRequest("broken_geometry", at, at + ": " + message);
    }

    private static InvalidRequest mistake(String at, String message) {
        return new InvalidRequest("invalid_geometry", at, at + ": " + message);
    }
}
