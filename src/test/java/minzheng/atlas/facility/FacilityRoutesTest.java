package minzheng.atlas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading facilities and findings. Nothing here writes after the start. */
class FacilityRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final Offset<Double> SEVEN_DECIMALS = Offset.offset(5e-8);

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity city = GridCity.build(postgis);
        city.add(
                GridCity.facility("a", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"), // 一街道
                GridCity.facility("b", "elder_care_institution", 3, 1, "{\"beds_total\": 50}")
                        .as("planned"), // 二街道
                GridCity.facility("c", "cemetery", 5, 3, "{}")
                        .during(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 1, 1)), // 六乡
                placed("edge", GridCity.facility("edge", "cemetery", 0, 0, "{}"), GridCity.corner(2, 1), null),
                placed(
                        "elsewhere",
                        GridCity.facility("elsewhere", "cemetery", 0, 0, "{}"),
                        GridCity.centre(0, 0),
                        Unit.T4),
                placed("counted", GridCity.facility("counted", "cemetery", 0, 0, "{}"), null, Unit.T5),
                placed("outside", GridCity.facility("outside", "cemetery", 0, 0, "{}"), GridCity.centre(20, 20), null),
                placed(
                        "inside_county",
                        GridCity.facility("inside_county", "cemetery", 4, 0, "{}"),
                        GridCity.centre(4, 0),
                        Unit.SOUTH_DISTRICT));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | a b counted edge elsewhere inside_county outside",
                "kind=elder_care_institution | a b",
                "status=planned | b",
                "division=990101 | a b edge inside_county",
                "division=990102 | counted elsewhere",
                "division=990102&as_of=2024-12-31 | c counted elsewhere",
                "scope=990101&division=990102 | ''",
                "scope=990101001 | a edge",
                "bbox=108.0,22.8,108.005,22.805 | a elsewhere",
                "q=设施e | edge elsewhere",
                "q=counte | counted",
                "as_of=2019-12-31 | ''",
                "data_version=1 | ''"
            })
    void listShowsWhatTheParametersSay(String query, String names) {
        assertThat(names(api.get("/api/facilities?" + encoded(query)))).isEqualTo(names);
    }

    @Test
    void pagesAreCompleteAndWithoutDuplicates() {
        List<String> ids = new ArrayList<>();
        String next = "/api/facilities?limit=3";
        while (!next.isEmpty()) {
            Api.Answer page = api.get(next);
            page.json().get("items").forEach(item -> ids.add(item.get("id").asText()));
            next = page.at("/links/0/href");
        }
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void oneSaysWhereItIsDeclaredContainedAndAssigned() {
        Api.Answer answer = api.get("/api/facilities/" + GridCity.uuid("elsewhere"));
        assertThat(answer.at("/declared_code")).isEqualTo("990102104");
        assertThat(answer.at("/containing_code")).isEqualTo("990101001");
        assertThat(answer.at("/assigned_code")).isEqualTo("990102104");
        assertThat(answer.at("/geometry/type")).isEqualTo("Point");
        assertThat(answer.at("/synthetic")).isEqualTo("true");
        assertThat(answer.tag()).isEqualTo('"' + answer.at("/etag") + '"');
        assertThat(api.get("/api/facilities/" + GridCity.uuid("inside_county")).at("/assigned_code"))
                .isEqualTo("990101103");
    }

    @Test
    void outsideTheScopeItIsNotThere() {
        String path = "/api/facilities/" + GridCity.uuid("a");
        assertThat(api.get(path + "?scope=990101").status()).isEqualTo(200);
        assertThat(api.get(path + "?scope=990102").status()).isEqualTo(404);
        assertThat(api.get(path + "/history?scope=990102").status()).isEqualTo(404);
        assertThat(api.get("/api/findings?scope=990102").json().get("items")).hasSize(2);
        assertThat(api.get("/api/facilities/" + GridCity.uuid("nobody")).status())
                .isEqualTo(404);
        assertThat(api.get("/api/facilities/" + GridCity.uuid("nobody") + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void geojsonHasAFeatureAlsoForWhatHasNoCoordinates() {
        JsonNode features =
                api.get("/api/facilities.geojson?kind=cemetery").json().get("features");
        assertThat(features).hasSize(5);
        JsonNode counted = StreamSupport.stream(features.spliterator(), false)
                .filter(feature ->
                        feature.at("/properties/external_id").asText().equals("counted"))
                .findFirst()
                .orElseThrow();
        assertThat(counted.get("geometry").isNull()).isTrue();
        assertThat(api.get("/api/facilities.geojson").header("Content-Type")).startsWith("application/geo+json");
    }

    @Test
    void featuresCarryOnlyThePropertiesAskedFor() {
        JsonNode full = api.get("/api/facilities.geojson?q=a").json().at("/features/0/properties");
        List<String> all = new ArrayList<>();
        full.fieldNames().forEachRemaining(all::add);
        for (String name : all) {
            JsonNode one = api.get("/api/facilities.geojson?q=a&properties=" + name)
                    .json()
                    .at("/features/0/properties");
            assertThat(one).hasToString("{\"" + name + "\":" + full.get(name) + "}");
        }
        JsonNode four =
                api.get("/api/facilities.geojson?q=a&properties=status,name").json();
        assertThat(four.at("/features/0/properties")).hasToString("{\"status\":\"operating\",\"name\":\"设施a\"}");
        assertThat(four.at("/features/0/geometry/type").asText()).isEqualTo("Point");
        assertThat(four.at("/features/0/id").asText())
                .isEqualTo(GridCity.uuid("a").toString());
        Api.Answer unknown = api.get("/api/facilities.geojson?properties=name,geom");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("/field")).isEqualTo("properties");
        assertThat(unknown.at("/detail")).contains("\"geom\"").contains(String.join(", ", all));
        assertThat(api.get("/api/facilities.geojson?properties=name,").status()).isEqualTo(400);
        assertThat(api.get("/api/facilities.geojson?properties=").status()).isEqualTo(400);
        assertThat(api.get("/api/facilities?properties=name").status()).isEqualTo(400);
    }

    @Test
    void whatATruncatedCollectionLacksIsBehindItsNextLink() {
        List<String> ids = new ArrayList<>();
        String next = "/api/facilities.geojson?limit=3&properties=id";
        int pages = 0;
        while (!next.isEmpty()) {
            Api.Answer page = api.get(next);
            page.json()
                    .get("features")
                    .forEach(feature -> ids.add(feature.at("/properties/id").asText()));
            assertThat(page.at("/truncated")).isEqualTo(Boolean.toString(ids.size() < 7));
            next = page.at("/links/0/href");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(7).doesNotHaveDuplicates().isSorted();
        assertThat(api.get("/api/facilities.geojson?limit=7").at("/truncated")).isEqualTo("false");
        assertThat(api.get("/api/facilities.geojson?cursor=abc").at("/field")).isEqualTo("cursor");
    }

    @Test
    void featuresTravelCompressed() {
        Api.Answer answer = api.get("/api/facilities.geojson", "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.bytes().length).isLessThan(answer.plain().length / 3);
    }

    @Test
    void findingsNameWhatIsDoubtful() {
        JsonNode items = api.get("/api/findings").json().get("items");
        List<String> found = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("external_id").asText() + " "
                        + item.get("code").asText())
                .sorted()
                .toList();
        assertThat(found)
                .containsExactly(
                        "counted no_coordinates",
                        "edge on_shared_edge",
                        "elsewhere declared_elsewhere",
                        "outside outside_all_units");
    }

    @Test
    void arrowRunsFromTheDeclaredUnitToThePoint() {
        JsonNode finding =
                api.get("/api/findings?code=declared_elsewhere").json().at("/items/0");
        assertThat(finding.at("/geometry/type").asText()).isEqualTo("LineString");
        assertThat(finding.at("/declared_code").asText()).isEqualTo("990102104");
        assertThat(finding.at("/containing_code").asText()).isEqualTo("990101001");
        assertThat(finding.at("/message/zh").asText()).contains("申报");
        // 四镇 spans columns 0..1 and rows 2..3; its middle is the corner (1, 3)
        assertThat(finding.at("/geometry/coordinates/0/0").asDouble())
                .isCloseTo(GridCity.corner(1, 3).getX(), SEVEN_DECIMALS);
        assertThat(finding.at("/geometry/coordinates/1/1").asDouble())
                .isCloseTo(GridCity.centre(0, 0).getY(), SEVEN_DECIMALS);
        assertThat(api.get("/api/findings.geojson?code=no_coordinates").json().get("features"))
                .hasSize(1);
        assertThat(api.get("/api/findings?division=990102").json().get("items")).hasSize(2);
        assertThat(api.get("/api/findings?code=odd").status()).isEqualTo(400);
    }

    @Test
    void findingsComeInPagesToo() {
        Api.Answer first = api.get("/api/findings?limit=3");
        assertThat(first.json().get("items")).hasSize(3);
        assertThat(api.get(first.at("/links/0/href")).json().get("items")).hasSize(1);
    }

    @Test
    void kindsCarryWhatAFormNeeds() {
        JsonNode kinds = api.get("/api/facility-kinds").json().get("items");
        assertThat(IntStream.range(0, kinds.size())
                        .mapToObj(i -> kinds.get(i).get("code").asText()))
                .containsExactly("elder_care_institution", "comprehensive_centre", "elder_care_station", "cemetery");
        Api.Answer one = api.get("/api/facility-kinds/elder_care_institution");
        assertThat(one.at("/attributes/0/code")).isEqualTo("beds_total");
        assertThat(one.at("/attributes/0/type")).isEqualTo("integer");
        assertThat(one.at("/attributes/0/max")).isEqualTo("20000");
        assertThat(one.at("/required/0")).isEqualTo("beds_total");
        assertThat(one.at("/group/name/zh")).isEqualTo("养老");
        assertThat(one.at("/checks/0/message/zh")).contains("护理型");
        assertThat(api.get("/api/facility-kinds/none").status()).isEqualTo(404);
    }

    @Test
    void wrongParametersAreNamed() {
        assertThat(api.get("/api/facilities?status=open").at("/field")).isEqualTo("status");
        assertThat(api.get("/api/facilities?bbox=1,2,3").at("/field")).isEqualTo("bbox");
        assertThat(api.get("/api/facilities?cursor=abc").at("/field")).isEqualTo("cursor");
        assertThat(api.get("/api/facilities?division=990199").status()).isEqualTo(404);
        assertThat(api.get("/api/residential-areas?kind=a").at("/field")).isEqualTo("kind");
    }

    private static Facility placed(
            String name, Facility plain, org.locationtech.jts.geom.Geometry geometry, Unit declared) {
        return new Facility(
                plain.id(),
                plain.source(),
                plain.externalId(),
                plain.kind(),
                plain.name(),
                plain.status(),
                geometry,
                declared == null ? null : declared.id(),
                null,
                plain.details(),
                null,
                true,
                true,
                plain.validFrom(),
                plain.validTo());
    }

    private static String names(Api.Answer answer) {
        return String.join(
                " ",
                StreamSupport.stream(answer.json().get("items").spliterator(), false)
                        .map(item -> item.get("external_id").asText())
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    private static String encoded(String query) {
        return URI.create("http://a/?" + query).toASCIIString().substring("http://a/?".length());
    }
}
