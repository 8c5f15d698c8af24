package minzheng.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.boundary.InspectionLimit;
import minzheng.atlas.db.Edit;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.PlanWorld;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Point;

/** A change of the grid city from proposal to record, at the shell alone. */
class BoundaryChangeCommandTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    @BeforeAll
    static void build() {
        GridCity city = GridCity.build(postgis);
        city.record(
                Edit.LOAD,
                change -> new InspectionCatalogue(
                                List.of(), List.of(limit("line_end_distance_m"), limit("marker_off_line_m")))
                        .save(change));
        city.add(GridCity.facility("c1", "comprehensive_centre", 0, 0, "{\"certified\": true}"));
        new PlanWorld(city.database(), city.kinds()).save(PlanWorld.yaml("grid.yaml"));
    }

    private static InspectionLimit limit(String code) {
        return new InspectionLimit(code, List.of(1.0), "m", "限差", "limit", "test");
    }

    @Test
    void typeChangeFromProposalToRecord() {
        String id = id(
                "propose",
                "--kind",
                "type_change",
                "--title",
                "三镇改街",
                "--effective-on",
                "2025-09-01",
                "--unit",
                "990101103",
                "--type",
                "subdistrict",
                "--code",
                "990101003",
                "--name",
                "三街道");
        assertThat(run(0, "preview", id))
                .contains("990101103 → 990101003", "三镇 → 三街道", "town → subdistrict")
                .containsPattern("\\* +G-07 .* 1/2 .* 1/3 ")
                .containsPattern("\\* +G-08 .* 0/4 .* 0/3 ");
        assertThat(run(1, "publish", id, "--document-number", "桂政函〔2025〕1号"))
                .contains("error [not_ready]", "the date of the approving document", "调查研究");
        for (String step : List.of("research", "risk_assessment", "expert_review", "opinions")) {
            run(0, "step", id, step, "--done-on", "2025-07-01", "--document", "材料", "--note", "附件");
        }
        assertThat(run(
                        0,
                        "publish",
                        id,
                        "--document-number",
                        "桂政函〔2025〕1号",
                        "--document-date",
                        "2025-08-01",
                        "--approver",
                        "自治区人民政府"))
                .contains("published", "期限 carried out by 2026-08-01");
        assertThat(run(0, "list", "--state", "published")).contains(id, "三镇改街");
        assertThat(run(1, "withdraw", id)).contains("error [not_a_draft]");
    }

    @Test
    void lineFromAFileOfADrawingProgramIsPreviewedAsJsonAndWithdrawn() throws IOException {
        Path drawn = folder.resolve("line.geojson");
        Files.writeString(drawn, """
                {"type": "FeatureCollection",
                 "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
                 "features": [{"type": "Feature", "properties": {}, "geometry":
                  {"type": "LineString", "coordinates": [%s, %s, %s]}}]}
                """.formatted(at(2, 2.5), at(2.5, 3), at(2, 3.5)));
        String id =
                id("propose", "--kind", "new_line", "--title", "裁弯", "--units", "990102104,990102105", "--line", drawn);
        JsonNode preview = json("preview", id, "--json");
        assertThat(preview.at("/borders")).hasSize(1);
        assertThat(preview.at("/borders/0/delta_m").asDouble()).isBetween(400.0, 430.0);
        assertThat(run(0, "withdraw", id)).contains("withdrawn");
        assertThat(run(1, "preview", id)).contains("error [proposal_dropped]");
        assertThat(run(0, "show", id)).contains("research 调查研究");
    }

    @Test
    void proposalMayBeAFileAndMistakesAreNamed() throws IOException {
        Path file = folder.resolve("merge.json");
        Files.writeString(file, "{\"units\": [\"990102104\", \"990102206\"], \"into\": {\"name\": \"合镇\"}}");
        String id = id("propose", "--kind", "merge", "--title", "合并", "--proposal", file, "--code", "990102109");
        assertThat(json("show", id, "--json").at("/request/into/code").asText()).isEqualTo("990102109");
        assertThat(run(1, "propose", "--kind", "split", "--title", "x")).contains("error [unknown_kind]");
        assertThat(run(1, "propose", "--kind", "merge", "--title", "x", "--proposal", folder.resolve("none.json")))
                .contains("error [file_missing]", "none.json");
        Path plane = folder.resolve("plane.geojson");
        Files.writeString(
                plane,
                "{\"type\": \"FeatureCollection\", \"features\": [], \"crs\": {\"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::4545\"}}}");
        assertThat(run(1, "propose", "--kind", "new_line", "--title", "x", "--line", plane))
                .contains("error [invalid_geometry]", "EPSG::4545");
        assertThat(run(1, "step", id, "research")).contains("/done_on", "/document");
        assertThat(run(0, "kinds")).contains("new_line", "调整界线", "units (two), line (LineString), children?");
    }

    private static String at(double column, double row) {
        Point corner = GridCity.corner(column, row);
        return "[%s, %s]".formatted(corner.getX(), corner.getY());
    }

    private static String id(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.add("--json");
        return json(all.toArray()).at("/id").asText();
    }

    private static JsonNode json(Object... args) {
        return Json.parse(run(0, args).getBytes(StandardCharsets.UTF_8));
    }

    private static String run(int expected, Object... args) {
        Map<String, String> environment = Map.of(
                "ATLAS_DB_URL", postgis.serving().url(),
                "ATLAS_DB_USER", postgis.serving().user(),
                "ATLAS_DB_PASSWORD", postgis.serving().password(),
                "ATLAS_SEEDS", "none",
                "ATLAS_ACTOR", "王工");
        List<String> words = new ArrayList<>(List.of("boundary-change"));
        for (Object arg : args) {
            words.add(arg.toString());
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(both, true, StandardCharsets.UTF_8);
        int code = AtlasCommand.run(environment, stream, stream, words.toArray(String[]::new));
        String said = both.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(expected);
        return said;
    }
}
