package minzheng.atlas.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;

/** Tiles over HTTP, decoded by GDAL. */
class TileRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    /** All of the city at zoom 10: 108.0..108.06 east lie in column 819, 22.8..22.84 north in row 445. */
    private static final String CITY = "/tiles/WebMercatorQuad/10/445/819";

    private static final String FACILITIES = "/ogc/collections/facilities" + CITY;

    @TempDir
    static Path folder;

    private static GridCity city;
    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        city = GridCity.build(postgis);
        city.add(
                GridCity.facility("seen", "elder_care_institution", 1, 1, "{\"beds_total\": 100}"),
                changed(
                        GridCity.facility("hidden", "elder_care_institution", 2, 1, "{\"beds_total\": 50}"),
                        false,
                        null),
                changed(GridCity.facility("later", "elder_care_station", 3, 1, "{}"), true, LocalDate.of(2025, 9, 1)));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Facility changed(Facility f, boolean isPublic, LocalDate from) {
        return new Facility(
                f.id(),
                f.source(),
                f.externalId(),
                f.kind(),
                f.name(),
                f.status(),
                f.geom(),
                f.declaredId(),
                f.declaredAreaId(),
                f.details(),
                f.coordSource(),
                f.synthetic(),
                isPublic,
                from == null ? f.validFrom() : from,
                Reading.FOREVER);
    }

    private static DecodedTile tile(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        return DecodedTile.of(answer, folder);
    }

    private static String id(String name) {
        return GridCity.uuid(name).toString();
    }

    @Test
    void tileOfAllDataHasALayerForEachCollectionAndEachThingOnce() {
        DecodedTile tile = tile("/ogc" + CITY);

        assertThat(tile.values("divisions-prefecture", "name")).containsExactly("格子市");
        assertThat(tile.values("divisions-county", "code")).containsExactly("990101", "990102");
        assertThat(tile.values("divisions-township", "code"))
                .containsExactly("990101001", "990101002", "990101103", "990102104", "990102105", "990102206");
        assertThat(tile.values("facilities", "id")).containsExactly(id("seen"));
        assertThat(tile.layers()).doesNotContain("townships", "subdistricts", "facilities-elder-care-institution");
        JsonNode facility = tile.features("facilities").get(0).get("properties");
        assertThat(facility.get("kind").asText()).isEqualTo("elder_care_institution");
        assertThat(facility.get("name").asText()).isEqualTo("设施seen");
        assertThat(facility.get("synthetic").asBoolean()).isTrue();
        assertThat(facility.has("source")).isFalse();
    }

    @Test
    void collectionsCanBeChosen() {
        DecodedTile tile = tile("/ogc" + CITY + "?collections=townships,facilities-elder-care-institution");

        assertThat(tile.layers()).containsExactlyInAnyOrder("townships", "facilities-elder-care-institution");
        assertThat(tile.features("townships")).hasSize(4); // 三镇, 四镇, 五镇, 六乡
    }

    @Test
    void hiddenThingsAreInTheInternalViewOnlyWhicheverWasAskedFirst() {
        String internal = FACILITIES.replace("/ogc", "/ogc/internal");
        for (int i = 0; i < 2; i++) {
            assertThat(tile(internal).values("facilities", "id")).containsExactlyInAnyOrder(id("seen"), id("hidden"));
            assertThat(tile(FACILITIES).values("facilities", "id")).containsExactly(id("seen"));
            assertThat(tile("/ogc/internal" + CITY).values("facilities", "id")).contains(id("hidden"));
            assertThat(tile("/ogc" + CITY).values("facilities", "id")).containsExactly(id("seen"));
        }
        assertThat(api.get(internal).header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void dateTellsWhatIsThere() {
        assertThat(tile(FACILITIES + "?datetime=2025-08-31").values("facilities", "id"))
                .containsExactly(id("seen"));
        assertThat(tile(FACILITIES + "?datetime=2025-09-01").values("facilities", "id"))
                .containsExactlyInAnyOrder(id("seen"), id("later"));
        assertThat(tile(FACILITIES + "?datetime=2025-01-01/2025-12-31").values("facilities", "id"))
                .containsExactlyInAnyOrder(id("seen"), id("later"));
        assertThat(api.get(FACILITIES + "?datetime=2019-12-31").bytes()).isEmpty();
    }

    @Test
    void pointsLieWhereTheFormulasPutThem() {
        Point place = GridCity.centre(1, 1);
        // 1024 tiles around the earth; the row by the spherical mercator formula
        double column = (place.getX() + 180) / 360 * 1024;
        double latitude = Math.toRadians(place.getY());
        double row = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * 1024;
        var mercator = tile(FACILITIES).shapes("facilities").get(0).getCoordinate();
        assertThat(mercator.x).isCloseTo((column - 819) * 4096, within(1.0));
        assertThat(4096 - mercator.y).isCloseTo((row - 445) * 4096, within(1.0));

        // at zoom 9 of the degrees a tile is 180/512 of a degree: 108.0 is column 819, 22.8 row 191
        var degrees = tile("/ogc/collections/facilities/tiles/CGCS2000Quad/9/191/819")
                .shapes("facilities")
                .get(0)
                .getCoordinate();
        assertThat(degrees.x).isCloseTo(((place.getX() + 180) / 180 * 512 - 819) * 4096, within(1.0));
        assertThat(4096 - degrees.y).isCloseTo(((90 - place.getY()) / 180 * 512 - 191) * 4096, within(1.0));
    }

    @Test
    void emptyTileInRangeIsAnAnswerAndOneOutOfRangeIsNot() {
        // facilities are drawn from zoom 5 on; zoom 2 has a tile without them
        Api.Answer empty = api.get("/ogc/collections/facilities/tiles/WebMercatorQuad/2/1/3");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.bytes()).isEmpty();
        Api.Answer outside = api.get("/ogc/collections/facilities/tiles/WebMercatorQuad/10/445/100");
        assertThat(outside.status()).isEqualTo(404);
        assertThat(outside.at("/detail")).contains("10/445..445/819..819");
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/tiles/WebMercatorQuad/19/0/0, 404",
        "/ogc/tiles/WebMercatorQuad/1/2/0, 404",
        "/ogc/tiles/WebMercatorQuad/a/0/0, 404",
        "/ogc/tiles/WebMercatorQuad/1/-1/0, 404",
        "/ogc/tiles/NoQuad/0/0/0, 404",
        "/ogc/collections/none/tiles/WebMercatorQuad/0/0/0, 404",
        "/ogc/tiles/WebMercatorQuad/0/0/0?unknown=1, 400",
        "/ogc/tiles/WebMercatorQuad/0/0/0?version=x, 400",
        "/ogc/tiles/WebMercatorQuad/0/0/0?collections=none, 400",
        "/ogc/tiles/WebMercatorQuad/0/0/0?datetime=yesterday, 400",
        "/ogc/tiles/WebMercatorQuad/0/0/0?f=png, 400",
        "/ogc/tiles/CGCS2000Quad/tilejson, 404",
        "/ogc/tileMatrixSets/NoQuad, 404"
    })
    void whatDoesNotExistIsSaid(String path, int status) {
        Api.Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/internal", "/ogc/collections/divisions-township"})
    void tilesetIsFoundByItsLinksAndSaysWhereItsTilesAre(String data) {
        JsonNode list = api.get(data + "/tiles").json();
        assertThat(list.get("tilesets")).hasSize(2);
        String self = list.at("/tilesets/0/links/0/href").asText().replaceAll("^http://[^/]*", "");
        JsonNode tileset = api.get(self).json();

        assertThat(tileset.get("dataType").asText()).isEqualTo("vector");
        JsonNode limit = tileset.at("/tileMatrixSetLimits/10");
        assertThat(limit.get("tileMatrix").asText()).isEqualTo("10");
        String item = link(tileset, "item");
        String tile = item.replace("{tileMatrix}", "10")
                .replace("{tileRow}", limit.get("maxTileRow").asText())
                .replace("{tileCol}", limit.get("minTileCol").asText());
        assertThat(item).startsWith("http://127.0.0.1:" + served.port() + data + "/tiles/WebMercatorQuad/");
        assertThat(api.get(tile.replaceAll("^http://[^/]*", "")).status()).isEqualTo(200);
        assertThat(link(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"))
                .endsWith("/tileMatrixSets/WebMercatorQuad");
        assertThat(tileset.at("/layers").findValuesAsText("id")).contains("divisions-township");
    }

    private static String link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return link.get("href").asText();
            }
        }
        throw new AssertionError("no link " + rel);
    }

    @Test
    void tileJsonNamesItsLayersAndTheirFields() {
        JsonNode json = api.get("/ogc/collections/divisions-township/tiles/WebMercatorQuad?f=tilejson")
                .json();

        assertThat(json.get("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.get("minzoom").asInt()).isEqualTo(6);
        assertThat(json.at("/vector_layers/0/id").asText()).isEqualTo("divisions-township");
        assertThat(json.at("/vector_layers/0/fields").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "code", "name", "type", "level", "synthetic");
        assertThat(json.at("/bounds/0").asDouble()).isCloseTo(108.0, within(1e-9));
        assertThat(json.at("/bounds/3").asDouble()).isCloseTo(22.8 + 4 * 0.00903, within(1e-9));
    }
}
