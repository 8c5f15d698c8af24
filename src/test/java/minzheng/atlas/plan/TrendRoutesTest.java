package minzheng.atlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.EventfulCity;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.SchemaCheck;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Towns with a certified centre in {@link EventfulCity}: b in 五镇 to 2022-06-30, a in 四镇 from 2023-01-01; five towns since 2024. */
class TrendRoutesTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final String TREND = "/api/coverage/G-08/trend?plan=GRID";
    private static Served served;
    private static Api api;

    @BeforeAll
    static void serve() {
        GridCity city = EventfulCity.build(POSTGIS);
        new PlanWorld(city.database(), city.kinds()).save(PlanWorld.yaml("grid.yaml"));
        served = Served.start(POSTGIS, EventfulCity.TODAY);
        api = served.api();
        EventfulCity.change(api);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static List<String> points(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("points").spliterator(), false)
                .map(point -> "%s %s/%s %s"
                        .formatted(
                                point.path("as_of").asText(),
                                point.path("numerator"),
                                point.path("denominator"),
                                point.path("status").asText()))
                .toList();
    }

    @Test
    void goesFromTheBaselineOverTheYearEndsToToday() {
        assertThat(points(TREND))
                .containsExactly(
                        "2020-12-31 1/4 no_baseline",
                        "2021-12-31 1/4 no_baseline",
                        "2022-12-31 0/4 no_baseline",
                        "2023-12-31 1/4 no_baseline",
                        "2024-12-31 1/5 no_baseline",
                        "2025-06-30 1/5 no_baseline");
    }

    @Test
    void takesTheDatesItIsGiven() {
        assertThat(points(TREND + "&dates=2023-01-01,2022-06-30,2022-07-01,2022-06-30"))
                .containsExactly(
                        "2022-06-30 1/4 no_baseline", "2022-07-01 0/4 no_baseline", "2023-01-01 1/4 no_baseline");
    }

    /** Every row of the plan: the same figures and receipts as an evaluation on the date. */
    @ParameterizedTest
    @ValueSource(strings = {"G-06", "G-07", "G-08", "G-T1", "G-10", "G-03", "G-02", "G-OLD", "G-01"})
    void saysWhatAnEvaluationOnTheDateSays(String indicator) {
        JsonNode trend =
                api.get("/api/coverage/" + indicator + "/trend?plan=GRID").json();
        assertThat(trend.path("points")).hasSize(6);
        for (JsonNode point : trend.path("points")) {
            JsonNode there = api.get("/api/coverage/" + indicator + "?plan=GRID&as_of="
                            + point.path("as_of").asText())
                    .json();
            JsonNode row = there.at("/items/0");
            for (String field : List.of("value", "numerator", "denominator", "target", "status", "receipt")) {
                assertThat(point.path(field)).as(field).isEqualTo(row.path(field));
            }
            for (String field :
                    List.of("plan", "plan_name", "data_version", "rule_version", "denominator", "division")) {
                assertThat(trend.path(field)).as(field).isEqualTo(there.path(field));
            }
        }
    }

    @Test
    void followsOneMeasureOfACompoundRow() {
        JsonNode trend = api.get("/api/coverage/G-01-done/trend?plan=GRID").json();
        assertThat(trend.path("id").asText()).isEqualTo("G-01-done");
        assertThat(trend.at("/name/zh").asText()).isEqualTo("里程碑");
        assertThat(trend.path("points")).hasSize(6);
    }

    /** 六西乡 began with the split of 2024-01-01; before that it has no figures, and no receipt could repeat them. */
    @Test
    void leavesAGapWhereTheDivisionWasNotThere() {
        String path = "/api/coverage/G-10/trend?plan=GRID&division=990102207&dates=2023-12-31,2024-01-01";
        JsonNode points = api.get(path).json().path("points");
        assertThat(points.at("/0/status").asText()).isEqualTo("no_data");
        assertThat(points.at("/0/receipt").isNull()).isTrue();
        assertThat(points.at("/1/receipt/division").asText()).isEqualTo("990102207");
        assertThat(api.get(path.replace(",2024-01-01", "")).status()).isEqualTo(404);
    }

    @Test
    void looksOnlyAtTheScopeAndTheDataVersion() {
        assertThat(points(TREND + "&scope=990102&dates=2023-12-31")).containsExactly("2023-12-31 1/3 no_baseline");
        assertThat(points(TREND + "&division=990101&dates=2023-12-31")).containsExactly("2023-12-31 0/1 no_baseline");
        assertThat(points(TREND + "&data_version=3&dates=2024-12-31")) // before the split
                .containsExactly("2024-12-31 1/4 no_baseline");
    }

    @Test
    void answersWith304() {
        Api.Answer first = api.get(TREND);
        assertThat(api.get(TREND, "If-None-Match", first.tag()).status()).isEqualTo(304);
        assertThat(api.get(TREND + "&dates=2023-12-31", "If-None-Match", first.tag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hasTheDescribedShape() throws IOException {
        JsonNode description = new YAMLMapper().readTree(getClass().getResourceAsStream("/openapi.yaml"));
        SchemaCheck check = new SchemaCheck(description);
        JsonNode schema = description.at("/components/schemas/IndicatorTrend");
        assertThat(check.mistakes(schema, api.get(TREND).json())).isEmpty();
        assertThat(check.mistakes(schema, api.get(TREND + "&division=990102207").json()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "G-08?dates=2023-12-31, 400 dates",
                "G-08?dates=2023-02-30 400 dates",
                "G-08?dates=heute 400 dates",
                "G-08?as_of=2023-01-01 400 as_of",
                "G-99?dates=2023-12-31 404 ''",
                "G-08?denominator=all 400 denominator",
                "G-08?division=990199 404 ''"
            })
    void namesWhatIsWrong(String request, int status, String field) {
        String path = request.replace("?", "/trend?plan=GRID&");
        Api.Answer answer = api.get("/api/coverage/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/field")).isEqualTo(field);
    }

    @Test
    void takesFortyDatesAndNoMore() {
        String forty = IntStream.rangeClosed(1, 40)
                .mapToObj(day -> "2023-%02d-%02d".formatted(day / 28 + 1, day % 28 + 1))
                .collect(Collectors.joining(","));
        assertThat(points(TREND + "&dates=" + forty)).hasSize(40);
        Api.Answer refused = api.get(TREND + "&dates=" + forty + ",2024-01-01");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains("40");
    }
}
