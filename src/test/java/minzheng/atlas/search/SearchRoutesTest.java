package minzheng.atlas.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import minzheng.atlas.boundary.register.RegisterWorld;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.division.ManagementArea;
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

/** The grid city with its line 南北线 (0102), markers 001, 002 and 003A, a home, a zone and, from 2022 on, 长塘镇 in place of 六乡. */
class SearchRoutesTest {
    private static final LocalDate RENAMED = LocalDate.of(2022, 1, 1);

    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static GridCity city;
    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        city = RegisterWorld.build(postgis); // versions 1 and 2
        city.add(GridCity.facility("home", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"));
        city.record(
                Edit.CHANGE,
                change -> { // version 4
                    change.makeRoom("division_row", "division_id", Unit.T6.id(), RENAMED, Reading.FOREVER, null);
                    DivisionRows.insert(change, List.of(renamed()), null);
                    DivisionRows.insertAreas(change, List.of(zone()), null);
                });
        served = Served.start(postgis, RegisterWorld.TODAY);
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "南区, 'division 990101 name', 990100",
        "990102104, 'division 990102104 code', 990102",
        "zhangtang, 'division 990102206 pinyin', 990102",
        "ctz, 'division 990102206 initials', 990102",
        "高新区, 'management_area Z1 name', 990101",
        "设施home, 'facility home name', 990101001",
        "she shi h, 'facility home pinyin', 990101001",
        "home, 'facility home code', 990101001",
        "南北线, 'boundary_line 0102 name', ''",
        "nbx, 'boundary_line 0102 initials', ''",
        "003A, 'boundary_marker 003A code', 990102"
    })
    void theFirstHitIs(String typed, String hit, String within) {
        JsonNode first = items(typed, "").get(0);
        assertThat("%s %s %s"
                        .formatted(
                                first.path("type").asText(),
                                first.path("code").asText(),
                                first.path("matched").asText()))
                .isEqualTo(hit);
        assertThat(first.at("/within/code").asText()).isEqualTo(within);
    }

    @Test
    void aHitSaysWhatItIsAndWhereItLies() {
        JsonNode town = items("长塘镇", "").get(0);
        assertThat(town.path("id").asText()).isEqualTo(Unit.T6.id().toString());
        assertThat(town.path("kind").asText()).isEqualTo("town");
        assertThat(town.at("/within/name").asText()).isEqualTo("北县");
        // columns 4 and 5, rows 2 and 3 of 0.00974 x 0.00903 degrees from 108, 22.8
        assertThat(numbers(town.path("bbox"))).containsExactly(108.03896, 22.81806, 108.05844, 22.83612);
        assertThat(town.at("/position/0").asDouble()).isBetween(108.03896, 108.05844);
        JsonNode home = items("设施home", "").get(0);
        assertThat(numbers(home.path("position"))).containsExactly(108.00487, 22.804515);
        assertThat(home.path("bbox").isNull()).isTrue();
        JsonNode line = items("南北线", "").get(0);
        assertThat(line.path("kind").asText()).isEqualTo("county");
        assertThat(numbers(line.path("bbox"))).containsExactly(108.0, 22.81806, 108.05844, 22.81806);
        JsonNode unplaced = items("003A", "").get(0);
        assertThat(unplaced.path("name").asText()).isEqualTo("003A");
        assertThat(unplaced.path("position").isNull()).isTrue();
    }

    @Test
    void namesAreThoseOfTheDateAndOfTheDataVersion() {
        assertThat(items("六乡", "")).isEmpty();
        assertThat(items("六乡", "&as_of=2021-12-31")).hasSize(1);
        assertThat(items("长塘", "&as_of=2021-12-31")).isEmpty();
        assertThat(items("长塘", "&data_version=3")).isEmpty();
        assertThat(items("六乡", "&data_version=3")).hasSize(1);
    }

    @Test
    void anEditIsFoundAtOnce() {
        assertThat(items("那楼敬老院", "")).isEmpty();
        city.add(GridCity.facility("那楼敬老院", "elder_care_institution", 1, 1, "{\"beds_total\": 10}"));
        assertThat(items("那楼敬老院", "")).hasSize(1);
    }

    @Test
    void typesAndLimitNarrowTheList() {
        assertThat(items("镇", "")).hasSize(4); // 三镇 四镇 五镇 长塘镇
        assertThat(items("镇", "&limit=1")).hasSize(1);
        assertThat(items("镇", "&types=facility,boundary_line")).isEmpty();
        assertThat(items("0", "&types=boundary_line,boundary_marker"))
                .extracting(item -> item.path("code").asText())
                .containsExactly("0102", "001", "002", "003A");
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing_parameter",
        "q=, malformed_parameter",
        "q=%20, malformed_parameter",
        "q=%00, malformed_parameter",
        "q=a&limit=51, malformed_parameter",
        "q=a&limit=0, malformed_parameter",
        "q=a&types=village, malformed_parameter",
        "'q=a&types=facility,', malformed_parameter",
        "q=a&scope=990101, unknown_parameter",
        "q=a&data_version=999, unknown_version"
    })
    void badInputIsRefused(String query, String code) {
        Api.Answer answer = api.get("/api/search?" + query);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    @Test
    void aHundredCharactersAreTakenAndNotOneMore() {
        assertThat(items("那".repeat(100), "")).isEmpty();
        assertThat(api.get("/api/search?q=" + "a".repeat(101)).at("/detail")).contains("1-100");
    }

    private static Division renamed() {
        return new Division(
                Unit.T6.id(),
                "grid",
                Unit.T6.code,
                "township",
                false,
                Unit.T6.code,
                "长塘镇",
                "town",
                Unit.NORTH_COUNTY.id(),
                Unit.T6.outline(),
                null,
                List.of(),
                "grid",
                true,
                RENAMED,
                Reading.FOREVER);
    }

    private static ManagementArea zone() {
        return new ManagementArea(
                GridCity.uuid("zone"),
                "grid",
                "zone",
                "Z1",
                "高新区",
                "development_zone",
                Unit.SOUTH_DISTRICT.id(),
                List.of(),
                GridCity.box(0, 0, 1, 1),
                "grid",
                true,
                GridCity.FOUNDED,
                Reading.FOREVER);
    }

    private static List<JsonNode> items(String typed, String more) {
        Api.Answer answer = api.get("/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .toList();
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(number -> Math.round(number.asDouble() * 1e6) / 1e6)
                .toList();
    }
}
