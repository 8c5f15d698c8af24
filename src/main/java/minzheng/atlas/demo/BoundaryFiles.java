package minzheng.atlas.demo;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** GeoJSON files of the invented register: one thing a line, degrees to 1e-8, plane coordinates to 1 mm. */
final class BoundaryFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final double ACCURACY_M = 0.3;
    private static final LocalDate REGISTERED_ON = LocalDate.of(2001, 12, 31);

    private final Path folder;

    BoundaryFiles(Path folder) {
        this.folder = folder;
    }

    void write(DemoRegister register) throws IOException {
        write(
                "lines.geojson",
                register.lines().stream().map(BoundaryFiles::feature).toList());
        write(
                "junctions.geojson",
                register.junctions().stream().map(BoundaryFiles::feature).toList());
        write(
                "markers.geojson",
                register.markers().stream().map(BoundaryFiles::feature).toList());
        write(
                "features.geojson",
                register.features().stream().map(BoundaryFiles::feature).toList());
    }

    /** Polygons as delivered by one side. */
    void writeUnits(String name, Collection<Outline> units, String parent) throws IOException {
        write(name, units.stream().map(unit -> feature(unit, parent)).toList());
    }

    private void write(String name, List<ObjectNode> features) throws IOException {
        Files.createDirectories(folder);
        try (var out = Files.newBufferedWriter(folder.resolve(name))) {
            out.write("{\"type\":\"FeatureCollection\",\"notice\":\"" + OutlineFiles.NOTICE
                    + "\",\"synthetic\":true,\"features\":[\n");
            for (int i = 0; i < features.size(); i++) {
                out.write(JSON.writeValueAsString(features.get(i)));
                out.write(i + 1 < features.size() ? ",\n" : "\n");
            }
            out.write("]}\n");
        }
    }

    private static ObjectNode feature(DemoLine line) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        var properties = feature.putObject("properties")
                .put("code", line.code())
                .put("name", line.name())
                .put("level", "county")
                .put("side_a_code", LineNames.codeOn(line.sideA(), line.agreedOn()))
                .put("side_b_code", LineNames.codeOn(line.sideB(), line.agreedOn()))
                .put("agreement", "%s勘界协议书".formatted(line.name()))
                .put("agreed_on", line.agreedOn().toString())
                .put("filed_with", "自治区人民政府" + LineNames.EXAMPLE)
                .put("registered_length_m", decimal(line.registeredM(), 1))
                .put("registered_single", line.singles())
                .put("registered_double", line.doubles())
                .put("registered_triple", 0)
                .put("start_point", line.start())
                .put("end_point", line.end())
                .put("disputed", false);
        addParts(properties.putArray("parts"), line.parts());
        origin(properties, line.agreedOn());
        document(properties, line.survey().comparable() ? Survey.DEGREES : line.survey());
        if (line.survey().comparable()) {
            addLines(feature, line.course().shape());
        } else {
            properties.put("document_wkt", wkt(line));
            feature.putNull("geometry");
        }
        return feature;
    }

    private static void addParts(ArrayNode target, List<DemoLine.Part> parts) {
        for (var part : parts) {
            target.addObject()
                    .put("from_m", decimal(part.fromM(), 1))
                    .put("to_m", decimal(part.toM(), 1))
                    .put("follows", part.follows())
                    .put("feature", part.feature())
                    .put("name", part.name());
        }
    }

    private static void addLines(ObjectNode feature, Geometry shape) {
        var pieces =
                feature.putObject("geometry").put("type", "MultiLineString").putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            addLine(pieces.addArray(), List.of(shape.getGeometryN(i).getCoordinates()));
        }
    }

    private static String wkt(DemoLine line) {
        var plane = line.course().shape().copy();
        plane.apply((CoordinateFilter) p -> p.setCoordinate(line.survey().of(p)));
        return plane.toText();
    }

    private static ObjectNode feature(DemoJunction junction) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        var properties =
                feature.putObject("properties").put("code", junction.code()).put("name", junction.name());
        properties.put("units", String.join(";", codesOn(junction.units(), junction.agreedOn())));
        properties.put("agreement", "%s协议书".formatted(junction.name()));
        origin(properties, junction.agreedOn());
        document(properties, Survey.DEGREES);
        addPoint(feature, junction.place());
        return feature;
    }

    private static ObjectNode feature(DemoMarker marker) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        var survey = marker.survey();
        var properties = feature.putObject("properties")
                .put("line_code", marker.line())
                .put("number", marker.number())
                .put("member", marker.member().isEmpty() ? null : marker.member())
                .put("serial", marker.serial())
                .put("name", marker.name())
                .put("faces", marker.faces())
                .put("erection", marker.erection())
                .put("material", marker.material())
                .put("managing_code", LineNames.codeOn(marker.managing(), REGISTERED_ON));
        document(properties, survey);
        var there = survey.of(marker.place());
        if (!survey.inDegrees()) {
            properties.put("document_x", survey.decimal(there.x)).put("document_y", survey.decimal(there.y));
        }
        properties
                .put("method", survey.method())
                .put("height_m", decimal(marker.heightM(), 2))
                .put("height_datum", "1985国家高程基准");
        var references = properties.putArray("reference_objects");
        marker.references().forEach(reference -> references.add(node(reference, survey, there)));
        properties.put("chainages", chainages(marker));
        properties.put("is_public", true);
        origin(properties, REGISTERED_ON);
        if (survey.comparable()) {
            addPoint(feature, marker.place());
        } else {
            feature.putNull("geometry");
        }
        return feature;
    }

    private static String chainages(DemoMarker marker) {
        return marker.chainages().entrySet().stream()
                .map(entry ->
                        entry.getKey() + ":" + decimal(entry.getValue(), 1).toPlainString())
                .collect(Collectors.joining(";"));
    }

    /** In a plane document directions count from its grid's north. */
    private static ObjectNode node(DemoMarker.Reference reference, Survey survey, Coordinate marker) {
        var there = survey.of(reference.place());
        double grid = (Math.toDegrees(Math.atan2(there.x - marker.x, there.y - marker.y)) + 360) % 360;
        return JSON.createObjectNode()
                .put("name", reference.name())
                .put("position", reference.position())
                .put("azimuth_deg", decimal(survey.inDegrees() ? reference.azimuthDeg() : grid, 1))
                .put("azimuth_kind", survey.inDegrees() ? "true" : "grid")
                .put("distance_m", decimal(reference.distanceM(), 1))
                .put("east", survey.decimal(there.x))
                .put("north", survey.decimal(there.y));
    }

    private static ObjectNode feature(DemoFeature river) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        var properties = feature.putObject("properties")
                .put("code", river.code())
                .put("name", river.name())
                .put("kind", river.kind())
                .put("accuracy_m", BigDecimal.ONE);
        origin(properties, LocalDate.of(2020, 1, 1));
        addLine(
                feature.putObject("geometry")
                        .put("type", "MultiLineString")
                        .putArray("coordinates")
                        .addArray(),
                river.course());
        return feature;
    }

    private static ObjectNode feature(Outline unit, String parent) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("code", unit.code())
                .put("name", unit.name())
                .put("parent_code", parent)
                .put("coord_source", "schematic")
                .put("synthetic", true);
        var rings = feature.putObject("geometry").put("type", "Polygon").putArray("coordinates");
        addLine(rings.addArray(), List.of(unit.shape().getCoordinates()));
        return feature;
    }

    private static void origin(ObjectNode properties, LocalDate from) {
        properties.put("coord_source", "schematic").put("synthetic", true).put("valid_from", from.toString());
    }

    private static void document(ObjectNode properties, Survey survey) {
        properties.put("document_crs", survey.crs()).put("accuracy_m", decimal(ACCURACY_M, 1));
    }

    private static void addPoint(ObjectNode feature, Coordinate place) {
        var coordinates = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
        coordinates.add(decimal(place.x, 8)).add(decimal(place.y, 8));
    }

    private static void addLine(ArrayNode target, List<Coordinate> points) {
        points.forEach(p -> target.addArray().add(decimal(p.x, 8)).add(decimal(p.y, 8)));
    }

    private static List<String> codesOn(List<String> units, LocalDate day) {
        return units.stream().map(unit -> LineNames.codeOn(unit, day)).toList();
    }

    static BigDecimal decimal(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
