package minzheng.atlas.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.geojson.GeoJsonWriter;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;

/** Edits of the tree, each on a city of its own. */
class DivisionEditRoutesTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private GridCity city;
    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        city = GridCity.build(postgis);
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void changeKeepsWhatWasBeforeTheDateAndTheEarlierVersion() {
        Api.Answer answer = patch("990101103", "{\"name\": \"新镇\", %s}", change("2024-07-01"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/name")).isEqualTo("新镇");
        assertThat(name("990101103", "as_of=2024-06-30")).isEqualTo("三镇");
        assertThat(name("990101103", "as_of=2024-07-01")).isEqualTo("新镇");
        assertThat(name("990101103", "as_of=2024-07-01&data_version=1")).isEqualTo("三镇");
        assertThat(api.get("/api/divisions/990101103").at("/id"))
                .isEqualTo(Unit.T3.id().toString());
    }

    @Test
    void correctionReplacesTheRowOverItsWholeTime() {
        patch("990101103", "{\"name\": \"三江镇\", %s}", CORRECTION);
        assertThat(name("990101103", "as_of=2016-01-01")).isEqualTo("三江镇");
        assertThat(name("990101103", "as_of=2016-01-01&data_version=1")).isEqualTo("三镇");
    }

    @Test
    void recodedUnitIsFoundUnderBothCodes() {
        assertThat(patch("990101103", "{\"code\": \"990101003\", \"type\": \"subdistrict\", %s}", change("2024-01-01"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/divisions/990101103").at("/code")).isEqualTo("990101003");
        assertThat(api.get("/api/divisions/990101003?as_of=2023-12-31").at("/code"))
                .isEqualTo("990101103");
        assertThat(api.get("/api/divisions?q=990101103").json().get("items")).isEmpty();
    }

    @Test
    void unitThatMovesToAnotherParentLeavesItsScope() {
        assertThat(patch("990101103", "{\"parent_code\": \"990102\", %s}", change("2025-01-01"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/divisions/990101103?scope=990101&as_of=2024-12-31")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/divisions/990101103?scope=990101").status()).isEqualTo(404);
        assertThat(api.get("/api/divisions/990101103?scope=990102").status()).isEqualTo(200);
    }

    @Test
    void newOutlineMovesTheFacilitiesInIt() {
        city.add(GridCity.facility("moved", "cemetery", 2, 0, "{}")); // in 二街道, column 2
        String wider = geojson(GridCity.box(0, 0, 3, 2));
        String narrower = geojson(GridCity.box(3, 0, 1, 2));
        patch("990101001", "{\"geometry\": " + wider + ", %s}", change("2025-01-01"));
        patch("990101002", "{\"geometry\": " + narrower + ", %s}", change("2025-01-01"));
        assertThat(assigned("moved", "2024-12-31")).isEqualTo(Unit.T2.id());
        assertThat(assigned("moved", "2025-01-01")).isEqualTo(Unit.T1.id());
    }

    @Test
    void editFromAnOldStateSaysWhatChanged() {
        String old = api.get("/api/divisions/990101103").tag();
        patch("990101103", "{\"name\": \"新镇\", %s}", change("2024-07-01"));
        Api.Answer stale = api.write(
                "PATCH", "/api/divisions/990101103", "{\"name\": \"老镇\", " + CORRECTION + "}", "If-Match", old);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changed/name/seen")).isEqualTo("三镇");
        assertThat(stale.at("/changed/name/now")).isEqualTo("新镇");
        assertThat(stale.at("/changed/valid_from/now")).isEqualTo("2024-07-01");
        assertThat(stale.json().at("/changed")).hasSize(2);
        assertThat(stale.tag()).isEqualTo(api.get("/api/divisions/990101103").tag());
    }

    @Test
    void ofTwoWritersAtOnceOneIsTold() {
        String tag = api.get("/api/divisions/990101103").tag();
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.write(
                        "PATCH",
                        "/api/divisions/990101103",
                        "{\"name\": \"镇" + i + "\", " + CORRECTION + "}",
                        "If-Match",
                        tag)))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 412);
        assertThat(api.get("/api/data-versions").json().get("items")).hasSize(2); // the refused one left no version
    }

    @Test
    void wrongEditsAreRefusedByField() {
        assertProblem(patch("990101103", "{\"code\": \"990101001\", %s}", CORRECTION), 409, "code_taken");
        assertProblem(patch("990101103", "{\"type\": \"county\", %s}", CORRECTION), 400, "wrong_type");
        assertProblem(patch("990101103", "{\"parent_code\": \"990101002\", %s}", CORRECTION), 400, "wrong_parent");
        assertProblem(patch("990101103", "{\"nam\": \"x\", %s}", CORRECTION), 400, "unknown_field");
        assertProblem(patch("990101103", "{\"name\": \" \", %s}", CORRECTION), 400, "malformed_field");
        assertProblem(
                patch("990101103", "{\"name\": \"x\", \"edit\": {\"mode\": \"fix\"}%s}", ""), 400, "malformed_edit");
        assertProblem(
                patch("990101103", "{\"name\": \"x\", \"edit\": {\"mode\": \"change\", \"reason\": \"r\"}%s}", ""),
                400,
                "malformed_edit");
        assertProblem(patch("990101103", "{\"name\": \"x\", %s}", change("2014-12-31")), 404, "unknown_division");
        String point = "{\"type\": \"Point\", \"coordinates\": [108, 22]}";
        assertProblem(patch("990101103", "{\"geometry\": " + point + ", %s}", CORRECTION), 400, "invalid_geometry");
        assertThat(api.write("PATCH", "/api/divisions/990101103", "{}").status())
                .isEqualTo(428);
    }

    @Test
    void afterASplitThePointDecides() {
        city.add(
                declared("west", 0), // column 0 -> 一西街道
                declared("east", 1), // column 1 -> 一东街道
                withoutPoint(declared("nowhere", 0)));
        Api.Answer answer = api.write("POST", "/api/divisions/split", """
                {"division": "990101001", "etag": "%s", "into": [
                   {"code": "990101011", "name": "一西街道", "geometry": %s},
                   {"code": "990101012", "name": "一东街道", "geometry": %s}], %s}""".formatted(
                        api.get("/api/divisions/990101001").at("/etag"),
                        geojson(GridCity.box(0, 0, 1, 2)),
                        geojson(GridCity.box(1, 0, 1, 2)),
                        change("2024-01-01")));
        assertThat(answer.status()).isEqualTo(200);
        UUID west = UUID.fromString(answer.at("/0/id"));
        UUID east = UUID.fromString(answer.at("/1/id"));

        assertThat(api.get("/api/divisions/990101001?as_of=2023-12-31").status())
                .isEqualTo(200);
        assertThat(api.get("/api/divisions/990101001").status()).isEqualTo(404); // two successors, nothing decides
        assertThat(api.get("/api/divisions?level=township").json().get("items")).hasSize(7);
        assertThat(assigned("west", "2023-12-31")).isEqualTo(Unit.T1.id());
        assertThat(assigned("west", "2024-01-01")).isEqualTo(west);
        assertThat(assigned("east", "2024-01-01")).isEqualTo(east);
        assertThat(assigned("nowhere", "2024-01-01")).isEqualTo(Unit.T1.id()); // a finding, see FindingRoutesTest

        DivisionCodes codes = new DivisionCodes(postgis.database());
        Reading now = Reading.of(LocalDate.of(2025, 1, 1), postgis.database().currentVersion());
        assertThat(codes.resolve("990101001", GridCity.centre(1, 1), now))
                .isEqualTo(new CodeResolution(
                        east,
                        CodeResolution.Way.POINT,
                        codes.resolve("990101001", null, now).candidates()));
        assertThat(codes.resolve("990101001", null, now).way()).isEqualTo(CodeResolution.Way.AMBIGUOUS);
        assertThat(codes.resolve("990101999", null, now).way()).isEqualTo(CodeResolution.Way.UNKNOWN);
        assertThat(codes.resolve("990101011", null, now).way()).isEqualTo(CodeResolution.Way.CODE);
    }

    @Test
    void mergedUnitFollowsFromBothCodesWithTheUnionAsOutline() {
        city.add(declared("west", 0));
        Api.Answer answer = api.write("POST", "/api/divisions/merge", """
                {"units": [{"division": "990101001", "etag": "%s"}, {"division": "990101002", "etag": "%s"}],
                 "into": {"code": "990101001", "name": "大街道"}, %s}""".formatted(
                        api.get("/api/divisions/990101001").at("/etag"),
                        api.get("/api/divisions/990101002").at("/etag"),
                        change("2024-01-01")));
        assertThat(answer.status()).isEqualTo(200);
        UUID merged = UUID.fromString(answer.at("/id"));
        assertThat(merged).isNotEqualTo(Unit.T1.id());
        assertThat(answer.json().at("/geometry/coordinates/0/0"))
                .hasSize(7); // 2 x 4 cells: 4 corners, 2 former ones, closed
        assertThat(api.get("/api/divisions/990101002").at("/id")).isEqualTo(merged.toString());
        assertThat(assigned("west", "2024-01-01")).isEqualTo(merged);
        assertThat(api.get("/api/divisions?level=township").json().get("items")).hasSize(5);
    }

    @Test
    void childrenOfASplitUnitGoWhereTheyLieOrWhereTheRequestSays() {
        String body = """
                {"division": "990101", "etag": "%s", "into": [
                   {"code": "990103", "name": "西区", "geometry": %s}, {"code": "990104", "name": "东区"}],
                 "children": {%s}, %s}""";
        String west = geojson(GridCity.box(0, 0, 2, 2));
        String tag = api.get("/api/divisions/990101").at("/etag");
        Api.Answer undecided =
                api.write("POST", "/api/divisions/split", body.formatted(tag, west, "", change("2024-01-01")));
        assertProblem(undecided, 409, "children_undecided");
        assertThat(undecided.at("/detail")).contains("990101002, 990101103");
        String said = "\"990101002\": \"990104\", \"990101103\": \"990104\"";
        assertThat(api.write("POST", "/api/divisions/split", body.formatted(tag, west, said, change("2024-01-01")))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/divisions/990101001").at("/parent_code")).isEqualTo("990103");
        assertThat(api.get("/api/divisions?scope=990104").json().get("items")).hasSize(3);
        assertThat(api.get("/api/divisions/990101001?as_of=2023-12-31").at("/parent_code"))
                .isEqualTo("990101");
    }

    @Test
    void newCountHoldsUntilTheNextOneAndIsReplacedOnlyWithItsTag() {
        String path = "/api/divisions/990101001/population/";
        String count =
                "{\"age60\": 150, \"residents\": 1100, \"source\": \"民政局\", %s}".formatted(correction("2023-12-31"));
        Api.Answer added = api.write("PUT", path + "2023-12-31", count);
        assertThat(added.status()).isEqualTo(200);
        assertThat(api.get("/api/population?scope=990101001&as_of=2023-12-30").at("/items/0/age60"))
                .isEqualTo("100");
        assertThat(api.get("/api/population?scope=990101001").at("/items/0/age60"))
                .isEqualTo("150");

        assertThat(api.write("PUT", path + "2023-12-31", count).status()).isEqualTo(428);
        String other = count.replace("150", "151");
        Api.Answer replaced = api.write("PUT", path + "2023-12-31", other, "If-Match", added.tag());
        assertThat(replaced.at("/age60")).isEqualTo("151");
        assertThat(api.write("PUT", path + "2023-12-31", count, "If-Match", added.tag())
                        .at("/changed/age60/now"))
                .isEqualTo("151");

        Api.Answer between = api.write(
                "PUT", path + "2022-12-31", count.replace("150", "140").replace("2023-12-31", "2022-12-31"));
        assertThat(between.at("/valid_to")).isEqualTo("2023-12-31");
        assertThat(api.get("/api/divisions/990101001/population").json().get("items"))
                .hasSize(3);
    }

    @Test
    void impossiblePopulationIsRefused() {
        String path = "/api/divisions/990101001/population/2023-12-31";
        for (String figures : new String[] {
            "\"age60\": 10, \"residents\": 9",
            "\"age65\": 10, \"age60\": 9",
            "\"age80\": 10, \"age60\": 9",
            "\"age60\": -1",
            "\"synthetic\": true"
        }) {
            String body = "{" + figures + ", \"source\": \"民政局\", " + correction("2023-12-31") + "}";
            assertProblem(api.write("PUT", path, body), 400, "invalid_population");
        }
        assertThat(api.write(
                                "PUT",
                                path.replace("2023-12-31", "2014-12-31"),
                                "{\"age60\": 1, \"source\": \"a\", " + CORRECTION + "}")
                        .status())
                .isEqualTo(404);
    }

    private static final String CORRECTION = "\"edit\": {\"mode\": \"correction\", \"reason\": \"笔误\"}";

    private static String correction(String from) {
        return "\"edit\": {\"mode\": \"correction\", \"from\": \"" + from + "\", \"reason\": \"笔误\"}";
    }

    private static String change(String from) {
        return "\"edit\": {\"mode\": \"change\", \"from\": \"" + from + "\", \"reason\": \"批复\"}";
    }

    private Api.Answer patch(String code, String body, String edit) {
        return api.write(
                "PATCH",
                "/api/divisions/" + code,
                body.formatted(edit),
                "If-Match",
                api.get("/api/divisions/" + code).tag());
    }

    private String name(String code, String query) {
        return api.get("/api/divisions/" + code + "?" + query).at("/name");
    }

    private static Facility declared(String name, int column) {
        Facility plain = GridCity.facility(name, "cemetery", column, 0, "{}");
        return new Facility(
                plain.id(),
                plain.source(),
                plain.externalId(),
                plain.kind(),
                plain.name(),
                plain.status(),
                plain.geom(),
                Unit.T1.id(),
                null,
                plain.details(),
                null,
                true,
                true,
                plain.validFrom(),
                plain.validTo());
    }

    private static Facility withoutPoint(Facility plain) {
        return new Facility(
                plain.id(),
                plain.source(),
                plain.externalId(),
                plain.kind(),
                plain.name(),
                plain.status(),
                null,
                plain.declaredId(),
                null,
                plain.details(),
                null,
                true,
                true,
                plain.validFrom(),
                plain.validTo());
    }

    private UUID assigned(String facility, String date) {
        return postgis.database()
                .read(handle -> handle.createQuery(
                                "SELECT assigned_id FROM facility_at(CAST(:date AS date), 1000, NULL) WHERE facility_id = :id")
                        .bind("date", date)
                        .bind("id", GridCity.uuid(facility))
                        .mapTo(UUID.class)
                        .one());
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.at("/code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static String geojson(Geometry geometry) {
        StringWriter text = new StringWriter();
        try (var out = new com.fasterxml.jackson.core.JsonFactory().createGenerator(text)) {
            GeoJsonWriter.write(geometry, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
