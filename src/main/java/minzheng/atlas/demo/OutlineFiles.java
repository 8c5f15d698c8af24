package minzheng.atlas.demo;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON files of schematic outlines: one feature a line, six decimals, every feature and the file marked as such. */
final class OutlineFiles {

    static final String NOTICE = "示意，不作划界依据";
    private static final String NOTICE_EN = "Schematic, not for demarcation";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private OutlineFiles() {}

    static void write(Path file, List<Outline> outlines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"notice\":\"" + NOTICE + "\",\"notice_en\":\""
                + NOTICE_EN + "\",\"features\":[\n");
        var lines = new ArrayList<String>();
        for (var outline : outlines) {
            lines.add(JSON.writeValueAsString(feature(outline)));
        }
        Files.writeString(file, text.append(String.join(",\n", lines)).append("\n]}\n"));
    }

    static List<Outline> read(Path file) throws IOException {
        var outlines = new ArrayList<Outline>();
        for (var feature : JSON.readTree(file.toFile()).get("features")) {
            var properties = feature.get("properties");
            outlines.add(new Outline(
                    properties.get("code").asText(),
                    properties.get("name").asText(),
                    new Coordinate(
                            properties.get("seat_lon").asDouble(),
                            properties.get("seat_lat").asDouble()),
                    geometry(feature.get("geometry"))));
        }
        return outlines;
    }

    /** Polygon or MultiPolygon; rings as they stand, valid or not. */
    static Geometry geometry(JsonNode geometry) {
        var coordinates = geometry.get("coordinates");
        var parts = new ArrayList<Polygon>();
        if (geometry.get("type").asText().equals("Polygon")) {
            parts.add(polygon(coordinates));
        } else {
            coordinates.forEach(part -> parts.add(polygon(part)));
        }
        return LocalPlane.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var list = new ArrayList<LinearRing>();
        for (var ring : rings) {
            var points = new ArrayList<Coordinate>();
            ring.forEach(
                    p -> points.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
            list.add(LocalPlane.FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        return LocalPlane.FACTORY.createPolygon(
                list.get(0), list.subList(1, list.size()).toArray(LinearRing[]::new));
    }

    private static ObjectNode feature(Outline outline) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("code", outline.code())
                .put("name", outline.name())
                .put("synthetic", true)
                .put("coord_source", "schematic")
                .put("seat_lon", decimal(outline.seat().x))
                .put("seat_lat", decimal(outline.seat().y));
        var geometry = feature.putObject("geometry").put("type", "MultiPolygon");
        var parts = geometry.putArray("coordinates");
        for (int i = 0; i < outline.shape().getNumGeometries(); i++) {
            addPolygon(parts.addArray(), (Polygon) outline.shape().getGeometryN(i));
        }
        return feature;
    }

    private static void addPolygon(ArrayNode rings, Polygon polygon) {
        addRing(rings.addArray(), polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addRing(rings.addArray(), polygon.getInteriorRingN(i), false);
        }
    }

    private static void addRing(ArrayNode target, LinearRing ring, boolean counterClockwise) {
        var turned = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
        for (var p : turned.getCoordinates()) {
            target.addArray().add(decimal(p.x)).add(decimal(p.y));
        }
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e6), 6).stripTrailingZeros();
    }
}
