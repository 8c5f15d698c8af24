package minzheng.atlas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes of facilities, each on a city of its own: an institution 院 with 100 beds, open since 2020-01-01, in 一街道. */
class FacilityEditRoutesTest {
    private static final UUID HOME = GridCity.uuid("home");
    private static final String PATH = "/api/facilities/" + HOME;

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        GridCity.build(postgis)
                .add(GridCity.facility(
                        "home", "elder_care_institution", 0, 0, "{\"beds_total\": 100, \"ownership\": \"public\"}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void facilityCountsFromItsFirstDay() {
        UUID id = UUID.fromString("10000000-0000-4000-8000-000000000001");
        Api.Answer created = create("""
                "id": "%s", "external_id": "NN-1", "declared_code": "990101002", "valid_from": "2025-03-15",
                "geometry": {"type": "Point", "coordinates": [108.02, 22.805]}""".formatted(id));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/facilities/" + id);
        assertThat(created.at("/assigned_code")).isEqualTo("990101002");
        assertThat(api.get("/api/facilities/" + id + "?as_of=2025-03-14").status())
                .isEqualTo(404);
        assertThat(api.get("/api/facilities/" + id + "?as_of=2025-03-15").at("/status"))
                .isEqualTo("operating");
        assertThat(api.get("/api/facilities/" + id + "?data_version=2").status())
                .isEqualTo(404);
    }

    @Test
    void sameNumberOfTheSameSourceIsTakenOnlyOnce() {
        assertThat(create("\"source\": \"grid\", \"external_id\": \"home\", \"valid_from\": \"2025-01-01\"")
                        .at("/code"))
                .isEqualTo("duplicate_external_id");
        assertThat(create("\"id\": \"" + HOME + "\", \"valid_from\": \"2025-01-01\"")
                        .at("/code"))
                .isEqualTo("duplicate_id");
        assertThat(create("\"source\": \"other\", \"external_id\": \"home\", \"valid_from\": \"2025-01-01\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void closedFacilityCountsThroughItsLastDay() {
        Api.Answer closed = api.write(
                "POST",
                PATH + "/close",
                "{\"closed_on\": \"2025-03-31\", \"reason\": \"停办\"}",
                "If-Match",
                api.get(PATH).tag());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.at("/valid_from")).isEqualTo("2025-04-01");
        assertThat(status("2025-03-31")).isEqualTo("operating");
        assertThat(status("2025-04-01")).isEqualTo("closed");
        assertThat(api.get(PATH + "?as_of=2025-04-01&data_version=2").at("/status"))
                .isEqualTo("operating");
        Api.Answer again = api.write(
                "POST",
                PATH + "/close",
                "{\"closed_on\": \"2025-05-01\", \"reason\": \"停办\"}",
                "If-Match",
                api.get(PATH).tag());
        assertThat(again.at("/code")).isEqualTo("already_closed");
    }

    @Test
    void facilityWithALaterStateIsNotClosedOverIt() {
        edit("PATCH", "{\"status\": \"suspended\", %s}", change("2025-05-01"));
        Api.Answer refused = api.write(
                "POST",
                PATH + "/close",
                "{\"closed_on\": \"2025-03-31\", \"reason\": \"停办\"}",
                "If-Match",
                api.get(PATH + "?as_of=2025-03-31").tag());
        assertThat(refused.at("/code")).isEqualTo("later_state");
        assertThat(refused.at("/detail")).contains("2025-05-01", "suspended");
    }

    @Test
    void changeSplitsTheStateAndCorrectionReplacesIt() {
        Api.Answer changed = edit("PATCH", "{\"details\": {\"beds_total\": 120}, %s}", change("2024-01-01"));
        assertThat(changed.at("/details/beds_total")).isEqualTo("120");
        assertThat(changed.at("/details/ownership")).isEqualTo("public");
        assertThat(beds("2023-12-31")).isEqualTo("100");
        assertThat(beds("2024-01-01")).isEqualTo("120");

        Api.Answer corrected =
                edit("PATCH", "{\"details\": {\"beds_total\": 110, \"ownership\": null}, %s}", CORRECTION);
        assertThat(corrected.at("/details")).isEqualTo("");
        assertThat(corrected.json().get("details").has("ownership")).isFalse();
        assertThat(beds("2023-12-31")).isEqualTo("100");
        assertThat(beds("2024-01-01")).isEqualTo("110");
        assertThat(api.get(PATH + "?as_of=2024-01-01&data_version=3").at("/details/beds_total"))
                .isEqualTo("120");
        assertThat(api.get(PATH + "?as_of=2024-01-01&data_version=2").at("/details/beds_total"))
                .isEqualTo("100");
    }

    @Test
    void correctionCanMoveTheFirstDay() {
        assertThat(edit("PATCH", "{\"valid_from\": \"2020-06-01\", %s}", CORRECTION)
                        .status())
                .isEqualTo(200);
        assertThat(api.get(PATH + "?as_of=2020-05-31").status()).isEqualTo(404);
        assertThat(api.get(PATH + "?as_of=2020-06-01").status()).isEqualTo(200);
        assertThat(edit("PATCH", "{\"valid_from\": \"2020-06-01\", %s}", change("2024-01-01"))
                        .at("/code"))
                .isEqualTo("malformed_edit");
    }

    @Test
    void replacementKeepsOnlyWhatIsSaid() {
        Api.Answer replaced = edit(
                "PUT",
                "{\"kind\": \"elder_care_institution\", \"name\": \"新院\", \"status\": \"operating\", \"details\": {\"beds_total\": 5}, %s}",
                CORRECTION);
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.json().get("geometry").isNull()).isTrue();
        assertThat(replaced.json().get("details").has("ownership")).isFalse();
        assertThat(replaced.at("/external_id")).isEqualTo("home");
        assertThat(edit("PUT", "{\"name\": \"新院\", %s}", CORRECTION).at("/field"))
                .isEqualTo("/kind");
    }

    @Test
    void everyWrongAttributeIsNamedAtOnce() {
        Api.Answer answer = edit(
                "PATCH", "{\"details\": {\"beds_total\": -1, \"bed\": 3, \"functions\": [\"x\"]}, %s}", CORRECTION);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors")).hasSize(3);
        assertThat(answer.at("/detail"))
                .contains("details.beds_total = -1", "0 .. 20000", "did you mean beds_total", "day_care");
    }

    @Test
    void checkBetweenAttributesIsAnsweredInItsOwnWords() {
        Api.Answer answer = edit("PATCH", "{\"details\": {\"beds_nursing\": 101}, %s}", CORRECTION);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).contains("护理型床位不能多于床位总数 / nursing beds cannot exceed beds");
        assertThat(edit("PATCH", "{\"details\": {\"beds_nursing\": 100}, %s}", CORRECTION)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"house\" | 400 | unknown_kind",
                "\"status\": \"open\" | 400 | invalid_facility",
                "\"declared_code\": \"990199\" | 400 | unknown_code",
                "\"declared_area_code\": \"Z\" | 400 | unknown_code",
                "\"declared_id\": \"00000000-0000-0000-0000-000000000009\" | 400 | invalid_facility",
                "\"declared_id\": 7 | 400 | malformed_field",
                "\"geometry\": {\"type\": \"LineString\", \"coordinates\": [[1,2],[3,4]]} | 400 | invalid_geometry",
                "\"details\": 7 | 400 | malformed_field",
                "\"synthetic\": \"yes\" | 400 | malformed_field",
                "\"beds\": 7 | 400 | unknown_field",
                "\"name\": \"\" | 400 | malformed_field",
                "\"valid_to\": \"2019-01-01\" | 400 | invalid_facility"
            })
    void wrongFieldIsRefusedAndLeavesNoTrace(String field, int status, String code) {
        Api.Answer answer = edit("PATCH", "{" + field + ", %s}", CORRECTION);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(api.get("/api/data-versions/3").status()).isEqualTo(404);
    }

