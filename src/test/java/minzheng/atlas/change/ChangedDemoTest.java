package minzheng.atlas.change;

import static minzheng.atlas.change.PreviewFacts.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Focus;
import minzheng.atlas.boundary.check.InspectedStore;
import minzheng.atlas.boundary.check.Subject;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import minzheng.atlas.boundary.finding.CheckRun;
import minzheng.atlas.db.Reading;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes of the seeded demonstration city, through the service: a town that becomes a subdistrict, a county border redrawn. */
class ChangedDemoTest {
    private static final String CHANGES = "/api/boundaries/changes";
    private static final LocalDate REDRAWN = LocalDate.of(2026, 10, 1);

    /** 4.2 km straight across the bends in which 苏圩镇 of 江南区 reaches into 那马镇 of 良庆区; both ends are on the old border. */
    private static final String LINE = """
            "units": ["450105103", "450108101"],
            "line": {"type": "LineString", "coordinates": [[108.172717, 22.402535], [108.172152, 22.364221]]}""";

    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;

    @BeforeAll
    static void seed() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        SeedFolder folder =
                SeedFolder.from(Map.of(), Path.of("").toAbsolutePath()).orElseThrow();
        new Seeding(postgis.database(), nowhere).runIfEmpty(folder);
        served = Served.start(postgis, LocalDate.of(2026, 5, 20));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** 延安镇 has its centre: on that day rows 7 and 8 stand at 25/25 and 52/102. */
    @Test
    void coveredTownThatBecomesASubdistrictMovesBothDenominators() {
        JsonNode streets = row("NN145-07", "2026-05-31");
        JsonNode towns = row("NN145-08", "2026-05-31");
        assertThat(fraction(streets)).isEqualTo("25/25");
        assertThat(fraction(towns)).isEqualTo("52/102");

        Api.Answer draft = propose("type_change", "2026-05-31", """
                "unit": "450105104", "type": "subdistrict", "name": "延安街道\"""");
        JsonNode preview = preview(draft);
        assertThat(effect(preview, "NN145-07")).isEqualTo("25/25 -> 26/26");
        assertThat(effect(preview, "NN145-08")).isEqualTo("52/102 -> 51/101");
        assertThat(effect(preview, "NN145-T01")).isEqualTo("77/127 -> 77/127");
        assertThat(preview.at("/facilities")).isEmpty();
        assertThat(preview.at("/borders")).isEmpty();
        assertThat(fraction(row("NN145-08", "2026-05-31"))).isEqualTo("52/102");

        publish(draft);
        assertThat(fraction(row("NN145-07", "2026-05-31"))).isEqualTo("26/26");
        assertThat(fraction(row("NN145-08", "2026-05-31"))).isEqualTo("51/101");
        assertThat(fraction(row("NN145-08", "2026-05-30"))).isEqualTo("52/102");
        assertThat(fraction(row("NN145-08", "2025-12-31"))).isEqualTo("51/102");
        assertReproduced(streets, "25/25");
        assertReproduced(towns, "52/102");
    }

    /** What lies between the old and the new course: a cemetery of the town and a service point of one of its villages. */
    @Test
    void previewOfARedrawnCountyBorderSaysWhatMoves() {
        JsonNode preview = preview(propose("new_line", REDRAWN.toString(), LINE));

        assertThat(preview.at("/synthetic").asBoolean()).isTrue();
        JsonNode cemetery = facilities(preview).get("demo-public-cemetery-0002");
        assertThat(cemetery.at("/from_name").asText()).isEqualTo("苏圩镇");
        assertThat(cemetery.at("/to_name").asText()).isEqualTo("那马镇");
        assertThat(cemetery.at("/handed_over").asBoolean()).isTrue();
        JsonNode point = facilities(preview).get("demo-social-assistance-point-0247");
        assertThat(point.at("/place_only").asBoolean()).isTrue();
        assertThat(facilities(preview)).hasSize(2);

        JsonNode counties = preview.at("/borders/0");
        assertThat(counties.at("/line/name").asText()).isEqualTo("江良线（示例）");
        assertThat(counties.at("/before_m").asDouble())
                .isEqualTo(counties.at("/line/registered_length_m").asDouble(), within(0.1));
        assertThat(counties.at("/delta_m").asDouble()).isEqualTo(-597, within(5.0));
        assertThat(preview.at("/borders/1/delta_m").asDouble())
                .isEqualTo(counties.at("/delta_m").asDouble(), within(0.01));
        assertThat(preview.at("/borders")).hasSize(2);
        assertThat(preview.at("/markers"))
                .singleElement()
                .satisfies(marker -> assertThat(marker.at("/number").asText()).isEqualTo("01050108019Q"));

        double lost = grown(preview, "450105103");
        assertThat(lost).isNegative();
        assertThat(grown(preview, "450105")).isEqualTo(lost, within(1.0));
        assertThat(grown(preview, "450108101")).isEqualTo(-lost, within(1.0));
        assertThat(grown(preview, "450108")).isEqualTo(-lost, within(1.0));
        assertThat(preview.at("/units")).hasSize(4);
        // no village has an outline or a count of its own: nobody knows how many people leave
        assertThat(unit(preview, "450105103").at("/people_rule").asText()).isEqualTo("unknown_split");
        assertThat(unit(preview, "450105103").at("/residents_leaving").isNull()).isTrue();
    }

