package minzheng.atlas.ogc.items;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What each parameter of items does. Nothing here writes after the start. */
class ItemsRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String ITEMS = "/ogc/collections/facilities/items";
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
                GridCity.facility("d", "elder_care_institution", 4, 3, "{\"beds_total\": 100}")
                        .during(LocalDate.of(2026, 1, 1), LocalDate.MAX),
                hidden(GridCity.facility("h", "elder_care_institution", 0, 3, "{\"beds_total\": 900}")),
                GridCity.facility("p", "cemetery", 2, 2, "{}")
                        .during(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1)),
                hidden(GridCity.facility("p", "cemetery", 2, 2, "{}").during(LocalDate.of(2024, 1, 1), LocalDate.MAX)),
                nowhere(GridCity.facility("n", "cemetery", 0, 0, "{}")));
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
                "'' | a b n",
                "kind=elder_care_institution | a b",
                "beds_total=100 | a",
                "beds_total=900 | ''",
                "status=planned&kind=elder_care_institution | b",
                "bbox=108.0,22.8,108.015,22.82 | a n",
                "bbox=22.8,108.0,22.82,108.015&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490 | a n",
                "bbox=108.0,22.8,108.015,22.82&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490 | ''",
                "bbox=0,91,1,92 | ''",
                "bbox=108.0,22.8,0,108.015,22.82,100 | a n",
                "bbox=170,-10,-170,10 | n",
                "bbox=100,20,-170,30 | a b n",
                "datetime=2024-12-31 | a b c n",
                "datetime=2025-01-01 | a b n",
                "datetime=2019-12-31 | ''",
                "datetime=2024-01-01/2024-06-30 | a b c n",
                "datetime=2024-06-01/2025-03-31 | a b c n",
                "datetime=2025-02-01/2025-03-31 | a b n",
                "datetime=../2025-06-30 | a b c n",
                "datetime=2025-02-01/.. | a b d n",
                "datetime=2025-12-31T16:00:00Z/2026-01-02T00:00:00%2B08:00 | a b d n",
                "datetime=2024-12-31/P1D | a b c n",
                "datetime=2025-12-01/P1M | a b d n",
                "datetime=2024-12-31T23:30:00%2B08:00 | a b c n",
                "datetime=2024-12-31T23:30:00Z | a b n",
                "filter=beds_total > 60 | a",
                "filter=kind = 'cemetery' AND geometry IS NULL | n",
                "filter=name LIKE '设施%' AND NOT status = 'planned' | a n",
                "filter=CASEI(name) = CASEI('设施A') | a",
                "filter=S_INTERSECTS(geometry, BBOX(108.0,22.8,108.015,22.82)) | a",
                "filter=T_AFTER(valid_from, DATE('2020-06-01')) | ''",
                "filter-lang=cql2-json&filter={\"op\":\">\",\"args\":[{\"property\":\"beds_total\"},60]} | a",
                "filter-crs=http://www.opengis.net/def/crs/EPSG/0/4490&filter=S_INTERSECTS(geometry, BBOX(22.8,108.0,22.82,108.015)) | a",
                "filter-crs=http://www.opengis.net/def/crs/EPSG/0/4545&filter=S_WITHIN(geometry, BBOX(2522880,500490,2522900,500510)) | a",
                "filter=beds_total IN (50, 100)&kind=elder_care_institution | a b"
            })
    void showsWhatIsAskedFor(String query, String names) {
        Api.Answer answer = api.get(ITEMS + "?" + encoded(query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(names(answer.json())).isEqualTo(names);
        long expected = names.isEmpty() ? 0 : names.split(" ", -1).length;
        assertThat(answer.json().get("numberMatched").asLong()).isEqualTo(expected);
        assertThat(answer.json().get("numberReturned").asLong()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "sortby=name, 设施a 设施b 设施n",
        "sortby=-name, 设施n 设施b 设施a",
        "sortby=beds_total, 设施b 设施a 设施n",
        "sortby=-beds_total, 设施a 设施b 设施n",
        "'sortby=kind,-name', 设施n 设施b 设施a"
    })
    void sortsWithUnknownsLastAlsoAcrossPages(String query, String names) {
        assertThat(inOrder(api.get(ITEMS + "?" + query).json())).isEqualTo(names);
        StringBuilder paged = new StringBuilder();
        String next = ITEMS + "?limit=1&" + query;
        while (!next.isEmpty()) {
            JsonNode page = api.get(next).json();
            assertThat(page.get("numberMatched").asLong()).isEqualTo(3);
            paged.append(inOrder(page)).append(' ');
            next = next(page);
        }
        assertThat(paged.toString().strip()).isEqualTo(names);
    }

    @Test
    void showsOnlyThePropertiesAskedFor() {
        JsonNode page =
                api.get(ITEMS + "?properties=name,beds_total&beds_total=100").json();
        assertThat(page.at("/features/0/properties").toString()).isEqualTo("{\"name\":\"设施a\",\"beds_total\":100}");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 108.00487, 22.804515, 1e-9",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 22.804515, 108.00487, 1e-9",
        "http://www.opengis.net/def/crs/EPSG/0/4490, 22.804515, 108.00487, 1e-9",
        // central meridian 108 E: 0.00487 degrees east is 500 m on the grid; computed with PROJ 9.1 alone
        "http://www.opengis.net/def/crs/EPSG/0/4545, 2522889.0606, 500500.0008, 1e-3",
        "http://www.opengis.net/def/crs/EPSG/0/4524, 2522889.0606, 36500500.0008, 1e-3",
        "http://www.opengis.net/def/crs/EPSG/0/3857, 12023047.1316, 2608395.0901, 1e-3"
    })
    void givesCoordinatesInTheSystemAskedForInItsOrderOfAxes(String crs, double first, double second, double off) {
        Api.Answer answer = api.get(ITEMS + "/" + GridCity.uuid("a") + "?crs=" + crs);
        assertThat(answer.header("Content-Crs")).isEqualTo("<" + crs + ">");
        assertThat(answer.json().at("/geometry/coordinates/0").asDouble()).isCloseTo(first, within(off));
        assertThat(answer.json().at("/geometry/coordinates/1").asDouble()).isCloseTo(second, within(off));
    }

    @Test
    void aBoxInMetresFindsTheSame() {
        String crs = "http://www.opengis.net/def/crs/EPSG/0/4545";
        JsonNode page = api.get(ITEMS + "?bbox-crs=" + crs + "&bbox=2522880,500490,2522900,500510")
                .json();
        assertThat(names(page)).isEqualTo("a n");
    }

    @Test
    void hiddenThingsAreNowhereInThePublicViewButInTheInternalOne() {
        String one = "/collections/facilities/items/" + GridCity.uuid("h");
        assertThat(api.get("/ogc" + one).status()).isEqualTo(404);
        assertThat(api.get("/ogc/internal" + one).status()).isEqualTo(200);
        assertThat(names(api.get("/ogc/internal/collections/facilities/items").json()))
                .isEqualTo("a b h n p");
        assertThat(names(api.get(ITEMS + "?filter=is_public%20=%20false").json()))
                .isEmpty();
        assertThat(api.get("/ogc/collections/facilities").text()).doesNotContain("22.831605"); // where it lies
    }

    @Test
    void whatIsHiddenFromTodayOnIsShownOnNoDate() {
        String past = "/collections/facilities/items/" + GridCity.uuid("p") + "?datetime=2022-06-01";
        assertThat(api.get("/ogc" + past).status()).isEqualTo(404);
        assertThat(api.get("/ogc/internal" + past).status()).isEqualTo(200);
        assertThat(names(api.get(ITEMS + "?datetime=2022-06-01").json())).isEqualTo("a b c n");
        assertThat(names(api.get(ITEMS + "?datetime=../..").json())).doesNotContain("p");
    }

    @Test
    void aBoxGreaterThanTheWorldIsTheWorld() {
        assertThat(names(api.get(ITEMS + "?bbox=-190,-95,190,95").json())).isEqualTo("a b n");
    }

    @Test
    void oneHasItsTagLinksAndContentType() {
        Api.Answer answer = api.get(ITEMS + "/" + GridCity.uuid("a"));
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(answer.tag()).matches("\"\\d+-\\d+\"");
        assertThat(answer.at("/links/0/rel")).isEqualTo("self");
        assertThat(answer.at("/properties/assigned_code")).isEqualTo("990101001");
        assertThat(api.get(ITEMS).header("Content-Type")).isEqualTo("application/geo+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "nope=1",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=1,2,3,NaN",
                "bbox=0,5,1,4",
                "datetime=2025-13-01",
                "datetime=2025",
                "datetime=2025-01-02/2025-01-01",
                "datetime=a/b/c",
                "datetime=P1D",
                "datetime=../P1D",
                "datetime=2025-01-01/PT1H",
                "datetime=2025-01-01/P9999999Y",
                "datetime=2025-01-01/P-1D",
                "crs=http://www.opengis.net/def/crs/EPSG/0/2000",
                "crs=4326",
                "bbox-crs=x&bbox=1,2,3,4",
                "properties=name,nope",
                "sortby=nope",
                "sortby=name,name",
                "sortby=geometry",
                "filter=nope = 1",
                "filter=beds_total = 'x'",
                "filter=(",
                "filter-lang=ecql",
                "cursor=abc",
                "cursor=WzEsMl0",
                "beds_total=many",
                "synthetic=maybe",
                "valid_from=yesterday"
            })
    void refusesWhatItDoesNotUnderstandByName(String query) {
        Api.Answer answer = api.get(ITEMS + "?" + encoded(query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/field")).isEqualTo(wrong(query));
    }

    @Test
    void aGreaterLimitThanTheGreatestIsTakenAsThat() {
        assertThat(api.get(ITEMS + "?limit=100000").status()).isEqualTo(200);
    }

    @Test
    void aForgedCursorCannotReachTheDatabase() {
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("[1,\"2025-06-30\",3,\"" + GridCity.uuid("a") + "\",\"1; DROP TABLE facility\"]")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(api.get(ITEMS + "?sortby=beds_total&cursor=" + forged).status())
                .isEqualTo(400);
        assertThat(api.get(ITEMS + "?sortby=name&cursor=" + forged).status()).isEqualTo(200);
    }

    private static String wrong(String query) {
        String[] pairs = query.split("&", -1);
        return query.endsWith("filter-crs=x") ? "filter-crs" : pairs[0].split("=", 2)[0];
    }

    private static Facility hidden(Facility shown) {
        return new Facility(
                shown.id(),
                shown.source(),
                shown.externalId(),
                shown.kind(),
                shown.name(),
                shown.status(),
                shown.geom(),
                null,
                null,
                shown.details(),
                shown.coordSource(),
                true,
                false,
                shown.validFrom(),
                shown.validTo());
    }

    private static Facility nowhere(Facility placed) {
        return new Facility(
                placed.id(),
                placed.source(),
                placed.externalId(),
                placed.kind(),
                placed.name(),
                placed.status(),
                null,
                GridCity.Unit.T5.id(),
                null,
                placed.details(),
                null,
                true,
                true,
                placed.validFrom(),
                placed.validTo());
    }

    private static String next(JsonNode page) {
        return StreamSupport.stream(page.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals("next"))
                .map(link -> link.get("href").asText().replaceFirst("^http://[^/]+", ""))
                .findFirst()
                .orElse("");
    }

    private static String inOrder(JsonNode page) {
        return StreamSupport.stream(page.get("features").spliterator(), false)
                .map(feature -> feature.at("/properties/name").asText())
                .collect(Collectors.joining(" "));
    }

    private static String names(JsonNode page) {
        return Arrays.stream(inOrder(page).replace("设施", "").split(" ", -1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String encoded(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> {
                    String[] parts = pair.split("=", 2);
                    return parts.length < 2 || parts[1].contains("%2B")
                            ? pair
                            : parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("&"));
    }

    private static Offset<Double> within(double off) {
        return Offset.offset(off);
    }
}