    @Test
    void editNeedsTheTagOfTheStateItWasMadeFrom() {
        assertThat(api.write("PATCH", PATH, "{\"name\": \"新\", " + CORRECTION + "}")
                        .status())
                .isEqualTo(428);
        String old = api.get(PATH).tag();
        edit("PATCH", "{\"name\": \"新院\", \"details\": {\"beds_total\": 101}, %s}", CORRECTION);
        Api.Answer stale = api.write("PATCH", PATH, "{\"name\": \"新\", " + CORRECTION + "}", "If-Match", old);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("changed")).hasSize(2);
        assertThat(stale.at("/changed/name/seen")).isEqualTo("设施home");
        assertThat(stale.at("/changed/name/now")).isEqualTo("新院");
        assertThat(stale.at("/changed/details/now")).contains("101");
        assertThat(api.write("PATCH", PATH, "{\"name\": \"新\", " + CORRECTION + "}", "If-Match", stale.tag())
                        .status())
                .isEqualTo(200);
        assertThat(api.write("PATCH", PATH, "{\"name\": \"新\", " + CORRECTION + "}", "If-Match", "\"1-1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void ofTwoWritersAtOnceOneIsTold() {
        String tag = api.get(PATH).tag();
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        api.write("PATCH", PATH, "{\"name\": \"院" + i + "\", " + CORRECTION + "}", "If-Match", tag)))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void historyKeepsEveryChangeWithBeforeAndAfter() {
        edit("PATCH", "{\"details\": {\"beds_total\": 120}, %s}", change("2024-01-01"));
        edit("PATCH", "{\"name\": \"新院\", %s}", CORRECTION);
        JsonNode history = api.get(PATH + "/history").json();
        assertThat(history).hasSize(3);
        assertThat(history.at("/0/edit").asText()).isEqualTo("correction");
        assertThat(history.at("/0/actor").asText()).isEqualTo("测试员");
        assertThat(history.at("/0/reason").asText()).isEqualTo("笔误");
        assertThat(history.at("/0/request_id").asText()).hasSize(36);
        assertThat(history.at("/0/before/0/name").asText()).isEqualTo("设施home");
        assertThat(history.at("/0/after/0/name").asText()).isEqualTo("新院");
        assertThat(history.at("/1/before")).hasSize(1);
        assertThat(history.at("/1/after")).hasSize(2); // until 2023-12-31 as it was, then 120 beds
        assertThat(history.at("/2/before")).isEmpty();
        assertThat(api.get(PATH + "/history?data_version=3").json()).hasSize(2);
    }

