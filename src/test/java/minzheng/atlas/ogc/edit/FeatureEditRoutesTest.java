package minzheng.atlas.ogc.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What writes do, each on a facility of its own; today is 2025-06-30. */
class FeatureEditRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String ALL = "/ogc/collections/facilities/items";
    private static final String INSTITUTIONS = "/ogc/collections/facilities-elder-care-institution/items";
    private static final String INTERNAL = "/ogc/internal/collections/facilities/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        List<Facility> facilities = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")) {
            facilities.add(GridCity.facility(
                    name, "elder_care_institution", 0, 0, "{\"beds_total\": 100, \"ownership\": \"public\"}"));
        }
        GridCity.build(postgis).add(facilities.toArray(new Facility[0]));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void featureIsRegisteredAndIsThereAtOnce() {
        Api.Answer created = api.write("POST", ALL, """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [108.02, 22.805]},
                 "properties": {"kind": "elder_care_institution", "name": "新院", "status": "operating", "valid_from": "2024-01-01",
                                "declared_code": "990101002", "beds_total": 30.0, "functions": ["meals"], "assigned_code": null}}""");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Content-Type")).startsWith("application/geo+json");
        String location = created.header("Location");
        assertThat(location).startsWith("http://127.0.0.1:" + served.port() + ALL + "/");
        Api.Answer read = api.get(path(location));
        assertThat(read.status()).isEqualTo(200);
        assertThat(created.json()).isEqualTo(read.json());
        assertThat(created.tag()).isEqualTo(read.tag()).isNotEmpty();
        assertThat(read.at("/properties/assigned_code")).isEqualTo("990101002");
        assertThat(read.at("/properties/beds_total")).isEqualTo("30"); // QGIS writes 30.0
        assertThat(read.at("/properties/functions/0")).isEqualTo("meals");
        assertThat(read.at("/properties/source")).isEqualTo("atlas");
        assertThat(api.get(path(location) + "?datetime=2023-12-31").status()).isEqualTo(404);
        String name = URLEncoder.encode("新院", StandardCharsets.UTF_8);
        assertThat(api.get(ALL + "?name=" + name).at("/numberMatched")).isEqualTo("1");
    }

    /** On the meridian of zone 108 E the easting is 500 000 m and the northing the arc of the meridian. */
    @ParameterizedTest
    @CsvSource({
        "'', 108.0, 22.805",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 108.0, 22.805",
        EPSG + "4326, 22.805, 108.0",
        EPSG + "4490, 22.805, 108.0",
        "<" + EPSG + "4490>, 22.805, 108.0",
        EPSG + "3857, 12022505.0057, 2608453.6583",
        EPSG + "4545, 2522942.7619, 500000.0"
    })
    void placeIsReadInTheSystemAndOrderOfAxesThatIsNamed(String crs, double first, double second) {
        List<String> headers = crs.isEmpty() ? List.of() : List.of("Content-Crs", crs);
        Api.Answer created = api.write(
                "POST",
                INSTITUTIONS,
                institution("某院", "[%s, %s]".formatted(first, second)),
                headers.toArray(new String[0]));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String there = path(created.header("Location"));
        JsonNode degrees = api.get(there).json().at("/geometry/coordinates");
        assertThat(degrees.get(0).asDouble()).isEqualTo(108.0, Offset.offset(2e-9));
        assertThat(degrees.get(1).asDouble()).isEqualTo(22.805, Offset.offset(2e-9));
        JsonNode own = created.json().at("/geometry/coordinates");
        assertThat(own.get(0).asDouble()).isEqualTo(first, Offset.offset(2e-4));
        assertThat(own.get(1).asDouble()).isEqualTo(second, Offset.offset(2e-4));
        Api.Answer zone = api.get(there + "?crs=" + EPSG + "4545");
        assertThat(zone.json().at("/geometry/coordinates/0").asDouble()).isEqualTo(2522942.7619, Offset.offset(1e-3));
    }

    @Test
    void whatIsReplacedIsAChangeFromTodayUnlessItSaysOtherwise() {
        ObjectNode feature = feature("a");
        properties(feature).put("beds_total", 120).put("name", "改名").remove("ownership");
        Api.Answer replaced = put("a", feature);
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.json()).isEqualTo(api.get(item("a")).json());
        assertThat(replaced.tag()).isEqualTo(api.get(item("a")).tag());
        assertThat(replaced.at("/properties/beds_total")).isEqualTo("120");
        assertThat(replaced.json().at("/properties/ownership").isNull()).isTrue();
        assertThat(replaced.at("/properties/valid_from")).isEqualTo("2025-06-30");
        assertThat(api.get(item("a") + "?datetime=2025-06-29").at("/properties/beds_total"))
                .isEqualTo("100");
        JsonNode last =
                api.get("/api/facilities/" + GridCity.uuid("a") + "/history").json();
        assertThat(last.toString()).contains("OGC API：测试员");
    }

    @Test
    void headersSayCorrectionDayAndReason() {
        Api.Answer corrected = patch(
                "b",
                "{\"properties\": {\"beds_total\": 90, \"valid_from\": \"2021-01-01\"}}",
                "X-Atlas-Edit",
                "correction",
                "X-Atlas-Reason",
                URLEncoder.encode("笔误", StandardCharsets.UTF_8));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.at("/properties/valid_from")).isEqualTo("2021-01-01");
        assertThat(api.get(item("b") + "?datetime=2020-12-31").status()).isEqualTo(404);
        assertThat(api.get("/api/facilities/" + GridCity.uuid("b") + "/history").text())
                .contains("笔误");
        Api.Answer later = patch("b", "{\"properties\": {\"beds_total\": 95}}", "X-Atlas-From", "2025-09-01");
        assertThat(later.at("/properties/beds_total")).isEqualTo("95");
        assertThat(later.header("Content-Location")).endsWith("?datetime=2025-09-01");
        assertThat(api.get(path(later.header("Content-Location"))).json()).isEqualTo(later.json());
        assertThat(api.get(item("b")).at("/properties/beds_total")).isEqualTo("90");
    }

    @Test
    void bodyMaySayTheEditAsTheApiDoes() {
        Api.Answer changed = patch("c", """
                {"properties": {"beds_total": 80},
                 "edit": {"mode": "change", "from": "2024-01-01", "reason": "批复"}}""");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(api.get(item("c") + "?datetime=2023-12-31").at("/properties/beds_total"))
                .isEqualTo("100");
        Api.Answer twice = patch("c", """
                {"properties": {"beds_total": 81},
                 "edit": {"mode": "change", "from": "2024-01-01", "reason": "批复"}}""", "X-Atlas-Edit", "change");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.at("/field")).isEqualTo("X-Atlas-Edit");
    }

    @Test
    void partsLeaveTheRestAndNullTakesAway() {
        Api.Answer changed = api.send(
                "PATCH",
                item("d"),
                "{\"properties\": {\"ownership\": null, \"coord_source\": null}}",
                "X-Atlas-Actor",
                "a",
                "If-Match",
                api.get(item("d")).tag(),
                "Content-Type",
                "application/merge-patch+json");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().at("/properties/ownership").isNull()).isTrue();
        assertThat(changed.json().at("/properties/coord_source").isNull()).isTrue();
        assertThat(changed.at("/properties/beds_total")).isEqualTo("100");
        Api.Answer moved = patch(
                "d",
                "{\"geometry\": {\"type\": \"Point\", \"coordinates\": [22.805, 108.02]}}",
                "Content-Crs",
                EPSG + "4490");
        assertThat(moved.at("/properties/assigned_code")).isEqualTo("990101002");
        assertThat(patch("d", "{\"geometry\": null}").json().get("geometry").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", EPSG + "3857", EPSG + "4545", EPSG + "4490"})
    void sendingBackWhatWasReadRecordsNothing(String crs) {
        String query = crs.isEmpty() ? "" : "?crs=" + crs;
        String before = api.get("/api/data-versions?limit=1").text();
        Api.Answer read = api.get(item("e") + query);
        ObjectNode feature = (ObjectNode) read.json();
        properties(feature).put("beds_total", 100.0);
        Api.Answer put = api.write(
                "PUT",
                item("e"),
                feature.toString(),
                crs.isEmpty()
                        ? new String[] {"If-Match", read.tag()}
                        : new String[] {"If-Match", read.tag(), "Content-Crs", crs});
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json()).isEqualTo(read.json());
        assertThat(put.tag()).isEqualTo(read.tag());
        assertThat(api.get("/api/data-versions?limit=1").text()).isEqualTo(before);
    }

    @Test
    void replacementKeepsWhatAFeatureDoesNotShowAndWhatItLeavesUnsaid() {
        String api2 = "/api/facilities/" + GridCity.uuid("f");
        Api.Answer hidden = api.write(
                "PATCH",
                api2,
                "{\"is_public\": false, \"geometry\": {\"type\": \"Point\", \"coordinates\": [108.00000000049, 22.805]},"
                        + " \"edit\": {\"mode\": \"correction\", \"reason\": \"核对\"}}",
                "If-Match",
                api.get(api2).tag());
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
        Api.Answer read = api.get(INTERNAL + "/" + GridCity.uuid("f"));
        ObjectNode feature = (ObjectNode) read.json();
        properties(feature).put("name", "改名").remove(List.of("is_public", "synthetic", "kind"));
        Api.Answer put =
                api.write("PUT", INTERNAL + "/" + GridCity.uuid("f"), feature.toString(), "If-Match", read.tag());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.at("/properties/is_public")).isEqualTo("false");
        int shapes = postgis.database()
                .read(handle -> handle.createQuery(
                                "SELECT count(DISTINCT geom) FROM facility_row WHERE facility_id = :id AND NOT is_public")
                        .bind("id", GridCity.uuid("f"))
                        .mapTo(Integer.class)
                        .one());
        assertThat(shapes).isOne(); // to the last digit, though nine were shown
    }

    @Test
    void staleEditIsRefusedWithWhatChanged() {
        ObjectNode feature = feature("g");
        String old = api.get(item("g")).tag();
        assertThat(patch("g", "{\"properties\": {\"name\": \"甲\"}}").status()).isEqualTo(200);
        properties(feature).put("name", "乙");
        Api.Answer stale = api.write("PUT", item("g"), feature.toString(), "If-Match", old);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changed/name/now")).isEqualTo("甲");
        assertThat(stale.tag()).isEqualTo(api.get(item("g")).tag());
        assertThat(api.write("PATCH", item("g"), "{}", "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(api.write("PUT", item("g"), feature.toString()).status()).isEqualTo(428);
        assertThat(api.write("PATCH", item("g"), "{}").status()).isEqualTo(428);
        Api.Answer any =
                api.write("PATCH", item("g"), "{\"properties\": {\"name\": \"丙\"}}", "If-Match", "*"); // RFC 9110
        assertThat(any.at("/properties/name")).isEqualTo("丙");
    }

    @Test
    void whatIsHiddenIsNotThereForThePublicView() {
        String internal = INTERNAL + "/" + GridCity.uuid("h");
        Api.Answer refused = patch("h", "{\"properties\": {\"is_public\": false}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo("/properties/is_public");
        assertThat(refused.at("/detail")).contains("/ogc/internal");
        String seen = api.get(item("h")).tag();
        Api.Answer hidden = api.write(
                "PATCH",
                internal,
                "{\"properties\": {\"is_public\": false}}",
                "If-Match",
                seen,
                "X-Atlas-Edit",
                "correction");
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
        assertThat(api.get(item("h")).status()).isEqualTo(404);
        assertThat(api.write("PATCH", item("h"), "{}", "If-Match", hidden.tag()).status())
                .isEqualTo(404);
        assertThat(api.write("PATCH", item("h"), "{}").status()).isEqualTo(404);
        api.write("PATCH", internal, "{\"properties\": {\"is_public\": true, \"name\": \"丁\"}}", "If-Match", "*");
        Api.Answer stale = api.write("PATCH", item("h"), "{}", "If-Match", hidden.tag());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("changed").has("etag")).isTrue();
        assertThat(stale.text()).doesNotContain("设施h"); // its name while it was hidden
    }

    @Test
    void featureOfTheFutureIsToldWithItsDay() {
        Api.Answer created =
                api.write("POST", INSTITUTIONS, institution("待建", "[108.02, 22.805]"), "X-Atlas-From", "2026-01-01");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("?datetime=2026-01-01");
        assertThat(api.get(path(created.header("Location"))).json()).isEqualTo(created.json());
    }

    @Test
    void ownIdAndNumberAreKept() {
        UUID id = UUID.fromString("10000000-0000-4000-8000-000000000001");
        String body = institution("自编号", "[108.02, 22.805]")
                .replace("\"type\": \"Feature\"", "\"type\": \"Feature\", \"id\": \"" + id + "\"")
                .replace("\"beds_total\"", "\"source\": \"QGIS\", \"external_id\": \"Q-1\", \"beds_total\"");
        Api.Answer created = api.write("POST", INSTITUTIONS, body);
        assertThat(created.at("/id")).isEqualTo(id.toString());
        assertThat(created.at("/properties/external_id")).isEqualTo("Q-1");
        Api.Answer again = api.write("POST", INSTITUTIONS, body);
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void optionsTellWhatMayBeSentWhere() {
        Api.Answer items = api.send("OPTIONS", ALL, null);
        assertThat(items.status()).isEqualTo(200);
        assertThat(items.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(items.header("Accept-Post")).isEqualTo("application/geo+json, application/json");
        Api.Answer one = api.send("OPTIONS", ALL + "/unknown_id", null); // so asks QGIS of an empty collection
        assertThat(one.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH, PUT");
        assertThat(one.header("Accept-Patch")).contains("application/merge-patch+json");
        Api.Answer readOnly = api.send("OPTIONS", "/ogc/collections/subdistricts/items", null);
        assertThat(readOnly.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(readOnly.header("Accept-Post")).isEmpty();
        assertThat(api.send("OPTIONS", "/ogc/collections/nothing/items", null).status())
                .isEqualTo(404);
    }

    private static String institution(String name, String coordinates) {
        return """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": %s},
                 "properties": {"name": "%s", "status": "operating", "beds_total": 10}}""".formatted(coordinates, name);
    }

    private static Api.Answer put(String name, ObjectNode feature) {
        return api.write(
                "PUT",
                item(name),
                feature.toString(),
                "If-Match",
                api.get(item(name)).tag());
    }

    private static Api.Answer patch(String name, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", api.get(item(name)).tag()));
        return api.write("PATCH", item(name), body, all.toArray(new String[0]));
    }

    private static ObjectNode feature(String name) {
        return (ObjectNode) api.get(item(name)).json();
    }

    private static ObjectNode properties(ObjectNode feature) {
        return (ObjectNode) feature.get("properties");
    }

    private static String item(String name) {
        return ALL + "/" + GridCity.uuid(name);
    }

    private static String path(String address) {
        return address.replaceFirst("http://[^/]*", "");
    }
}
