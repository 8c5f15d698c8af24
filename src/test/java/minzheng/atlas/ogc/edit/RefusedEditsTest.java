package minzheng.atlas.ogc.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not taken, and how the caller is told; nothing of it is recorded. */
class RefusedEditsTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String ALL = "/ogc/collections/facilities/items";
    private static final String INSTITUTIONS = "/ogc/collections/facilities-elder-care-institution/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String HOME = ALL + "/" + GridCity.uuid("home");

    private static Served served;
    private static Api api;
    private static long version;

    @BeforeAll
    static void start() {
        version = GridCity.build(postgis)
                .add(
                        GridCity.facility("home", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"),
                        GridCity.facility("grave", "cemetery", 1, 1, "{}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(postgis.database().currentVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\": \"x\"} | /properties/nam | did you mean: name",
                "{\"beds_totl\": 3} | /properties/beds_totl | did you mean: beds_total",
                "{\"beds_total\": -1} | /properties/beds_total | 0 .. 20000",
                "{\"beds_total\": 1.5} | /properties/beds_total | whole number",
                "{\"beds_total\": 1e400} | /properties/beds_total | whole number",
                "{\"beds_total\": 1e999999999} | /properties/beds_total | whole number",
                "{\"plots_total\": 3} | /properties/plots_total | no such attribute",
                "{\"status\": \"gone\"} | /properties/status | operating",
                "{\"status\": null} | /properties/status | text",
                "{\"is_public\": null} | /properties/is_public | true or false",
                "{\"declared_code\": \"1\"} | /properties/declared_code | no division",
                "{\"coord_source\": \"map_app_gcj02\"} | /properties/coord_source | map_app",
                "{\"kind\": \"palace\"} | /properties/kind | elder_care_institution",
                "{\"assigned_code\": \"990101002\"} | /properties/assigned_code | 990101001",
                "{\"assigned_name\": null} | /properties/assigned_name | read only",
                "{\"source\": \"other\"} | /properties/source | grid",
                "{\"external_id\": \"2\"} | /properties/external_id | home",
                "{\"valid_to\": \"2030-01-01\"} | /properties/valid_to | read only",
                "{\"valid_from\": \"2019-01-01\"} | /properties/valid_from | X-Atlas-Edit: correction",
                "[1] | /properties | object",
                "\"x\" | /properties | object"
            })
    void wrongPropertyIsNamedWithTheFix(String properties, String field, String fix) {
        Api.Answer refused = patch("{\"properties\": " + properties + "}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/field")).as(refused.text()).isEqualTo(field);
        assertThat(refused.at("/detail")).contains(fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"FeatureCollection\", \"features\": []} | /type",
                "{\"type\": null, \"geometry\": null} | /type",
                "{\"type\": \"Feature\", \"place\": {}, \"geometry\": null} | /place",
                "{\"type\": \"Feature\", \"id\": \"10000000-0000-4000-8000-000000000001\", \"geometry\": null} | /id",
                "{\"type\": \"Feature\", \"properties\": {}} | /geometry",
                "{\"properties\": {}, \"geometry\": null} | /type",
                "{\"type\": \"Feature\", \"properties\": null, \"geometry\": null} | /properties/name"
            })
    void wrongFeatureIsNamed(String feature, String field) {
        Api.Answer refused =
                api.write("PUT", HOME, feature, "If-Match", api.get(HOME).tag());
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/field")).as(refused.text()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, '[22.805, 108.02]', 经度",
        EPSG + "4490, '[108.02, 22.805]', latitude",
        EPSG + "4326, '[108.02, 22.805]', latitude",
        EPSG + "4545, '[500000, 2522942]', northing",
        EPSG + "4524, '[36500000, 2522942]', northing",
        EPSG + "4545, '[1e308, 1e308]', northing",
        EPSG + "4545, '[2522942, 1e9]', northing",
        EPSG + "3857, '[1e8, 2522942]', '[x, y]'",
        EPSG + "3857, '[1e999, 2522942]', '[x, y]'",
        EPSG + "4545, '[\"2522942\", 500000]', two numbers",
        EPSG + "4545, '[]', two numbers"
    })
    void placeOutOfTheRangeOfItsSystemIsAskedForItsOrderOfAxes(String crs, String coordinates, String hint) {
        Api.Answer refused = patch(
                "{\"geometry\": {\"type\": \"Point\", \"coordinates\": " + coordinates + "}}", "Content-Crs", crs);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/field")).startsWith("/geometry");
        assertThat(refused.at("/detail")).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {EPSG + "9999", EPSG + "2381", "EPSG:4490", "", "%FF", "<>"})
    void unknownSystemIsRefusedWithTheListOfThose(String crs) {
        Api.Answer refused = patch("{\"geometry\": null}", "Content-Crs", crs);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo("Content-Crs");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Atlas-Edit, load, X-Atlas-Edit",
        "X-Atlas-From, 30.6.2025, X-Atlas-From",
        "X-Atlas-From, 9999-01-01, X-Atlas-From",
        "X-Atlas-Reason, %20, /edit/reason",
        "X-Atlas-Reason, %E4, X-Atlas-Reason"
    })
    void whatIsSaidOfTheEditIsChecked(String header, String value, String field) {
        Api.Answer refused = patch("{\"properties\": {\"beds_total\": 3}}", header, value);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo(field);
    }

    @Test
    void editBeforeTheFacilityWasIsOfNothing() {
        assertThat(patch("{\"properties\": {\"beds_total\": 3}}", "X-Atlas-From", "2019-12-31")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void collectionOfAKindTakesItsKindOnly() {
        Api.Answer refused = api.write("POST", INSTITUTIONS, feature("\"kind\": \"cemetery\", \"beds_total\": 3"));
        assertThat(refused.at("/field")).isEqualTo("/properties/kind");
        assertThat(api.write("POST", INSTITUTIONS, feature("\"plots_total\": 3"))
                        .at("/code"))
                .isEqualTo("unknown_field");
        assertThat(api.write("POST", ALL, feature("\"beds_total\": 3")).at("/field"))
                .isEqualTo("/properties/kind");
        assertThat(api.write("POST", INSTITUTIONS, feature("\"status\": \"operating\""))
                        .at("/field"))
                .isEqualTo("/properties/beds_total"); // required
        assertThat(api.write("PATCH", INSTITUTIONS + "/" + GridCity.uuid("grave"), "{}", "If-Match", "*")
                        .status())
                .isEqualTo(404);
        Api.Answer moved = api.write(
                "PATCH",
                INSTITUTIONS + "/" + GridCity.uuid("home"),
                "{\"properties\": {\"kind\": \"cemetery\"}}",
                "If-Match",
                "*");
        assertThat(moved.at("/field")).isEqualTo("/properties/kind");
    }

    @Test
    void derivedPropertiesCannotBeGivenToANewFeature() {
        Api.Answer refused = api.write(
                "POST",
                INSTITUTIONS,
                feature("\"beds_total\": 3, \"assigned_code\": \"990101001\", \"is_public\": false"));
        assertThat(refused.json().at("/errors")).hasSize(2);
        assertThat(refused.at("/errors/0/field")).isEqualTo("/properties/assigned_code");
        assertThat(refused.at("/errors/1/field")).isEqualTo("/properties/is_public");
        Api.Answer id = api.write(
                "POST", INSTITUTIONS, feature("\"beds_total\": 3").replace("{\"type\"", "{\"id\": 7, \"type\""));
        assertThat(id.status()).isEqualTo(400);
        assertThat(id.at("/field")).isEqualTo("/id");
    }

    @Test
    void takenNumberIsAConflict() {
        String taken = feature("\"beds_total\": 3, \"source\": \"grid\", \"external_id\": \"home\"");
        Api.Answer shown = api.write("POST", INSTITUTIONS, taken);
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.text()).doesNotContain(GridCity.uuid("home").toString()); // it might be a hidden one
        assertThat(api.write("POST", INSTITUTIONS.replace("/ogc/", "/ogc/internal/"), taken)
                        .text())
                .contains(GridCity.uuid("home").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /ogc/collections/subdistricts/items, 'GET, HEAD, OPTIONS'",
        "DELETE, /ogc/internal/collections/boundary-lines/items, 'GET, HEAD, OPTIONS'",
        "PUT, /ogc/collections/boundary-markers/items/1, 'GET, HEAD, OPTIONS'",
        "PATCH, /ogc/collections/boundary-findings/items/1, 'GET, HEAD, OPTIONS'",
        "DELETE, /ogc/collections/subdistricts/items/1, 'GET, HEAD, OPTIONS'",
        "DELETE, /ogc/collections/facilities/items/1, 'GET, HEAD, OPTIONS, PATCH, PUT'",
        "POST, /ogc/collections/facilities/items/1, 'GET, HEAD, OPTIONS, PATCH, PUT'",
        "PUT, /ogc/collections/facilities/items, 'GET, HEAD, OPTIONS, POST'",
        "PATCH, /ogc/internal/collections/facilities/items, 'GET, HEAD, OPTIONS, POST'"
    })
    void otherMethodsAreToldWhichThereAre(String method, String path, String allowed) {
        Api.Answer refused = api.write(method, path, "{}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo(allowed);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void facilityIsClosedAndNotDeleted() {
        assertThat(api.write("DELETE", HOME, "").at("/detail")).contains("status", "/close");
    }

    @Test
    void bodyOfNoOrAnotherTypeIsRefused() {
        for (String method : List.of("POST", "PUT", "PATCH")) {
            String path = method.equals("POST") ? ALL : HOME;
            assertThat(api.send(method, path, "{}", "X-Atlas-Actor", "a", "If-Match", "*")
                            .status())
                    .isEqualTo(400);
            assertThat(api.send(method, path, "{}", "X-Atlas-Actor", "a", "If-Match", "*", "Content-Type", "text/xml")
                            .status())
                    .isEqualTo(415);
            assertThat(api.send(method, path, "{}", "If-Match", "*", "Content-Type", "application/json")
                            .at("/field"))
                    .isEqualTo("X-Atlas-Actor");
        }
        assertThat(api.send(
                                "PATCH",
                                HOME,
                                "{}",
                                "X-Atlas-Actor",
                                "a",
                                "If-Match",
                                "*",
                                "Content-Type",
                                "application/geo+json")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void whateverIsSentTheAnswerIsTheCallersFault() {
        List<String> failed = new ArrayList<>();
        String deep = "[".repeat(500) + "]".repeat(500);
        for (String value : List.of(
                "null",
                "true",
                "1",
                "-1e308",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "[]",
                "{}",
                "[[[]]]",
                deep,
                "\"';--\"",
                "{\"a\": 1}")) {
            for (String member : List.of("id", "type", "geometry", "properties", "edit", "bbox", "links")) {
                check(failed, "{\"type\": \"Feature\", \"geometry\": null, \"" + member + "\": " + value + "}");
                check(failed, "{\"" + member + "\": " + value + "}");
            }
            for (String name :
                    List.of("name", "kind", "beds_total", "functions", "valid_from", "source", "declared_code")) {
                check(
                        failed,
                        "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"" + name + "\": " + value
                                + "}}");
            }
            check(failed, "{\"geometry\": {\"type\": \"Point\", \"coordinates\": " + value + "}}");
            check(failed, "{\"geometry\": {\"type\": " + value + ", \"coordinates\": [1, 2]}}");
        }
        assertThat(failed).isEmpty();
    }

    private static void check(List<String> failed, String body) {
        for (Api.Answer answer :
                List.of(api.write("POST", ALL, body), api.write("PUT", HOME, body, "If-Match", "\"1-1\""))) {
            if (answer.status() < 400 || answer.status() >= 500) {
                failed.add(answer.status() + " " + body);
            }
        }
        Api.Answer parts = api.write("PATCH", HOME, body, "If-Match", "\"1-1\"");
        if (parts.status() < 400 || parts.status() >= 500) {
            failed.add(parts.status() + " PATCH " + body);
        }
    }

    private static String feature(String properties) {
        return """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [108.02, 22.805]},
                 "properties": {"name": "某院", "status": "operating", %s}}""".formatted(properties)
                .replace("\"status\": \"operating\", \"status\"", "\"status\"")
                .strip();
    }

    private static Api.Answer patch(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", api.get(HOME).tag()));
        return api.write("PATCH", HOME, body, all.toArray(new String[0]));
    }
}
