package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minzheng.atlas.boundary.InspectionLimit;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.check.BoundaryChecks;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Focus;
import minzheng.atlas.boundary.check.Inspected;
import minzheng.atlas.boundary.check.Subject;
import minzheng.atlas.boundary.check.Tiling;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.geometry.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** What gisdata/boundary-exercise was made for. */
class BoundaryExerciseTest {
    private static JsonNode json(String file) throws IOException {
        return new JsonMapper()
                .readTree(DemoFacts.HOME.resolve("gisdata").resolve(file).toFile());
    }

    private static InspectionLimits limits() throws IOException {
        var limits = new ArrayList<InspectionLimit>();
        for (var limit : new YAMLMapper()
                .readTree(DemoFacts.HOME.resolve("seeds/boundary/limits.yaml").toFile())
                .get("limits")) {
            var values = new ArrayList<Double>();
            limit.get("value").forEach(value -> values.add(value.asDouble()));
            limits.add(new InspectionLimit(limit.get("code").asText(), values, "m", "", "", ""));
        }
        return new InspectionLimits(limits);
    }

    private static List<Defect> defects() throws IOException {
        var counties = OutlineFiles.read(DemoFacts.HOME.resolve("gisdata/nanning-schematic/counties.geojson"));
        var county = new Counties(counties).get("450125");
        var parent = new Unit(county.code(), county.code(), county.name(), null, county.shape());
        var units = new ArrayList<Unit>();
        for (var feature : json("boundary-exercise/delivered-units.geojson").get("features")) {
            var properties = feature.get("properties");
            units.add(new Unit(
                    properties.get("code").asText(),
                    properties.get("code").asText(),
                    properties.get("name").asText(),
                    properties.get("parent_code").asText(),
                    OutlineFiles.geometry(feature.get("geometry"))));
        }
        assertThat(units).hasSize(11);
        var world = new Inspected(
                LocalDate.of(2026, 11, 1),
                List.of(new Tiling("township", units, List.of(parent))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                limits());
        var found = new ArrayList<Defect>();
        BoundaryChecks.ALL.forEach(check -> check.run(world, Focus.everything(), found::add));
        return found;
    }

    /** The sliver and the overlap are as wide as they were made: 0.3 m and 40 m. */
    @Test
    void theChecksFindTheFourPlantedDefectsAndNothingElse() throws IOException {
        var lines = defects().stream()
                .map(defect -> "%s %s width %.2f area %.0f"
                        .formatted(
                                defect.code(),
                                String.join(
                                        "|",
                                        defect.subjects().stream()
                                                .map(Subject::name)
                                                .toList()),
                                defect.measures().get("width_m"),
                                defect.measures().get("area_m2")))
                .toList();
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "sliver_gap 甲镇（示例）|乙镇（示例） width 0.30 area 88",
                        "overlap 乙镇（示例）|丙镇（示例） width 40.00 area 11963",
                        "inlet 上林县|丁镇（示例）|辛镇（示例） width 185.55 area 54786",
                        "junction_gap 丙镇（示例）|丁镇（示例）|戊镇（示例） width 4.78 area 824");
    }

    /** 52 markers within 5 cm of their registered place, 5 beyond any doubt, 3 that nobody can tell. */
    @Test
    void theFieldListHasSixtyMarkers() throws IOException {
        var registered = new HashMap<String, Coordinate>();
        for (var marker : json("nanning-demo-boundary/markers.geojson").get("features")) {
            var place = marker.at("/geometry/coordinates");
            registered.put(
                    marker.at("/properties/number").asText(),
                    new Coordinate(place.path(0).asDouble(), place.path(1).asDouble()));
        }
        var verdicts = new TreeMap<String, Integer>();
        for (var row : new CsvFile(DemoFacts.HOME.resolve("gisdata/boundary-exercise/field-list.csv")).read()) {
            var place =
                    new Coordinate(Double.parseDouble(row.getField("lon")), Double.parseDouble(row.getField("lat")));
            double off = Geodesic.distance(place, registered.get(row.getField("number")));
            double variance = 0.3 * 0.3 + Math.pow(Double.parseDouble(row.getField("accuracy_m")), 2);
            // 9.21 is the 0.99 quantile of chi-squared with two degrees
            boolean displaced = off * off / variance > 9.21;
            verdicts.merge(displaced ? "displaced" : off < 0.051 ? "in place" : "cannot tell", 1, Integer::sum);
        }
        assertThat(verdicts).isEqualTo(Map.of("cannot tell", 3, "displaced", 5, "in place", 52));
    }
}
