package minzheng.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients find before they ask for features. */
class CollectionRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;
    private static GridCity city;

    @BeforeAll
    static void start() {
        city = GridCity.build(postgis);
        city.add(GridCity.facility("a", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyLevelKindAndRegisterIsACollectionThatAnswers(View view) {
        Set<String> wanted = new TreeSet<>(Set.of(
                "divisions-prefecture",
                "divisions-county",
                "divisions-township",
                "divisions-community",
                "subdistricts",
                "townships",
                "management-areas",
                "facilities",
                "boundary-lines",
                "boundary-markers",
                "boundary-findings",
                "placement-findings",
                "conformance-test"));
        city.kinds()
                .list()
                .forEach(kind -> wanted.add("facilities-" + kind.code().replace('_', '-')));
        JsonNode collections = api.get(view.root() + "/collections").json().get("collections");
        List<String> ids = new ArrayList<>();
        for (JsonNode collection : collections) {
            String id = collection.get("id").asText();
            ids.add(id);
            for (String rest : List.of("", "/items", "/queryables", "/sortables", "/schema", "/items?datetime=../..")) {
                Api.Answer answer = api.get(view.root() + "/collections/" + id + rest);
                assertThat(answer.status()).as(id + rest + answer.text()).isEqualTo(200);
            }
        }
        assertThat(ids).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aCollectionTellsExtentSystemsAndLinks() {
        JsonNode townships = api.get("/ogc/collections/divisions-township").json();
        // 6 x 4 cells of 0.00974 x 0.00903 degrees from 108, 22.8
        assertThat(townships.at("/extent/spatial/bbox/0").toString()).isEqualTo("[108.0,22.8,108.05844,22.83612]");
        assertThat(townships.at("/extent/temporal/interval/0/0").asText()).isEqualTo("2015-01-01T00:00:00Z");
        assertThat(townships.at("/extent/temporal/interval/0/1").asText()).isEqualTo("2025-06-30T23:59:59Z");
        List<String> crs = new ArrayList<>();
        townships.get("crs").forEach(uri -> crs.add(uri.asText().replaceFirst(".*/def/crs/", "")));
        // the zones of 3 degrees around 108 E, of 6 degrees around 105 and 111 E, with and without prefix
        assertThat(crs)
                .startsWith("OGC/1.3/CRS84")
                .contains("EPSG/0/4490", "EPSG/0/4326", "EPSG/0/3857", "EPSG/0/4545", "EPSG/0/4524")
                .doesNotContain("EPSG/0/4550");
        assertThat(townships.get("storageCrs").asText()).endsWith("/EPSG/0/4490");
    }

    @Test
    void aPropertyTellsItsTypeUnitAndValues() {
        JsonNode schema = api.get("/ogc/collections/facilities-elder-care-institution/queryables")
                .json();
        assertThat(schema.at("/properties/beds_total/type").asText()).isEqualTo("number");
        assertThat(schema.at("/properties/beds_total/title").asText()).contains("床位");
        assertThat(schema.at("/properties/geometry/format").asText()).startsWith("geometry-");
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        JsonNode sortables = api.get("/ogc/collections/facilities/sortables").json();
        assertThat(sortables.at("/properties/name").isMissingNode()).isFalse();
        assertThat(sortables.at("/properties/geometry").isMissingNode()).isTrue();
    }

    @Test
    void theWorldOfTheConformanceTestHasNoZoneAndReachesBothPoles() {
        JsonNode world = api.get("/ogc/collections/conformance-test").json();
        assertThat(world.get("crs")).hasSize(3);
        for (String box :
                List.of("-1.5,50,1.5,53", "-80,-5,-70,5", "177,65,-177,70", "-180,85,180,90", "-180,-90,180,-85")) {
            JsonNode page = api.get("/ogc/collections/conformance-test/items?bbox=" + box)
                    .json();
            assertThat(page.get("numberMatched").asInt()).as(box).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/nope",
                "/ogc/collections/nope/items",
                "/ogc/nope",
                "/ogc/collections/facilities/items/nope"
            })
    void whatIsNotThereIsNotFound(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
