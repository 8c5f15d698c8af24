package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.boundary.InspectionLimit;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.plan.PlanWorld;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The grid city served, with a plan and centres: T1 certified (1 of 2 subdistricts), T3 with all functions (1 of 4 towns and
 * townships), two of six together.
 */
final class ChangedCity implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2025, 8, 15);
    static final String ON = "2025-09-01";

    final GridCity grid;
    final Served served;
    final Api api;

    ChangedCity(PostgisExtension postgis) {
        grid = GridCity.build(postgis);
        grid.record(
                Edit.LOAD,
                change -> new InspectionCatalogue(
                                List.of(), List.of(limit("line_end_distance_m"), limit("marker_off_line_m")))
                        .save(change));
        grid.add(
                GridCity.facility("c1", "comprehensive_centre", 0, 0, "{\"certified\": true}"),
                GridCity.facility(
                        "c3",
                        "comprehensive_centre",
                        4,
                        0,
                        "{\"functions\": [\"day_care\", \"meals\", \"rehabilitation\"]}"));
        new PlanWorld(grid.database(), grid.kinds()).save(PlanWorld.yaml("grid.yaml"));
        served = Served.start(postgis, TODAY);
        api = served.api();
    }

    private static InspectionLimit limit(String code) {
        return new InspectionLimit(code, List.of(1.0), "m", "限差", "limit", "test");
    }

    /** A line through corners of cells: column, row, column, row ... */
    static String line(double... corners) {
        StringBuilder positions = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            Point corner = GridCity.corner(corners[i], corners[i + 1]);
            positions.append(i == 0 ? "" : ", ").append("[%s, %s]".formatted(corner.getX(), corner.getY()));
        }
        return "{\"type\": \"LineString\", \"coordinates\": [" + positions + "]}";
    }

    static String ring(double... corners) {
        return line(corners)
                .replace("LineString", "Polygon")
                .replace("[[", "[[[")
                .replace("]]", "]]]");
    }

    static String units(GridCity.Unit... units) {
        return Arrays.stream(units).map(unit -> '"' + unit.code + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    Api.Answer propose(String kind, String proposal) {
        return api.write("POST", "/api/boundaries/changes", """
                {"title": "试验变更", "kind": "%s", "effective_on": "%s", "proposal": %s}""".formatted(kind, ON, proposal));
    }

    Api.Answer preview(Api.Answer change) {
        return api.get("/api/boundaries/changes/" + change.at("/id") + "/preview");
    }

    void fileSteps(Api.Answer change) {
        for (String step : List.of("research", "risk_assessment", "expert_review", "opinions")) {
            api.write(
                    "PUT",
                    "/api/boundaries/changes/" + change.at("/id") + "/steps/" + step,
                    "{\"done_on\": \"2025-07-01\", \"document\": \"材料\"}");
        }
    }

    /** As it is now: every filed step changes it. */
    String tag(Api.Answer change) {
        return api.get("/api/boundaries/changes/" + change.at("/id")).tag();
    }

    Api.Answer publish(Api.Answer change, String body) {
        return api.write(
                "POST", "/api/boundaries/changes/" + change.at("/id") + "/publish", body, "If-Match", tag(change));
    }

    Api.Answer publish(Api.Answer change) {
        return publish(
                change,
                "{\"document_number\": \"桂政函〔2025〕1号\", \"document_date\": \"2025-08-01\", \"approver\": \"自治区人民政府\"}");
    }

    /** As a change proposes it, or as it is. */
    Geometry outline(String code, Api.@Nullable Answer change) {
        UUID overlay = change == null ? null : UUID.fromString(change.at("/overlay_id"));
        Reading reading = new Reading(LocalDate.parse(ON), grid.database().currentVersion(), overlay, null);
        return new DivisionStore(grid.database())
                .find(reading, GridCity.uuid(code))
                .orElseThrow()
                .row()
                .geom();
    }

    @Override
    public void close() {
        served.close();
    }
}
