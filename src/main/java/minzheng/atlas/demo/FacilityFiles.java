package minzheng.atlas.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** GeoJSON files of invented facilities and residential areas: one dated state a line, lon/lat with six decimals. */
final class FacilityFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Half the side of the square drawn for a residential area. */
    private static final double HALF_SIDE_DEGREES = 0.0005;

    private FacilityFiles() {}

    static void writeFacilities(Path file, List<FacilityState> states) throws IOException {
        write(file, states.stream().map(FacilityFiles::feature).toList());
    }

    static void writeResidentialAreas(Path file, List<ResidentialArea> areas) throws IOException {
        write(file, areas.stream().map(FacilityFiles::feature).toList());
    }

    private static void write(Path file, List<ObjectNode> features) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"notice\":\"" + OutlineFiles.NOTICE
                    + "\",\"synthetic\":true,\"features\":[\n");
            for (int i = 0; i < features.size(); i++) {
                out.write(JSON.writeValueAsString(features.get(i)));
                out.write(i + 1 < features.size() ? ",\n" : "\n");
            }
            out.write("]}\n");
        }
    }

    private static ObjectNode feature(FacilityState state) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        var properties = feature.putObject("properties")
                .put("external_id", state.externalId())
                .put("kind", state.kind())
                .put("name", state.name())
                .put("status", state.status())
                .put("valid_from", state.from().toString())
                .put("valid_to", text(state.to()))
                .put("declared_code", state.declaredCode())
                .put("declared_area", state.declaredArea());
        properties.set("details", JSON.valueToTree(state.details()));
        properties.put("coord_source", "schematic").put("synthetic", true).put("is_public", state.isPublic());
        if (state.place() == null) {
            feature.putNull("geometry");
        } else {
            addPoint(
                    feature.putObject("geometry").put("type", "Point").putArray("coordinates"),
                    state.place().x,
                    state.place().y);
        }
        return feature;
    }

    private static ObjectNode feature(ResidentialArea area) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("external_id", area.externalId())
                .put("name", area.name())
                .put("declared_code", area.declaredCode())
                .put("completed_on", area.completedOn().toString())
                .put("elder_care_facility", area.elderCareFacility())
                .put("valid_from", area.from().toString())
                .put("valid_to", text(area.to()))
                .put("coord_source", "schematic")
                .put("synthetic", true);
        var ring = feature.putObject("geometry")
                .put("type", "Polygon")
                .putArray("coordinates")
                .addArray();
        addSquare(ring, area.middle());
        return feature;
    }

    private static void addSquare(ArrayNode ring, Coordinate middle) {
        int[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
        for (var corner : corners) {
            addPoint(
                    ring.addArray(),
                    middle.x + corner[0] * HALF_SIDE_DEGREES,
                    middle.y + corner[1] * HALF_SIDE_DEGREES);
        }
    }

    private static void addPoint(ArrayNode target, double lon, double lat) {
        target.add(decimal(lon)).add(decimal(lat));
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e6), 6);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