    /** With 新德村 going along; only the registered line, which follows by its own agreement, is off the edge afterwards. */
    @Test
    void redrawnCountyBorderLeavesNoGapAndNoOverlap() {
        Api.Answer draft =
                propose("new_line", REDRAWN.toString(), LINE + ", \"children\": {\"450105103212\": \"450108101\"}");
        assertThat(facilities(preview(draft)).keySet())
                .containsExactly(
                        "demo-community-service-facility-1110",
                        "demo-public-cemetery-0002",
                        "demo-social-assistance-point-0247");
        UUID overlay = UUID.fromString(draft.at("/overlay_id"));
        assertThat(added(defects(null), defects(overlay))).containsExactly("edge_off_line 江良线（示例）|江南区|良庆区");

        BoundaryCheckRun checks = new BoundaryCheckRun(postgis.database());
        checks.run(BoundaryCheckRun.LIVE, REDRAWN, REDRAWN, true, "测试员");
        List<String> before = defects(null);
        publish(draft);
        CheckRun after = checks.run(BoundaryCheckRun.LIVE, REDRAWN, REDRAWN, false, "测试员");
        assertThat(after.mode()).isEqualTo("incremental");
        assertThat(after.counts().get("new")).isEqualTo(1);
        assertThat(after.counts().get("gone")).isZero();
        assertThat(added(before, defects(null))).containsExactly("edge_off_line 江良线（示例）|江南区|良庆区");
        assertThat(api.get("/api/divisions/450105103212?as_of=" + REDRAWN).at("/parent_code"))
                .isEqualTo("450108101");
    }

    private static Api.Answer propose(String kind, String on, String members) {
        Api.Answer answer = api.write("POST", CHANGES, """
                {"title": "示例变更", "kind": "%s", "effective_on": "%s", "proposal": {%s}}""".formatted(kind, on, members));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static JsonNode preview(Api.Answer draft) {
        return api.get(CHANGES + "/" + draft.at("/id") + "/preview").json();
    }

    private static void publish(Api.Answer draft) {
        String path = CHANGES + "/" + draft.at("/id");
        for (String step : List.of("research", "risk_assessment", "expert_review", "opinions")) {
            api.write("PUT", path + "/steps/" + step, "{\"done_on\": \"2026-05-01\", \"document\": \"示例材料\"}");
        }
        Api.Answer answer = api.write(
                "POST",
                path + "/publish",
                "{\"document_number\": \"示例〔2026〕1号\", \"document_date\": \"2026-05-18\", \"approver\": \"示例机关\"}",
                "If-Match",
                api.get(path).tag());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode row(String indicator, String on) {
        return api.get("/api/coverage/" + indicator + "?as_of=" + on).json().at("/items/0");
    }

    private static void assertReproduced(JsonNode row, String figures) {
        String receipt = row.at("/receipt/id").asText();
        JsonNode again = api.get("/api/receipts/" + URLEncoder.encode(receipt, StandardCharsets.UTF_8))
                .json();
        assertThat(again.at("/reproduced").asBoolean()).isTrue();
        assertThat(fraction(again.at("/figures"))).isEqualTo(figures);
    }

    private static String fraction(JsonNode figures) {
        return figures.at("/numerator").asText() + "/"
                + figures.at("/denominator").asText();
    }

    private static String effect(JsonNode preview, String indicator) {
        for (JsonNode plan : preview.at("/plans")) {
            for (JsonNode row : plan.at("/indicators")) {
                if (row.at("/id").asText().equals(indicator)) {
                    JsonNode measure = row.at("/measures/0");
                    return fraction(measure.at("/before")) + " -> " + fraction(measure.at("/after"));
                }
            }
        }
        throw new AssertionError(indicator + " is not in the preview");
    }

    private static Map<String, JsonNode> facilities(JsonNode preview) {
        Map<String, JsonNode> moved = new TreeMap<>();
        preview.at("/facilities")
                .forEach(one -> moved.put(one.at("/external_id").asText(), one));
        return moved;
    }

    /** Square metres. */
    private static double grown(JsonNode preview, String code) {
        JsonNode unit = unit(preview, code);
        return unit.at("/after/area_m2").asDouble() - unit.at("/before/area_m2").asDouble();
    }

    private static List<String> defects(@Nullable UUID overlay) {
        Reading reading = new Reading(REDRAWN, postgis.database().currentVersion(), overlay, null);
        return BoundaryCheckRun.defects(new InspectedStore(postgis.database()).live(reading), Focus.everything())
                .stream()
                .map(ChangedDemoTest::line)
                .toList();
    }

    private static String line(Defect defect) {
        return defect.code() + " "
                + defect.subjects().stream().map(Subject::name).collect(Collectors.joining("|"));
    }

    private static TreeSet<String> added(List<String> before, List<String> after) {
        TreeSet<String> added = new TreeSet<>(after);
        before.forEach(added::remove);
        return added;
    }
}
