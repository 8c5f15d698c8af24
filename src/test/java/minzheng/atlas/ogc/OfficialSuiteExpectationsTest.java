package minzheng.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the official suite for Features and CRS asks of every collection it looks at, in the way it asks, oddities
 * included: it is not part of the tests, so what it is known to send is sent here.
 */
class OfficialSuiteExpectationsTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String GEO_JSON = "application/geo+json";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity city = GridCity.build(postgis);
        List<Facility> many = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Facility facility = GridCity.facility("f" + i, "elder_care_institution", i % 6, i / 6 % 4, "{}");
            many.add(i % 10 == 0 ? nowhere(facility) : facility);
        }
        city.add(many.toArray(Facility[]::new));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** Its runs look at the first three, or twenty, that are listed. */
    @Test
    void theCollectionForItComesFirst() {
        assertThat(get("/ogc/collections").at("/collections/0/id").asText()).isEqualTo("conformance-test");
    }

    /** The suite for tiles asks for the root with a slash. */
    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/"})
    void theLandingPageLeadsToTheRest(String root) {
        JsonNode links = get(root).get("links");
        assertThat(links.findValuesAsText("rel")).contains("service-desc", "service-doc", "conformance", "data");
        assertThat(links.findValuesAsText("type")).contains("application/vnd.oai.openapi+json;version=3.0");
        assertThat(get("/ogc/conformance").at("/conformsTo").toString()).contains("features-1/1.0/conf/core");
    }

    @Test
    void everyCollectionTellsItsSystemsAndATimeWithTwoEnds() {
        JsonNode document = get("/ogc/collections");
        assertThat(document.at("/crs/0").asText()).endsWith("/OGC/1.3/CRS84");
        for (JsonNode collection : document.get("collections")) {
            List<String> crs = systems(collection);
            assertThat(crs.get(0)).endsWith("/OGC/1.3/CRS84");
            assertThat(crs).contains(collection.get("storageCrs").asText()).doesNotHaveDuplicates();
            JsonNode interval = collection.at("/extent/temporal/interval/0");
            if (!interval.isMissingNode()) {
                assertThat(ZonedDateTime.parse(interval.get(0).asText()))
                        .isBefore(ZonedDateTime.parse(interval.get(1).asText()));
            }
            for (JsonNode link : collection.get("links")) {
                assertThat(link.get("rel").asText()).isNotEmpty();
                assertThat(link.get("type").asText()).isNotEmpty();
            }
            assertThat(get("/ogc/collections/" + collection.get("id").asText()).get("crs"))
                    .isEqualTo(collection.get("crs"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformance-test", "facilities", "townships"})
    void instantIntervalAndStartWithDurationAreTimes(String id) {
        JsonNode interval = get("/ogc/collections/" + id).at("/extent/temporal/interval/0");
        ZonedDateTime begin = ZonedDateTime.parse(interval.get(0).asText());
        Duration quarter = Duration.between(
                        begin, ZonedDateTime.parse(interval.get(1).asText()))
                .dividedBy(4);
        ZonedDateTime from = begin.plus(quarter);
        for (String time : List.of(
                begin.toInstant().toString(),
                from.toInstant() + "/" + from.plus(quarter).toInstant(),
                from.toLocalDate() + "/P2D")) {
            requirePage(id, "datetime=" + time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1.5000000,50.0000000,1.5000000,53.0000000",
                "-80.0000000,-5.0000000,-70.0000000,5.0000000",
                "177.0000000,65.0000000,-177.0000000,70.0000000",
                "-180.0000000,85.0000000,180.0000000,90.0000000",
                "-180.0000000,-90.0000000,180.0000000,-85.0000000"
            })
    void theWorldHasSomethingInEveryBox(String box) {
        assertThat(requirePage("conformance-test", "bbox=" + box).get("features"))
                .isNotEmpty();
        requirePage("facilities", "bbox=" + box);
    }

    /** Its table of systems has the axes of EPSG:4326 as north, east and those of all others as east, north. */
    @ParameterizedTest
    @ValueSource(strings = {"conformance-test", "facilities", "townships"})
    void aBoxInAnySystemFindsNothingThatTheBoxInDegreesDoesNot(String id) {
        JsonNode collection = get("/ogc/collections/" + id);
        JsonNode extent = collection.at("/extent/spatial/bbox/0");
        double[] degrees = {
            extent.get(0).asDouble(),
            extent.get(1).asDouble(),
            extent.get(2).asDouble(),
            extent.get(3).asDouble()
        };
        List<String> within = ids(requirePage(id, "bbox=" + text(degrees)));
        assertThat(within).isNotEmpty();
        for (String crs : systems(collection)) {
            String box = text(crs.equals(EPSG + 4326) ? swapped(degrees) : corners(degrees, crs));
            List<String> found = ids(requirePage(id, "bbox-crs=" + crs + "&bbox=" + box));
            assertThat(within).as(crs + " " + box).containsAll(found);
        }
        assertThat(ids(requirePage(id, "bbox-crs=" + systems(collection).get(0) + "&bbox=" + text(degrees))))
                .isEqualTo(within);
        assertRefused(id, "/items?bbox=5,49,6,50&bbox-crs=http://www.opengis.net/def/crs/0/unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformance-test", "facilities", "townships"})
    void everySystemIsNamedInTheHeaderOfPageAndFeature(String id) {
        String one = "/items/" + requirePage(id, "limit=1").at("/features/0/id").asText();
        for (String rest : List.of("/items", one)) {
            String path = "/ogc/collections/" + id + rest;
            assertThat(api.get(path, "Accept", GEO_JSON).header("Content-Crs"))
                    .isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
            for (String crs : systems(get("/ogc/collections/" + id))) {
                Api.Answer answer = api.get(path + "?crs=" + crs, "Accept", GEO_JSON);
                assertThat(answer.status()).as(crs + answer.text()).isEqualTo(200);
                assertThat(answer.header("Content-Crs")).isEqualTo("<" + crs + ">");
            }
            assertRefused(id, rest + "?crs=http://www.opengis.net/def/crs/0/unsupported");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformance-test", "facilities", "townships"})
    void whatIsNotUnderstoodIsRefused(String id) {
        assertRefused(id, "/items?limit=unlimited");
        assertRefused(id, "/items?unknownQueryParameter12345=1");
    }

    /** It follows four next links at most, asking for as many as the API definition allows. */
    @ParameterizedTest
    @ValueSource(strings = {"limit=1", "limit=100", "bbox=-180,85,180,90", "datetime=2019-08-01/P2D"})
    void numberMatchedIsWhatAllPagesHave(String query) {
        JsonNode page = requirePage("conformance-test", query);
        long matched = page.get("numberMatched").asLong();
        long seen = page.get("features").size();
        for (int i = 0; i < 4 && !next(page).isEmpty(); i++) {
            page = get(next(page).replaceFirst("limit=\\d+", "limit=10000"));
            seen += page.get("features").size();
        }
        assertThat(seen).isEqualTo(matched);
    }

    /**
     * The suite for tiles fetches every link of every entry of a list of tilesets as JSON, templates too, and then the tile of
     * the tileset's first limits and the one below it; it says what Java's own client says in Accept.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"/ogc/tiles", "/ogc/collections/conformance-test/tiles", "/ogc/collections/townships/tiles"})
    void theListOfTilesetsLeadsToTilesWithinTheirLimitsOnly(String list) {
        for (JsonNode entry : get(list).get("tilesets")) {
            for (JsonNode link : entry.get("links")) {
                JsonNode tileset = get(path(link));
                JsonNode limit = tileset.at("/tileMatrixSetLimits/0");
                for (JsonNode template : tileset.path("links")) {
                    if (template.get("href").asText().contains("{tileMatrix}")) {
                        String zoom = path(template)
                                .replace("{tileMatrix}", limit.get("tileMatrix").asText());
                        int row = limit.get("maxTileRow").asInt();
                        String column = limit.get("minTileCol").asText();
                        assertThat(tile(zoom, row, column)).isEqualTo(200);
                        assertThat(tile(zoom, row + 1, column)).isIn(400, 404);
                        assertThat(tile(zoom, Integer.MAX_VALUE, column)).isIn(400, 404);
                    }
                }
            }
        }
        assertThat(get("/ogc/conformance").at("/conformsTo").toString())
                .contains("tiles-1/1.0/conf/core", "geodata-tilesets", "dataset-tilesets", "tilesets-list");
    }

    @Test
    void theDefinitionNamesTheOperationForTilesAndTheGreatestLimit() {
        JsonNode definition = api.get("/ogc/api", "Accept", "application/vnd.oai.openapi+json;version=3.0")
                .json();
        assertThat(definition.findValuesAsText("operationId")).anyMatch(id -> id.contains(".getTile"));
        JsonNode limit = definition.at("/components/parameters/limit/schema");
        assertThat(limit.get("minimum").asInt()).isOne();
        assertThat(limit.get("maximum").asInt()).isEqualTo(10_000);
        assertThat(limit.get("default").asInt()).isEqualTo(100);
    }

    private static int tile(String template, int row, String column) {
        String path = template.replace("{tileRow}", Integer.toString(row)).replace("{tileCol}", column);
        return api.get(path, "Accept", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2")
                .status();
    }

    private static String path(JsonNode link) {
        return link.get("href").asText().replaceFirst("^http://[^/]+", "");
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
                null,
                null,
                placed.details(),
                placed.coordSource(),
                true,
                true,
                placed.validFrom(),
                placed.validTo());
    }

    private static JsonNode requirePage(String id, String query) {
        Api.Answer answer = api.get("/ogc/collections/" + id + "/items?" + query, "Accept", GEO_JSON);
        assertThat(answer.status()).as(query + answer.text()).isEqualTo(200);
        JsonNode page = answer.json();
        assertThat(page.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(page.get("numberReturned").asInt())
                .isEqualTo(page.get("features").size());
        assertThat(ZonedDateTime.parse(page.get("timeStamp").asText())).isNotNull();
        assertThat(page.get("links").findValuesAsText("rel")).contains("self", "alternate");
        return page;
    }

    private static void assertRefused(String id, String rest) {
        assertThat(api.get("/ogc/collections/" + id + rest, "Accept", GEO_JSON).status())
                .as(rest)
                .isEqualTo(400);
    }

    private static JsonNode get(String path) {
        Api.Answer answer =
                api.get(path, "Accept", "application/json, application/javascript, text/javascript, text/json");
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String next(JsonNode page) {
        for (JsonNode link : page.get("links")) {
            if (link.get("rel").asText().equals("next")) {
                URI uri = URI.create(link.get("href").asText());
                return uri.getRawPath() + "?" + uri.getRawQuery();
            }
        }
        return "";
    }

    private static List<String> systems(JsonNode collection) {
        List<String> systems = new ArrayList<>();
        collection.get("crs").forEach(uri -> systems.add(uri.asText()));
        return systems;
    }

    private static List<String> ids(JsonNode page) {
        return page.get("features").findValuesAsText("id");
    }

    private static double[] swapped(double[] box) {
        return new double[] {box[1], box[0], box[3], box[2]};
    }

    /** Two corners by PROJ, east before north. */
    private static double[] corners(double[] box, String crs) {
        if (!crs.startsWith(EPSG)) {
            return box;
        }
        String point = "ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), 4490), " + crs.substring(EPSG.length()) + ")";
        double[] there = new double[4];
        for (int i = 0; i < 4; i++) {
            String corner = String.format(Locale.ROOT, point, box[i / 2 * 2], box[i / 2 * 2 + 1]);
            String axis = i % 2 == 0 ? "ST_X" : "ST_Y";
            there[i] = postgis.database()
                    .read(handle -> handle.createQuery("SELECT " + axis + "(" + corner + ")")
                            .mapTo(Double.class)
                            .one());
        }
        return there;
    }

    private static String text(double[] box) {
        String joined = String.format(Locale.ROOT, "%.7f,%.7f,%.7f,%.7f", box[0], box[1], box[2], box[3]);
        return URLEncoder.encode(joined, StandardCharsets.UTF_8);
    }
}
