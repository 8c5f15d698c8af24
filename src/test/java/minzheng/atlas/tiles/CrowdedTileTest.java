package minzheng.atlas.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A tile with too much in it leaves out what ranks lowest. */
class CrowdedTileTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final int CROWD = 12_000;
    private static final int MOST_BYTES = 500_000;

    @TempDir
    Path folder;

    @Test
    void staysBelowTheLimitAndKeepsTheLargest() {
        GridCity city = GridCity.build(postgis);
        // n has n beds; they come in no order of size
        city.add(IntStream.range(0, CROWD)
                .map(i -> i * 7919 % CROWD)
                .mapToObj(n -> GridCity.facility(
                        "f" + n, "elder_care_institution", n % 6, n % 4, "{\"beds_total\": %d}".formatted(n)))
                .toArray(Facility[]::new));
        try (Served served = Served.start(postgis, LocalDate.of(2025, 6, 30))) {
            Api.Answer answer = served.api().get("/ogc/tiles/WebMercatorQuad/10/445/819");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.plain().length).isBetween(MOST_BYTES * 8 / 10, MOST_BYTES);
            DecodedTile tile = DecodedTile.of(answer, folder);
            Set<String> drawn = tile.values("facilities", "id");
            int dropped = Integer.parseInt(answer.header("X-Atlas-Dropped"));
            assertThat(drawn).hasSize(CROWD - dropped);
            Set<String> largest = IntStream.range(dropped, CROWD)
                    .mapToObj(n -> GridCity.uuid("f" + n).toString())
                    .collect(Collectors.toSet());
            assertThat(drawn).isEqualTo(largest);
            // the other layers gave up nothing
            assertThat(tile.features("divisions-township")).hasSize(6);
        }
    }
}
