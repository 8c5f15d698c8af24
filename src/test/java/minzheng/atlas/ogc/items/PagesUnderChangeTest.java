package minzheng.atlas.ogc.items;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages show the state of the data in which they were begun, whatever is written between them. */
class PagesUnderChangeTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @Test
    void nothingIsLostOrDoubledOrMixedWhenOthersWriteBetweenPages() {
        GridCity city = GridCity.build(postgis);
        city.add(IntStream.range(0, 20)
                .mapToObj(i -> GridCity.facility("old" + i, "cemetery", i % 6, i % 4, "{}"))
                .toArray(Facility[]::new));
        try (Served served = Served.start(postgis, LocalDate.of(2025, 6, 30))) {
            Api api = served.api();
            String next = "/ogc/collections/facilities/items?limit=3&sortby=-name";
            List<String> names = new ArrayList<>();
            for (int page = 0; !next.isEmpty(); page++) {
                JsonNode body = api.get(next).json();
                assertThat(body.get("numberMatched").asInt()).isEqualTo(20);
                body.get("features")
                        .forEach(one -> names.add(one.at("/properties/name").asText()));
                city.add(GridCity.facility("new" + page, "cemetery", 1, 1, "{}"));
                rename(api, page);
                next = next(body);
            }
            assertThat(names)
                    .isEqualTo(IntStream.range(0, 20)
                            .mapToObj(i -> "设施old" + i)
                            .sorted(Comparator.reverseOrder())
                            .toList());
            assertThat(api.get("/ogc/collections/facilities/items?limit=1").at("/numberMatched"))
                    .isEqualTo("27");
        }
    }

    private static void rename(Api api, int page) {
        String path = "/api/facilities/" + GridCity.uuid("old" + page);
        Api.Answer answer = api.write(
                "PATCH",
                path,
                "{\"name\": \"改名\", \"edit\": {\"mode\": \"correction\", \"reason\": \"测试\"}}",
                "If-Match",
                api.get(path).tag());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String next(JsonNode page) {
        return StreamSupport.stream(page.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals("next"))
                .map(link -> link.get("href").asText().replaceFirst("^http://[^/]+", ""))
                .findFirst()
                .orElse("");
    }
}
