package minzheng.atlas.boundary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.db.Edit;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoundaryFindingRoutesTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    /** 一街道 reaches half a cell into 二街道. */
    private static final String TOO_WIDE = """
            {"type": "MultiPolygon", "coordinates": %s}""";

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity city = GridCity.build(POSTGIS);
        city.record(
                Edit.LOAD,
                change -> Catalogue.read(Path.of("seeds/boundary/limits.yaml")).save(change));
        served = Served.start(POSTGIS, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aDefectLivesFromFoundToClosed() {
        assertThat(run().path("mode").asText()).isEqualTo("full");
        assertThat(present()).isEmpty();

        redraw(2.5);
        assertThat(api.get("/api/boundaries/runs").json().path("stale").asBoolean())
                .isTrue();
        assertThat(run().path("counts").path("overlap").asInt()).isEqualTo(1);
        assertThat(api.get("/api/boundaries/runs").json().path("stale").asBoolean())
                .isFalse();
        JsonNode overlap = only("overlap");
        // half a cell of 1 km by two cells
        assertThat(overlap.path("measures").path("area_m2").asDouble()).isBetween(0.99e6, 1.01e6);
        assertThat(overlap.path("zh").asText()).contains("一街道", "二街道");
        assertThat(api.get("/api/boundaries/findings.geojson?code=overlap")
                        .json()
                        .at("/features/0/geometry/type")
                        .asText())
                .isEqualTo("Polygon");

        String id = overlap.path("id").asText();
        refused(409, "wrong_state", step(id, "{\"step\": \"recheck\", \"reason\": \"复查\"}"));
        refused(409, "still_there", step(id, "{\"step\": \"close\", \"reason\": \"完成\"}"));
        refused(400, "detail_missing", step(id, "{\"step\": \"order_repair\", \"reason\": \"按协议书修正\"}"));
        assertThat(step(id, """
                {"step": "order_repair", "reason": "按协议书修正",
                 "details": {"responsible": "一街道", "due_on": "2025-07-31"}}""").status()).isEqualTo(200);
        refused(409, "still_there", step(id, "{\"step\": \"recheck\", \"reason\": \"复查\"}"));

        redraw(2);
        assertThat(run().path("counts").path("gone").asInt()).isPositive();
        assertThat(step(id, "{\"step\": \"recheck\", \"reason\": \"复查\"}").status())
                .isEqualTo(200);
        Api.Answer unsigned =
                step(id, "{\"step\": \"close\", \"reason\": \"完成\", \"details\": {\"neighbour_name\": \"李四\"}}");
        refused(400, "neighbour_missing", unsigned);
        assertThat(unsigned.text()).contains("neighbour_unit", "neighbour_signature");
        JsonNode closed = step(id, """
                {"step": "close", "reason": "完成", "details": {"neighbour_name": "李四", "neighbour_unit": "二街道办事处",
                 "neighbour_signature": "签字单 2025-8"}}""").json();
        assertThat(closed.at("/finding/state").asText()).isEqualTo("closed");
        assertThat(closed.path("events"))
                .extracting(event -> event.path("event").asText())
                .containsExactly("found", "repair_ordered", "gone", "rechecked", "closed");
    }

    @Test
    void stepsFromAnOldStateAndUnknownWordsAreRefused() {
        assertThat(api.get("/api/boundaries/findings?code=nothing").status()).isEqualTo(400);
        assertThat(api.get("/api/boundaries/findings?set=nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/boundaries/runs?set=nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/boundaries/findings/" + GridCity.uuid("none")).status())
                .isEqualTo(404);
        assertThat(api.write("POST", "/api/boundaries/runs", "{\"set\": \"没有\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.write("POST", "/api/boundaries/runs", "{\"sets\": 1}").status())
                .isEqualTo(400);
    }

    private static JsonNode run() {
        return api.write("POST", "/api/boundaries/runs", "{}").json();
    }

    private static List<JsonNode> present() {
        return List.copyOf(
                api.get("/api/boundaries/findings").json().path("items").findParents("set_name"));
    }

    private static JsonNode only(String code) {
        return present().stream()
                .filter(f -> f.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Api.Answer step(String id, String body) {
        String tag = api.get("/api/boundaries/findings/" + id).header("ETag");
        return api.write("POST", "/api/boundaries/findings/" + id + "/steps", body, "If-Match", tag);
    }

    private static void refused(int status, String code, Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }

    private static void redraw(double width) {
        double west = GridCity.corner(0, 0).getX();
        double east = GridCity.corner(width, 0).getX();
        double south = GridCity.corner(0, 0).getY();
        double north = GridCity.corner(0, 2).getY();
        String ring = "[[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]]"
                .formatted(west, south, east, south, east, north, west, north, west, south);
        String tag = api.get("/api/divisions/990101001").header("ETag");
        Api.Answer edited = api.write(
                "PATCH",
                "/api/divisions/990101001",
                "{\"geometry\": %s, \"coord_source\": \"survey\", \"edit\": {\"mode\": \"correction\", \"reason\": \"测试\"}}"
                        .formatted(TOO_WIDE.formatted(ring)),
                "If-Match",
                tag);
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
    }
}