    @Test
    void formerCodeOfASplitUnitIsDecidedByThePoint() {
        String tag = api.get("/api/divisions/990101001").at("/etag");
        String west =
                "{\"type\": \"Polygon\", \"coordinates\": [[[108,22.8],[108.00974,22.8],[108.00974,22.81806],[108,22.81806],[108,22.8]]]}";
        api.write("POST", "/api/divisions/split", """
                {"division": "990101001", "etag": "%s", %s,
                 "into": [{"code": "990101011", "name": "一西街道", "geometry": %s}, {"code": "990101012", "name": "一东街道"}]}""".formatted(tag, change("2024-01-01"), west));
        String declared = "\"declared_code\": \"990101001\", \"valid_from\": \"2024-06-01\"";
        assertThat(create(declared).at("/code")).isEqualTo("ambiguous_code");
        Api.Answer placed =
                create(declared + ", \"geometry\": {\"type\": \"Point\", \"coordinates\": [108.004, 22.804]}");
        assertThat(placed.at("/declared_code")).isEqualTo("990101011");
    }

    @Test
    void declaredUnitThatEndedWithoutADecidingPointIsAFinding() {
        edit("PATCH", "{\"geometry\": null, \"declared_code\": \"990101001\", %s}", CORRECTION);
        String tag = api.get("/api/divisions/990101001").at("/etag");
        api.write("POST", "/api/divisions/split", """
                {"division": "990101001", "etag": "%s", %s,
                 "into": [{"code": "990101011", "name": "一西街道"}, {"code": "990101012", "name": "一东街道"}]}""".formatted(tag, change("2024-01-01")));
        JsonNode findings =
                api.get("/api/findings?code=declared_not_valid").json().get("items");
        assertThat(findings).hasSize(1);
        assertThat(findings.at("/0/declared_code").asText()).isEqualTo("990101001");
        assertThat(api.get("/api/findings?code=declared_not_valid&as_of=2023-12-31")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(api.get(PATH).status()).isEqualTo(200); // reported, not dropped
    }

    private static final String CORRECTION = "\"edit\": {\"mode\": \"correction\", \"reason\": \"笔误\"}";

    private static String change(String from) {
        return "\"edit\": {\"mode\": \"change\", \"from\": \"" + from + "\", \"reason\": \"批复\"}";
    }

    private Api.Answer create(String fields) {
        return api.write("POST", "/api/facilities", """
                {"kind": "elder_care_institution", "name": "养老院", "status": "operating", "details": {"beds_total": 10},
                 "edit": {"mode": "change", "reason": "开业"}, %s}""".formatted(fields));
    }

    private Api.Answer edit(String method, String body, String edit) {
        return api.write(
                method, PATH, body.formatted(edit), "If-Match", api.get(PATH).tag());
    }

    private String status(String date) {
        return api.get(PATH + "?as_of=" + date).at("/status");
    }

    private String beds(String date) {
        return api.get(PATH + "?as_of=" + date).at("/details/beds_total");
    }
}
