package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.check.BoundaryChecks;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Focus;
import minzheng.atlas.boundary.check.Inspected;
import minzheng.atlas.boundary.check.InspectedStore;
import minzheng.atlas.boundary.check.Subject;
import minzheng.atlas.boundary.verdict.MarkerVerdict;
import minzheng.atlas.boundary.verdict.MeasuredPoint;
import minzheng.atlas.boundary.verdict.Place;
import minzheng.atlas.boundary.verdict.Register;
import minzheng.atlas.boundary.verdict.Verdict;
import minzheng.atlas.boundary.verdict.VerdictParameters;
import minzheng.atlas.boundary.verdict.Verdicts;
import minzheng.atlas.db.Reading;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;

/** Every check over the seeded demonstration finds what was planted and nothing else. */
class DemoFindingsTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    /** What ORIGIN.md lists; the line that ends short leaves the tri-junction's marker off it, and the missed line is late twice. */
    private static final List<String> PLANTED = List.of(
            "marker_off_line 江良线（示例）|江南区|良庆区|01050108005Q",
            "marker_order 青邕线（示例）|青秀区|邕宁区|01030109011Q",
            "missing_serial 武林线（示例）|武鸣区|上林县|01220125005Q|01220125007Q",
            "marker_count 林宾线（示例）|上林县|宾阳县",
            "line_length 西武线（示例）|西乡塘区|武鸣区",
            "feature_drift 兴青线（示例）|兴宁区|青秀区|兴青河（示例）",
            "junction_off 青江良三交点（示例）|青秀区|江南区|良庆区",
            "line_end 武宾线（示例）|武鸣区|宾阳县|兴武宾三交点（示例）",
            "marker_off_line 武宾线（示例）|武鸣区|宾阳县|022226I",
            "reference_object 兴武线（示例）|兴宁区|武鸣区|01020122006Q|水塔",
            "inspection_overdue 马林线（示例）|马山县|上林县",
            "task_overdue 马林线（示例）|马山县|上林县|R4 2020",
            "not_comparable 宾横线（示例）|宾阳县|横州市");

    private static Inspected world;

    @BeforeAll
    static void seed() {
        new Seeding(postgis.database(), new PrintStream(new ByteArrayOutputStream()))
                .runIfEmpty(new SeedFolder(DemoFacts.HOME));
        world = new InspectedStore(postgis.database()).live(Reading.of(LocalDate.of(2026, 11, 1), 1));
    }

    @Test
    void theChecksFindWhatWasPlantedAndNothingElse() {
        var found = new ArrayList<Defect>();
        BoundaryChecks.ALL.forEach(check -> check.run(world, Focus.everything(), found::add));

        var checked = BoundaryChecks.ALL.stream()
                .flatMap(check -> check.finds().stream())
                .toList();
        assertThat(found.stream().map(DemoFindingsTest::line))
                .containsExactlyInAnyOrderElementsOf(PLANTED.stream()
                        .filter(planted -> checked.contains(planted.split(" ")[0]))
                        .toList());
    }

    /** As gisdata/boundary-exercise/ORIGIN.md says row by row. */
    @Test
    void theFieldListGetsItsVerdicts() throws IOException {
        var points = new ArrayList<MeasuredPoint>();
        for (var row : new CsvFile(DemoFacts.HOME.resolve("gisdata/boundary-exercise/field-list.csv")).read()) {
            var at = new Coordinate(Double.parseDouble(row.getField("lon")), Double.parseDouble(row.getField("lat")));
            points.add(new MeasuredPoint(
                    points.size() + 1,
                    row.getField("number"),
                    null,
                    row.getField("line"),
                    Place.of(at, "EPSG:4490", LocalPlane.FACTORY.createPoint(at)),
                    Double.valueOf(row.getField("accuracy_m")),
                    row.getField("time"),
                    List.of()));
        }

        var verdicts = Verdicts.of(
                        new Register(world.lines(), world.markers()), points, VerdictParameters.of(world.limits()))
                .verdicts();

        assertThat(rows(verdicts, Verdict.DISPLACED)).containsExactly(8, 20, 29, 42, 56);
        assertThat(rows(verdicts, Verdict.CANNOT_TELL)).containsExactly(13, 34, 49);
        assertThat(rows(verdicts, Verdict.IN_PLACE)).hasSize(52);
    }

    /** Story 15: four planted defects are four findings; one is accepted, and a second run leaves three open, ids unchanged. */
    @Test
    void aDeliveredSetHasItsFourDefects() throws IOException {
        try (Served served = Served.start(postgis, LocalDate.of(2026, 11, 1))) {
            Api api = served.api();
            byte[] file =
                    Files.readAllBytes(DemoFacts.HOME.resolve("gisdata/boundary-exercise/delivered-units.geojson"));
            Api.Answer taken = api.upload(
                    "/api/boundaries/sets",
                    new Form()
                            .field("name", "上林提交")
                            .field("crs", "EPSG:4490")
                            .field("parent_field", "parent_code")
                            .file("delivered-units.geojson", file));
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);

            run(api, "上林提交");
            Map<String, String> first = findings(api, "上林提交", null);
            assertThat(first.values()).containsExactlyInAnyOrder("sliver_gap", "overlap", "inlet", "junction_gap");
            String overlap = first.entrySet().stream()
                    .filter(finding -> finding.getValue().equals("overlap"))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            String path = "/api/boundaries/findings/" + overlap;
            Api.Answer accepted = api.write(
                    "POST",
                    path + "/steps",
                    "{\"step\": \"accept\", \"reason\": \"双方约定\"}",
                    "If-Match",
                    api.get(path).header("ETag"));
            assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);

            run(api, "上林提交");
            assertThat(findings(api, "上林提交", null)).isEqualTo(first);
            assertThat(findings(api, "上林提交", "open")).hasSize(3).doesNotContainKey(overlap);
        }
    }

    private static void run(Api api, String set) {
        Api.Answer answer = api.write("POST", "/api/boundaries/runs", "{\"set\": \"%s\"}".formatted(set));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, String> findings(Api api, String set, @Nullable String state) {
        var found = new TreeMap<String, String>();
        String query = "/api/boundaries/findings?set=" + URLEncoder.encode(set, StandardCharsets.UTF_8);
        for (var finding : api.get(state == null ? query : query + "&state=" + state)
                .json()
                .path("items")) {
            found.put(finding.path("id").asText(), finding.path("code").asText());
        }
        return found;
    }

    private static List<Integer> rows(List<MarkerVerdict> verdicts, Verdict wanted) {
        return verdicts.stream()
                .filter(verdict -> verdict.verdict() == wanted)
                .map(MarkerVerdict::row)
                .sorted()
                .toList();
    }

    private static String line(Defect defect) {
        return defect.code() + " "
                + defect.subjects().stream().map(Subject::name).collect(Collectors.joining("|"));
    }
}
