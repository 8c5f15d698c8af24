package minzheng.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent, the answer is the caller's 4xx and never our 500, and nothing is recorded. */
class HostileInputTest {
    private static final List<String> NASTY = List.of(
            "%00",
            "%27%3BDROP+TABLE+x--",
            "%FF",
            "%ED%A0%80",
            "1e999",
            "-1",
            "9".repeat(40),
            "%25",
            "%5C",
            "NaN",
            "%0A",
            "+999999999-12-31",
            "0000-00-00",
            "..%2F..",
            "null",
            "%F0%9F%98%80");

    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;
    private static String facility;

    @BeforeAll
    static void start() {
        GridCity.build(postgis).add(GridCity.facility("home", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"));
        facility = "/api/facilities/" + GridCity.uuid("home");
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void queryParameters() {
        List<String> failed = new ArrayList<>();
        for (String path : List.of(
                "/api/divisions",
                "/api/facilities",
                "/api/findings",
                "/api/reported-values",
                "/api/boundaries/lines",
                "/api/boundaries/markers",
                "/api/boundaries/tasks",
                "/api/boundaries/observations",
                "/api/overlays",
                "/api/imports",
                "/api/import-mappings")) {
            for (String name : List.of(
                    "as_of",
                    "data_version",
                    "overlay",
                    "scope",
                    "limit",
                    "cursor",
                    "q",
                    "bbox",
                    "kind",
                    "division",
                    "parent",
                    "series",
                    "code",
                    "status",
                    "level",
                    "line",
                    "year",
                    "overdue",
                    "recorded_after",
                    "milestones")) {
                for (String value : NASTY) {
                    Api.Answer answer = api.get(path + "?" + name + "=" + value);
                    if (answer.status() >= 500) {
                        failed.add(path + "?" + name + "=" + value);
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void pathSegments() {
        List<String> failed = new ArrayList<>();
        for (String path : List.of(
                "/api/divisions/",
                "/api/facilities/",
                "/api/facility-kinds/",
                "/api/data-versions/",
                "/api/overlays/",
                "/api/imports/",
                "/api/reported-values/a/",
                "/api/boundaries/lines/",
                "/api/boundaries/safe-status/",
                "/api/boundaries/photos/",
                "/api/divisions/990101001/",
                "/")) {
            for (String value : NASTY) {
                if (api.get(path + value).status() >= 500) {
                    failed.add(path + value);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void bodies() {
        String edit = "\"edit\": {\"mode\": \"correction\", \"reason\": \"a\"}";
        List<String> bodies = List.of(
                "{}",
                "null",
                "[]",
                "\"\"",
                "{\"edit\": null}",
                "{\"edit\": {}}",
                "{\"edit\": {\"mode\": \"correction\", \"reason\": \"\\u0000\"}}",
                "{\"edit\": {\"mode\": \"change\", \"from\": \"+999999999-12-31\", \"reason\": \"a\"}}",
                "{\"edit\": {\"mode\": \"change\", \"from\": 7, \"reason\": \"a\"}}",
                "{\"edit\": {\"mode\": [], \"reason\": {}}}",
                "{\"name\": \"\\ud800\", " + edit + "}",
                "{\"name\": null, " + edit + "}",
                "{\"name\": {}, " + edit + "}",
                "{\"kind\": 7, " + edit + "}",
                "{\"geometry\": 7, " + edit + "}",
                "{\"geometry\": {}, " + edit + "}",
                "{\"geometry\": {\"type\": \"Point\", \"coordinates\": []}, " + edit + "}",
                "{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[0,0],[0,0],[0,0],[0,0]]]}, " + edit + "}",
                "{\"details\": {\"floor_area_m2\": 1e400}, " + edit + "}",
                "{\"details\": {\"beds_total\": " + "9".repeat(400) + "}, " + edit + "}",
                "{\"valid_to\": \"+999999999-12-31\", " + edit + "}",
                "{\"valid_from\": \"1000-01-01\", " + edit + "}",
                "{\"value\": 1e999999, \"valid_from\": \"2022-01-01\", \"source\": \"a\", \"reported_on\": \"2022-01-01\", "
                        + edit + "}",
                "{\"value\": 1, \"valid_from\": \"9999-12-31\", \"source\": \"a\", \"reported_on\": \"2022-01-01\", "
                        + edit + "}",
                "{\"closed_on\": \"9999-12-31\", \"reason\": \"a\"}",
                "{\"closed_on\": \"2025-01-01\", \"reason\": 7}",
                "{\"division\": 7, \"into\": 7, " + edit + "}",
                "{\"units\": [null], \"into\": {}, " + edit.replace("correction", "change") + "}",
                "{\"declared_id\": \"x\", " + edit + "}",
                "{\"parent_id\": \"x\", " + edit + "}",
                "{\"flags\": 7, " + edit + "}",
                "{\"flags\": [7], " + edit + "}",
                "{\"seat\": 7, " + edit + "}",
                "{\"id\": \"x\", \"name\": \"a\"}",
                "{\"id\": {}, \"valid_from\": \"2022-01-01\", " + edit + "}",
                "{\"residents\": 99999999999, \"source\": \"a\", " + edit + "}",
                "{\"source\": \"\\u0000\", \"target\": \"facilities\"}",
                "{\"source\": \"a\", \"target\": \"none\"}",
                "{\"source\": \"a\", \"target\": \"facilities\", \"options\": {\"mapping\": 7}}",
                "{\"source\": \"a\", \"target\": \"facilities\", \"options\": {\"fixed\": {\"a\": {}}}}",
                "{\"crs\": \"x\"}",
                "{\"encoding\": \"\\u0007\"}",
                "{\"mapping\": {\"none\": \"a\"}}",
                "{\"residents\": 1.5, \"source\": \"a\", " + edit + "}");
        List<String> failed = new ArrayList<>();
        for (String target : List.of(
                "PATCH /api/divisions/990101001",
                "POST /api/divisions/split",
                "POST /api/divisions/merge",
                "POST /api/facilities",
                "PATCH " + facility,
                "PUT " + facility,
                "POST " + facility + "/close",
                "POST /api/overlays",
                "POST /api/imports",
                "PATCH /api/imports/" + GridCity.uuid("none"),
                "PUT /api/import-mappings",
                "POST /api/boundaries/lines",
                "POST /api/boundaries/markers",
                "POST /api/boundaries/tasks",
                "POST /api/boundaries/hazards",
                "POST /api/boundaries/actions",
                "POST /api/boundaries/observations",
                "POST /api/boundaries/photos",
                "PATCH /api/boundaries/markers/" + GridCity.uuid("none"),
                "PUT /api/boundaries/safe-status/" + GridCity.uuid("none"),
                "PUT /api/reported-values/a/990100",
                "PUT /api/divisions/990101001/population/2023-12-31")) {
            String[] parts = target.split(" ");
            for (String body : bodies) {
                String tag = parts[1].startsWith("/api/f")
                        ? api.get(facility).tag()
                        : api.get("/api/divisions/990101001").tag();
                Api.Answer answer = api.write(parts[0], parts[1], body, "If-Match", tag);
                if (answer.status() < 400 || answer.status() >= 500) {
                    failed.add(answer.status() + " " + target + " " + body);
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(api.get("/api/data-versions").json().get("items")).hasSize(2); // the city and the facility
    }

    @Test
    void headers() {
        assertThat(api.send(
                                "POST",
                                "/api/overlays",
                                "{\"name\": \"a\"}",
                                "Content-Type",
                                "application/json",
                                "X-Atlas-Actor",
                                "%00")
                        .status())
                .isEqualTo(400);
        assertThat(api.send(
                                "POST",
                                "/api/overlays",
                                "{\"name\": \"a\"}",
                                "Content-Type",
                                "application/json",
                                "X-Atlas-Actor",
                                "%ZZ")
                        .status())
                .isEqualTo(400);
        assertThat(api.write(
                                "PATCH",
                                facility,
                                "{\"edit\": {\"mode\": \"correction\", \"reason\": \"a\"}}",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(412);
    }
}
