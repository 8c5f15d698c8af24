package minzheng.atlas.boundary.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of lines, markers, tasks, hazards and ratings, each on a city of its own (data versions 1 and 2). */
class RegisterEditTest {
    private static final String API = "/api/boundaries/";
    private static final String MARKER = API + "markers/" + RegisterWorld.FIRST;
    private static final String LINE = API + "lines/" + RegisterWorld.LINE;
    private static final String SAFE = API + "safe-status/" + RegisterWorld.LINE;
    private static final String AGREEMENT =
            "\"agreement_a\": \"南函1号\", \"agreement_b\": \"北函2号\", \"filing_number\": \"备3号\"";
    private static final String CORRECTION = "\"edit\": {\"mode\": \"correction\", \"reason\": \"笔误\"}";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        RegisterWorld.build(postgis);
        served = Served.start(postgis, RegisterWorld.TODAY);
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {MARKER_FIELD, LINE_FIELD})
    void nothingRegisteredChangesWithoutAgreement(String edit) {
        String path = edit.startsWith("\"name") ? LINE : MARKER;
        for (String mode : new String[] {CORRECTION, change("2025-06-01")}) {
            Api.Answer refused = patch(path, edit + ", \"agreement_a\": \"南函1号\", \"filing_number\": null", mode);
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.at("/code")).isEqualTo("agreement_missing");
            assertThat(refused.json().findValuesAsText("field")).contains("/agreement_b", "/filing_number");
            assertThat(refused.at("/detail")).contains("第六条", "art. 6");
        }
        assertThat(api.get("/api/data-versions/3").status()).isEqualTo(404);
        Api.Answer changed = patch(path, edit + ", " + AGREEMENT, change("2025-06-01"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/filing_number")).isEqualTo("备3号");
        assertThat(api.get(path + "?as_of=2025-05-31")
                        .json()
                        .at("/filing_number")
                        .isNull())
                .isTrue();
        // the agreement to that change does not carry the next one
        assertThat(patch(path, edit, CORRECTION).at("/code")).isEqualTo("agreement_missing");
    }

    /** As an import refuses it, too. */
    @ParameterizedTest
    @ValueSource(strings = {MARKER_FIELD, LINE_FIELD})
    void filingNumberCarriesOneEdit(String edit) {
        String path = edit.startsWith("\"name") ? LINE : MARKER;
        assertThat(patch(path, edit + ", " + AGREEMENT, change("2025-06-01")).status())
                .isEqualTo(200);
        for (String mode : new String[] {CORRECTION, change("2025-06-02"), change("2025-05-01")}) {
            Api.Answer again = patch(path, edit + ", " + AGREEMENT, mode);
            assertThat(again.status()).as(again.text()).isEqualTo(400);
            assertThat(again.at("/code")).isEqualTo("filing_number_used");
            assertThat(again.at("/field")).isEqualTo("/filing_number");
        }
        assertThat(patch(path, edit + ", " + agreement(4), CORRECTION).status()).isEqualTo(200);
        // one filing may speak of a line and of its markers
        String other = path.equals(LINE) ? MARKER : LINE;
        assertThat(patch(other, AGREEMENT, CORRECTION).status()).isEqualTo(200);
    }

    private static final String MARKER_FIELD = "\"material\": \"花岗岩\"";
    private static final String LINE_FIELD = "\"name\": \"新名\"";

    @Test
    void placeOfAChangedMarkerIsExactOrNotComparable() {
        Api.Answer exact = patch(
                MARKER,
                AGREEMENT + ", \"document_crs\": \"EPSG:4490\", \"document_geometry\":"
                        + " {\"type\": \"Point\", \"coordinates\": [108.123456789, 22.8]}",
                CORRECTION);
        assertThat(exact.status()).as(exact.text()).isEqualTo(200);
        assertThat(exact.json().at("/comparable").booleanValue()).isTrue();
        // another field leaves the coordinates to the last digit
        patch(MARKER, agreement(4) + ", \"place\": \"河岸\"", CORRECTION);
        assertThat(x("geom")).isEqualTo(108.123456789);
        assertThat(x("document_geom")).isEqualTo(108.123456789);

        Api.Answer old = patch(
                MARKER,
                agreement(5) + ", \"document_crs\": \"EPSG:4610\", \"document_geometry\":"
                        + " {\"type\": \"Point\", \"coordinates\": [108.1, 22.8]}",
                CORRECTION);
        assertThat(old.json().at("/comparable").booleanValue()).isFalse();
        assertThat(old.json().at("/geometry").isNull()).isTrue();
        assertThat(old.json().at("/document_geometry/coordinates/0").doubleValue())
                .isEqualTo(108.1);
    }

    @Test
    void lineIsRegisteredAndFound() {
        UUID id = GridCity.uuid("new");
        Api.Answer created = api.write("POST", API + "lines", """
                {"id": "%s", "code": "0103", "name": "街道线", "level": "township", "side_a": "990101001",
                 "side_b": "990101002", "registered_length_m": 2000, "document_crs": "EPSG:4490",
                 "document_geometry": {"type": "LineString", "coordinates": [[108.01948, 22.8], [108.01948, 22.81806]]},
                 "parts": [{"from_m": 0, "to_m": 2000, "follows": "road"}], %s}""".formatted(id, change("2024-01-01")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.at("/side_b_name")).isEqualTo("二街道");
        assertThat(created.at("/valid_from")).isEqualTo("2024-01-01");
        assertThat(api.get(API + "lines?level=township").json().get("items")).hasSize(1);
        assertThat(api.get(API + "lines/" + id).json().at("/length_m").doubleValue())
                .isBetween(1999.0, 2001.0);
        assertThat(api.get(API + "lines/" + id + "?as_of=2023-12-31").status()).isEqualTo(404);
    }

    @Test
    void markerNumberIsOpaqueAndUniqueOnItsLine() {
        assertThat(marker("\"number\": \"甲-7 (旧)\", \"faces\": 2, \"erection\": \"single\"")
                        .at("/number"))
                .isEqualTo("甲-7 (旧)");
        Api.Answer taken = marker("\"number\": \"001\", \"faces\": 2, \"erection\": \"single\"");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/code")).isEqualTo("number_taken");
        assertThat(marker("\"number\": \"003\", \"member\": \"B\", \"faces\": 2, \"erection\": \"double\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void editNeedsTheTagOfTheStateItWasMadeFrom() {
        String body = "{\"place\": \"山顶\", " + AGREEMENT + ", " + CORRECTION + "}";
        assertThat(api.write("PATCH", MARKER, body).status()).isEqualTo(428);
        String old = api.get(MARKER).tag();
        assertThat(api.write("PATCH", MARKER, body, "If-Match", old).status()).isEqualTo(200);
        Api.Answer stale = api.write("PATCH", MARKER, body, "If-Match", old);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changed/place/now")).isEqualTo("山顶");
    }

    @Test
    void historyKeepsEveryStateWithItsAgreement() {
        patch(MARKER, "\"place\": \"山顶\", " + AGREEMENT, change("2025-06-01"));
        JsonNode history = api.get(MARKER + "/history").json();
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/after")).hasSize(2);
        assertThat(history.at("/0/after/1/agreement_b").asText()).isEqualTo("北函2号");
        assertThat(history.at("/0/after/1/valid_to").isNull()).isTrue();
        assertThat(history.at("/0/before/0/document_geometry/type").asText()).isEqualTo("Point");
    }

    @Test
    void taskIsOverdueUntilItIsReported() {
        UUID id = GridCity.uuid("task");
        String fields = "\"line_id\": \"" + RegisterWorld.LINE + "\", \"round\": \"R5\", \"year\": 2024,"
                + " \"kind\": \"regular\", \"lead_id\": \"990101\"";
        Api.Answer created = api.write(
                "POST", API + "tasks", "{\"id\": \"" + id + "\", " + fields + ", " + change("2024-01-05") + "}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.at("/lead_name")).isEqualTo("南区");
        assertThat(api.write("POST", API + "tasks", "{" + fields + ", " + change("2024-01-05") + "}")
                        .at("/code"))
                .isEqualTo("task_exists");
        String tasks = API + "tasks?round=R5&year=2024&lead=990101&line=" + RegisterWorld.LINE + "&overdue=";
        assertThat(api.get(tasks + "true").json().get("items")).hasSize(1);
        assertThat(api.get(tasks + "true&as_of=2024-12-31").json().get("items")).isEmpty();

        assertThat(patch(API + "tasks/" + id, "\"reported_on\": \"2025-03-01\"", change("2025-03-01"))
                        .at("/field"))
                .isEqualTo("/reported_on");
        String report =
                "\"inspected_on\": \"2025-02-01\", \"reported_on\": \"2025-03-01\", \"filed_as\": \"联检〔2025〕1号\"";
        Api.Answer reported = patch(API + "tasks/" + id, report, change("2025-03-01"));
        assertThat(reported.status()).as(reported.text()).isEqualTo(200);
        assertThat(api.get(tasks + "true").json().get("items")).isEmpty();
        assertThat(api.get(tasks + "true&as_of=2025-02-28").json().get("items")).hasSize(1);
        assertThat(api.get(LINE).json().get("tasks")).hasSize(1);
    }

    @Test
    void hazardStaysOpenUntilItIsResolved() {
        UUID id = GridCity.uuid("hazard");
        Api.Answer created =
                api.write("POST", API + "hazards", """
                {"id": "%s", "line_id": "%s", "kind": "hazard", "title": "采砂", "from_m": 100, "to_m": 200, %s}""".formatted(id, RegisterWorld.LINE, change("2025-01-01")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.at("/status")).isEqualTo("open");
        assertThat(api.get(LINE).json().get("open_hazards")).hasSize(1);
        Api.Answer beyond = patch(API + "hazards/" + id, "\"to_m\": 6200", change("2025-06-01"));
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.at("/field")).isEqualTo("/to_m");
        assertThat(beyond.at("/detail")).contains("60", " m");
        assertThat(patch(API + "hazards/" + id, "\"status\": \"resolved\"", change("2025-06-01"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(LINE).json().get("open_hazards")).isEmpty();
        assertThat(api.get(API + "hazards?status=open&as_of=2025-05-31").json().get("items"))
                .hasSize(1);
    }

    @Test
    void ratingHoldsFromItsDayToTheNext() {
        assertThat(rate("attention", "2024-01-01").status()).isEqualTo(200);
        Api.Answer blind = api.write("PUT", SAFE, rating("safe", "2025-01-01"));
        assertThat(blind.status()).isEqualTo(428);
        assertThat(rate("safe", "2025-01-01").at("/valid_from")).isEqualTo("2025-01-01");
        assertThat(rate("dispute", "2023-01-01").at("/valid_to")).isEqualTo("2024-01-01");
        assertThat(api.get(SAFE + "?as_of=2023-12-31").at("/rating")).isEqualTo("dispute");
        assertThat(api.get(SAFE + "?as_of=2024-12-31").at("/rating")).isEqualTo("attention");
        assertThat(api.get(SAFE).at("/rating")).isEqualTo("safe");
        assertThat(api.get(SAFE + "/history").json()).hasSize(3);
        assertThat(api.get(LINE).at("/safe_status/basis")).isEqualTo("联检报告");
        assertThat(api.write("PUT", SAFE, rating("fine", "2025-01-01"), "If-Match", "\"1-1\"")
                        .at("/field"))
                .isEqualTo("/rating");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "markers | \"faces\": 4 | invalid_boundary",
                "markers | \"faces\": 2.5 | malformed_field",
                "markers | \"erection\": \"double\" | invalid_boundary",
                "markers | \"number\": null | missing_field",
                "markers | \"number\": \" \" | malformed_field",
                "markers | \"serial\": 99999999999 | malformed_json",
                "markers | \"managing_id\": \"990101001\" | invalid_boundary",
                "markers | \"line_id\": \"00000000-0000-0000-0000-000000000009\" | invalid_boundary",
                "markers | \"chainages\": [{\"line\": \"00000000-0000-0000-0000-000000000009\", \"m\": 1}] | invalid_boundary",
                "markers | \"chainages\": [{\"line\": null, \"m\": 1}] | invalid_boundary",
                "markers | \"chainages\": [{\"m\": -1}] | invalid_boundary",
                "markers | \"accuracy_m\": \"Infinity\" | malformed_field",
                "markers | \"valid_to\": null | unknown_field",
                "markers | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[1,2],[3,4]]}, \"document_crs\": \"EPSG:4490\" | invalid_geometry",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [1e9,2]}, \"document_crs\": \"EPSG:4490\" | invalid_geometry",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [36500000,2526000]}, \"document_crs\": \"EPSG:4490\" | invalid_geometry",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [1,2]}, \"document_crs\": \"wherever\" | unknown_crs",
                "lines | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[108,22],[108,22]]}, \"document_crs\": \"EPSG:4490\" | broken_geometry",
                "lines | \"document_geometry\": {\"type\": \"MultiLineString\", \"coordinates\": [[[108,22],[108.1,22]],[[108,22],[108,22]]]}, \"document_crs\": \"EPSG:4490\" | broken_geometry",
                "lines | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[108,22],[108.1,22.1],[108.1,22],[108,22.1]]}, \"document_crs\": \"EPSG:4490\" | broken_geometry",
                "lines | \"document_geometry\": {\"type\": \"MultiLineString\", \"coordinates\": [[[108,22],[108.1,22.1]],[[108,22.1],[108.1,22]]]}, \"document_crs\": \"EPSG:4490\" | broken_geometry",
                "lines | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[10,10],[11,11]]}, \"document_crs\": \"EPSG:4490\" | far_away",
                "lines | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[108,22.8],[111,22.8]]}, \"document_crs\": \"EPSG:4490\" | far_away",
                "lines | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[108.8,22.9],[108.9,22.9]]}, \"document_crs\": \"EPSG:2381\" | degrees_for_metres",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [108.8,22.9]}, \"document_crs\": \"EPSG:2381\" | degrees_for_metres",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [10,10]}, \"document_crs\": \"EPSG:4490\" | far_away",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [10,10]}, \"document_crs\": \"EPSG:4610\" | far_away",
                "markers | \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [36500000,4000000]}, \"document_crs\": \"EPSG:2360\" | far_away",
                "markers | \"height_m\": 1e9 | invalid_boundary",
                "lines | \"side_a\": \"990102\" | invalid_boundary",
                "lines | \"side_a\": \"999999\" | unknown_division",
                "lines | \"level\": \"street\" | invalid_boundary",
                "lines | \"registered_length_m\": 0 | invalid_boundary",
                "lines | \"registered_double\": -1 | invalid_boundary",
                "lines | \"parts\": [{\"from_m\": 0, \"to_m\": 0, \"follows\": \"road\"}] | invalid_boundary",
                "lines | \"parts\": [{\"from_m\": 0, \"to_m\": 1}] | malformed_field",
                "lines | \"parts\": [{\"to_m\": 1, \"follows\": \"road\"}] | malformed_json",
                "lines | \"parts\": [{\"from_m\": 0, \"to_m\": 1, \"follow\": \"road\"}] | unknown_field",
                "lines | \"parts\": {} | malformed_json",
                "lines | \"agreed_on\": \"1999\" | malformed_field",
                "lines | \"disputed\": \"no\" | malformed_field",
                "lines | \"document_geometry\": {\"type\": \"LineString\", \"coordinates\": [[1,2]]}, \"document_crs\": \"EPSG:4490\" | invalid_geometry"
            })
    void wrongFieldIsRefusedAndLeavesNoTrace(String kind, String field, String code) {
        Api.Answer answer = patch(kind.equals("lines") ? LINE : MARKER, field + ", " + AGREEMENT, CORRECTION);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 409);
        if (!code.equals("malformed_json")) {
            assertThat(answer.at("/code")).as(answer.text()).isEqualTo(code);
        }
        assertThat(api.get("/api/data-versions/3").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "markers", "tasks", "hazards"})
    void everythingThatIsMissingIsNamedAtOnce(String kind) {
        Api.Answer answer = api.write("POST", API + kind, "{" + CORRECTION + "}");
        assertThat(answer.at("/code")).as(answer.text()).isEqualTo("missing_field");
        assertThat(answer.json().get("errors").size()).isGreaterThanOrEqualTo(4);
    }

    private Api.Answer marker(String fields) {
        return api.write(
                "POST",
                API + "markers",
                "{\"line_id\": \"" + RegisterWorld.LINE + "\", " + fields + ", " + change("2024-01-01") + "}");
    }

    private Api.Answer patch(String path, String fields, String edit) {
        String on = edit.contains("from") ? "?as_of=" + edit.replaceAll(".*\"from\": \"([0-9-]+)\".*", "$1") : "";
        return api.write(
                "PATCH",
                path,
                "{" + fields + ", " + edit + "}",
                "If-Match",
                api.get(path + on).tag());
    }

    private Api.Answer rate(String rating, String from) {
        String tag = api.get(SAFE + "?as_of=" + from).tag();
        return tag.isEmpty()
                ? api.write("PUT", SAFE, rating(rating, from))
                : api.write("PUT", SAFE, rating(rating, from), "If-Match", tag);
    }

    private static String rating(String rating, String from) {
        return "{\"rating\": \"" + rating + "\", \"basis\": \"联检报告\", " + change(from) + "}";
    }

    private static String agreement(int filing) {
        return AGREEMENT.replace("备3号", "备" + filing + "号");
    }

    private static String change(String from) {
        return "\"edit\": {\"mode\": \"change\", \"from\": \"" + from + "\", \"reason\": \"联检\"}";
    }

    private double x(String column) {
        return postgis.database()
                .read(handle -> handle.createQuery("SELECT ST_X(" + column
                                + ") FROM boundary_marker_row WHERE marker_id = :id ORDER BY row_id DESC LIMIT 1")
                        .bind("id", RegisterWorld.FIRST)
                        .mapTo(Double.class)
                        .one());
    }
}
