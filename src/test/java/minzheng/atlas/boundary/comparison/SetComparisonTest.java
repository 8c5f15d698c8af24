package minzheng.atlas.boundary.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import minzheng.atlas.db.Edit;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;

/** Two townships deliver their outlines, one column of cells in dispute with a home in it. */
class SetComparisonTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    @Test
    void aDisputedStripNamesTheFacilitiesInIt() {
        GridCity city = GridCity.build(POSTGIS);
        city.record(
                Edit.LOAD,
                change -> Catalogue.read(Path.of("seeds/boundary/limits.yaml")).save(change));
        city.add(
                GridCity.facility("home", "elder_care_institution", 2, 0, "{\"beds_total\": 100}"),
                GridCity.facility("far", "elder_care_institution", 5, 0, "{\"beds_total\": 100}"));
        try (Served served = Served.start(POSTGIS, LocalDate.of(2025, 6, 30))) {
            Api api = served.api();
            deliver(api, "one", "990101001", "一街道", GridCity.box(0, 0, 3, 2));
            deliver(api, "two", "990101002", "二街道", GridCity.box(2, 0, 2, 2));

            JsonNode compared =
                    api.get("/api/boundaries/comparisons?set_a=one&set_b=two").json();
            assertThat(compared.path("strips")).hasSize(1);
            JsonNode strip = compared.at("/strips/0");
            assertThat(strip.path("kind").asText()).isEqualTo("contested");
            // one column of two cells of 1 km
            assertThat(strip.path("area_m2").asDouble()).isBetween(1.98e6, 2.02e6);
            assertThat(strip.path("facilities"))
                    .extracting(f -> f.path("name").asText())
                    .containsExactly("设施home");
            assertThat(api.get("/api/boundaries/comparisons?set_a=one&set_b=none")
                            .status())
                    .isEqualTo(404);
            assertThat(api.get("/api/boundaries/comparisons?set_a=one").status())
                    .isEqualTo(400);
        }
    }

    private static void deliver(Api api, String set, String code, String name, Geometry outline) {
        Api.Answer taken = api.upload(
                "/api/boundaries/sets",
                new Form()
                        .field("name", set)
                        .field("crs", "EPSG:4490")
                        .file(set + ".csv", "code,name,wkt\n%s,%s,\"%s\"\n".formatted(code, name, outline.toText())));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    }
}
