package minzheng.atlas.division;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the tree: filters, pages, scope, dates and versions. Nothing here writes after the start. */
class DivisionRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity city = GridCity.build(postgis);
        // version 2: 一街道 became 新街道 on 2023-01-01
        city.record(Edit.CHANGE, change -> {
            Division renamed = new Division(
                    Unit.T1.id(),
                    "grid",
                    Unit.T1.code,
                    "township",
                    false,
                    Unit.T1.code,
                    "新街道",
                    "subdistrict",
                    Unit.SOUTH_DISTRICT.id(),
                    Unit.T1.outline(),
                    null,
                    List.of("farm_reform"),
                    "grid",
                    true,
                    LocalDate.of(2023, 1, 1),
                    Reading.FOREVER);
            change.makeRoom("division_row", "division_id", Unit.T1.id(), renamed.validFrom(), Reading.FOREVER, null);
            DivisionRows.insert(change, List.of(renamed), null);
        });
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
                "level=county | 990101 990102",
                "level=township&scope=990102 | 990102104 990102105 990102206",
                "scope=990102 | 990102 990102104 990102105 990102206",
                "type=town | 990101103 990102104 990102105",
                "parent=990101 | 990101001 990101002 990101103",
                "parent=990100 | 990101 990102",
                "q=镇 | 990101103 990102104 990102105",
                "q=9901021 | 990102104 990102105",
                "q=新街 | 990101001",
                "q=一街&as_of=2022-12-31 | 990101001",
                "q=新街&data_version=1 | ''",
                "level=township&bbox=108.001,22.801,108.002,22.802 | 990101001",
                "as_of=2014-12-31 | ''"
            })
    void listShowsWhatTheParametersSay(String query, String codes) {
        assertThat(codes(api.get("/api/divisions?" + encoded(query)))).isEqualTo(codes);
    }

    @Test
    void pagesAreCompleteAndWithoutDuplicates() {
        List<String> codes = new ArrayList<>();
        String next = "/api/divisions?limit=2&scope=990100";
        int pages = 0;
        while (!next.isEmpty()) {
            Api.Answer page = api.get(next);
            page.json().get("items").forEach(item -> codes.add(item.get("code").asText()));
            next = page.at("/links/0/href");
            assertThat(page.header("Link")).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            pages++;
        }
        assertThat(pages).isEqualTo(5); // 9 units in twos
        assertThat(codes).hasSize(9).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void todayIsTheDefaultDateAndIsSaid() {
        JsonNode answer = api.get("/api/divisions").json();
        assertThat(answer.get("as_of").asText()).isEqualTo("2025-06-30");
        assertThat(answer.get("data_version").asLong()).isEqualTo(2);
    }

    @Test
    void oneByIdAndByCode() {
        Api.Answer byCode = api.get("/api/divisions/990101001");
        Api.Answer byId = api.get("/api/divisions/" + Unit.T1.id());
        assertThat(byCode.text()).isEqualTo(byId.text());
        assertThat(byCode.at("/name")).isEqualTo("新街道");
        assertThat(byCode.at("/parent_code")).isEqualTo("990101");
        assertThat(byCode.at("/geometry/type")).isEqualTo("MultiPolygon");
        assertThat(byCode.at("/flags/0")).isEqualTo("farm_reform");
        assertThat(byCode.json().get("valid_to").isNull()).isTrue();
        assertThat(byCode.at("/synthetic")).isEqualTo("true");
        assertThat(byCode.tag()).isEqualTo('"' + byCode.at("/etag") + '"');
    }

    @Test
    void earlierDateAndEarlierVersionReadAsTheyWere() {
        assertThat(api.get("/api/divisions/990101001?as_of=2022-12-31").at("/name"))
                .isEqualTo("一街道");
        assertThat(api.get("/api/divisions/990101001?data_version=1").at("/name"))
                .isEqualTo("一街道");
    }

    @Test
    void outsideTheScopeNothingIsVisible() {
        assertThat(api.get("/api/divisions/990101001?scope=990102").status()).isEqualTo(404);
        assertThat(api.get("/api/divisions/990101001/history?scope=990102").status())
                .isEqualTo(404);
        assertThat(api.get("/api/divisions/990101001/population?scope=990102").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/divisions/990199, 404, unknown_division",
        "/api/divisions?scope=990199, 404, unknown_division",
        "/api/divisions?data_version=99, 404, unknown_version",
        "/api/divisions?overlay=00000000-0000-0000-0000-000000000009, 404, unknown_overlay",
        "/api/divisions?overlay=1, 400, malformed_parameter",
        "/api/divisions?as_of=today, 400, malformed_parameter",
        "/api/divisions?kind=a, 400, unknown_parameter",
        "/api/divisions?limit=0, 400, malformed_parameter",
        "/api/divisions.geojson?cursor=a, 400, unknown_parameter"
    })
    void wrongRequestsAreToldApart(String path, int status, String code) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    @Test
    void geojsonCarriesTheOutlinesAndSaysWhenItIsTruncated() {
        JsonNode all = api.get("/api/divisions.geojson?level=township").json();
        assertThat(all.get("features")).hasSize(6);
        assertThat(all.at("/features/0/geometry/type").asText()).isEqualTo("MultiPolygon");
        assertThat(all.at("/features/0/properties/code").asText()).isEqualTo("990101001");
        assertThat(all.at("/features/0/properties").has("geometry")).isFalse();
        assertThat(all.get("truncated").asBoolean()).isFalse();
        JsonNode some = api.get("/api/divisions.geojson?level=township&limit=4").json();
        assertThat(some.get("features")).hasSize(4);
        assertThat(some.get("truncated").asBoolean()).isTrue();
    }

    @Test
    void historyTellsWhoWhenBeforeAndAfter() {
        JsonNode history = api.get("/api/divisions/990101001/history").json();
        assertThat(history).hasSize(2);
        JsonNode rename = history.get(0);
        assertThat(rename.get("data_version").asLong()).isEqualTo(2);
        assertThat(rename.get("actor").asText()).isEqualTo("测试员");
        assertThat(rename.get("edit").asText()).isEqualTo("change");
        assertThat(rename.at("/before/0/name").asText()).isEqualTo("一街道");
        assertThat(rename.at("/before/0/valid_to").isNull()).isTrue();
        assertThat(rename.at("/after/0/name").asText()).isEqualTo("一街道");
        assertThat(rename.at("/after/0/valid_to").asText()).isEqualTo("2023-01-01");
        assertThat(rename.at("/after/1/name").asText()).isEqualTo("新街道");
        assertThat(history.get(1).at("/before")).isEmpty();
        assertThat(api.get("/api/divisions/990101001/history?data_version=1").json())
                .hasSize(1);
    }

    @Test
    void populationIsTheLatestCountUpToTheDate() {
        JsonNode list = api.get("/api/population?scope=990101").json();
        assertThat(list.get("items")).hasSize(3);
        assertThat(list.at("/items/2/age60").asInt()).isEqualTo(300);
        assertThat(api.get("/api/population?as_of=2020-12-30").json().get("items"))
                .isEmpty();
        assertThat(api.get("/api/divisions/990101103/population").at("/items/0/counted_on"))
                .isEqualTo("2020-12-31");
    }

    @Test
    void dataVersionsAreListedNewestFirstInPages() {
        Api.Answer first = api.get("/api/data-versions?limit=1");
        assertThat(first.at("/items/0/version")).isEqualTo("2");
        Api.Answer second = api.get(first.at("/links/0/href"));
        assertThat(second.at("/items/0/reason")).isEqualTo("格子市");
        assertThat(second.json().get("links")).isEmpty();
        assertThat(api.get("/api/data-versions/1").at("/actor")).isEqualTo("测试员");
        assertThat(api.get("/api/data-versions/3").status()).isEqualTo(404);
    }

    @Test
    void healthTellsThatItServes() {
        assertThat(api.get("/api/health/live").status()).isEqualTo(200);
        assertThat(api.get("/api/health/ready").at("/data_version")).isEqualTo("2");
    }

    private static String codes(Api.Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().get("items").forEach(item -> codes.add(item.get("code").asText()));
        return String.join(" ", codes);
    }

    private static String encoded(String query) {
        return java.net.URI.create("http://a/?" + query).toASCIIString().substring("http://a/?".length());
    }
}
