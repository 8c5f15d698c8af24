package minzheng.atlas.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who may keep a tile for how long, and that an edit is seen at once. */
class TileKeepingTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private static final String FACILITIES = "/ogc/collections/facilities/tiles/WebMercatorQuad/10/445/819";
    private static final String TOWNSHIPS = "/ogc/collections/divisions-township/tiles/WebMercatorQuad/10/445/819";

    @TempDir
    Path folder;

    private GridCity city;
    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        city = GridCity.build(postgis);
        city.add(GridCity.facility("seen", "elder_care_institution", 1, 1, "{\"beds_total\": 100}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void tileOfAVersionIsKeptForEverAndAnyOtherIsAskedForAgain() {
        String pinned = api.get("/ogc/collections/facilities/tiles/WebMercatorQuad/tilejson")
                .at("/tiles/0")
                .replaceAll("^http://[^/]*", "")
                .replace("{z}/{y}/{x}", "10/445/819");
        assertThat(pinned).contains("version=").contains("datetime=2025-06-30");
        Api.Answer kept = api.get(pinned);
        assertThat(kept.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(api.get(pinned.replace("/ogc", "/ogc/internal")).header("Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        String version = pinned.replaceAll(".*version=", "");
        // noon: what holds today is kept until midnight
        assertThat(api.get(FACILITIES + "?version=" + version).header("Cache-Control"))
                .isEqualTo("public, max-age=43200");
        Api.Answer asked = api.get(FACILITIES);
        assertThat(asked.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(api.get(FACILITIES, "If-None-Match", asked.tag()).status()).isEqualTo(304);

        city.add(GridCity.facility("new", "elder_care_station", 4, 1, "{}"));

        assertThat(api.get(pinned).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(DecodedTile.of(api.get(pinned), folder).values("facilities", "id"))
                .contains(GridCity.uuid("new").toString());
        assertThat(api.get(FACILITIES, "If-None-Match", asked.tag()).status()).isEqualTo(200);
        assertThat(api.get("/ogc/collections/facilities/tiles/WebMercatorQuad/tilejson")
                        .at("/tiles/0"))
                .doesNotContain("version=" + version);
    }

    @Test
    void findingsHaveNoVersionAndAreNeverKept() {
        String path = "/ogc/collections/boundary-findings/tiles/WebMercatorQuad/10/445/819";
        long version = postgis.database().currentVersion();

        assertThat(api.get(path + "?datetime=2025-06-30&version=" + version).header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void tilesOfDivisionsAreKeptOnceTheirOutlinesAreMade() throws InterruptedException {
        // the divisions were written first, the facility later
        String path = TOWNSHIPS + "?datetime=2025-06-30&version=1";
        // until then they are drawn from full outlines and not kept
        await(path, "public, max-age=31536000, immutable");

        postgis.asSuperuser("UPDATE atlas.table_version SET version = version + 1 WHERE name = 'division_row'");

        assertThat(api.get(path).header("Cache-Control")).isEqualTo("no-cache");
    }

    private void await(String path, String control) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!api.get(path).header("Cache-Control").equals(control)) {
            assertThat(System.nanoTime()).as(path + " never had " + control).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
