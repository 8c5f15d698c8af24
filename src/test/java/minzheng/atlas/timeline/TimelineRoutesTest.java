package minzheng.atlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.plan.PlanWorld;
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

/** The days of {@link EventfulCity}, read off its list. */
class TimelineRoutesTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static Served served;
    private static Api api;
    private static long beforeTheChanges;

    @BeforeAll
    static void serve() {
        GridCity city = EventfulCity.build(POSTGIS);
        new PlanWorld(city.database(), city.kinds()).save(PlanWorld.yaml("grid.yaml"));
        city.record(
                Edit.LOAD,
                change -> DivisionRows.insert(
                        change,
                        IntStream.rangeClosed(101, 125)
                                .mapToObj(TimelineRoutesTest::community)
                                .toList(),
                        null));
        beforeTheChanges = city.database().currentVersion();
        served = Served.start(POSTGIS, EventfulCity.TODAY);
        api = served.api();
        EventfulCity.change(api);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** The numbers of each day: opened closed changed divisions population. */
    private static List<String> days(String query) {
        Api.Answer answer = api.get("/api/timeline?plan=GRID" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(day -> "%s %s %s %s %s %s"
                        .formatted(
                                day.path("date").asText(),
                                day.path("opened"),
                                day.path("closed"),
                                day.path("changed"),
                                day.path("divisions"),
                                day.path("population_counts")))
                .toList();
    }

    /** From the baseline, 2020-12-31, to today; openings of 2020 lie before it. */
    @Test
    void namesTheDaysOnWhichSomethingHappened() {
        assertThat(days(""))
                .containsExactly(
                        "2020-12-31 0 0 0 0 6",
                        "2021-03-01 0 0 1 0 0",
                        "2022-01-01 1 0 0 0 0",
                        "2022-06-30 0 1 0 0 0",
                        "2023-01-01 1 0 1 1 0",
                        "2023-05-01 0 1 0 0 0",
                        "2023-12-31 0 0 0 0 1",
                        "2024-01-01 0 0 0 3 0",
                        "2024-03-01 1 0 0 0 0");
    }

    @Test
    void sortsByKindAndNamesDivisions() {
        JsonNode items = api.get("/api/timeline?plan=GRID&from=2023-01-01&to=2024-01-01")
                .json()
                .path("items");
        JsonNode newYear = items.get(0);
        assertThat(newYear.at("/kinds/comprehensive_centre")).hasToString("{\"opened\":1,\"closed\":0,\"changed\":0}");
        assertThat(newYear.at("/kinds/elder_care_station")).hasToString("{\"opened\":0,\"closed\":0,\"changed\":1}");
        assertThat(newYear.path("division_changes"))
                .hasToString("[{\"code\":\"990101103\",\"name\":\"新三镇\",\"what\":[\"renamed\"]}]");
        assertThat(items.get(items.size() - 1).path("division_changes"))
                .hasToString("[{\"code\":\"990102206\",\"name\":\"六乡\",\"what\":[\"split\"]},"
                        + "{\"code\":\"990102207\",\"name\":\"六西乡\",\"what\":[\"begun\"]},"
                        + "{\"code\":\"990102208\",\"name\":\"六东乡\",\"what\":[\"begun\"]}]");
    }

    /** Story 5: closed on a day, it still counts on that day; so the closing is on it, not on the next. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-30, 2022-06-30 0 1 0 0 0",
        "2022-07-01, ",
        "2022-12-31, ",
        "2023-01-01, 2023-01-01 1 0 1 1 0",
        "2023-05-02, "
    })
    void aClosingIsOnTheLastDayAndAnOpeningOnTheFirst(String day, String expected) {
        assertThat(days("&from=" + day + "&to=" + day)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void looksAtOneDivision() {
        assertThat(days("&division=990101"))
                .containsExactly(
                        "2020-12-31 0 0 0 0 3",
                        "2021-03-01 0 0 1 0 0",
                        "2022-01-01 1 0 0 0 0",
                        "2023-01-01 0 0 1 1 0",
                        "2023-12-31 0 0 0 0 1");
        // cemetery e lies in 六乡 until that is split, then in 六西乡
        assertThat(days("&division=990102206&to=2023-12-31"))
                .containsExactly("2020-12-31 0 0 0 0 1", "2023-05-01 0 1 0 0 0");
        assertThat(days("&division=990102207")).containsExactly("2024-01-01 0 0 0 1 0", "2024-03-01 1 0 0 0 0");
    }

    @Test
    void looksAtAnEarlierDataVersion() {
        assertThat(days("&data_version=" + beforeTheChanges + "&from=2023-01-01"))
                .containsExactly("2023-01-01 1 0 1 0 0", "2023-05-01 0 1 0 0 0", "2024-03-01 1 0 0 0 0");
        assertThat(days("&data_version=0")).isEmpty();
    }

    /** 25 communities of 一街道 and, from the top down, nothing else on that day. */
    @Test
    void namesTwentyDivisionsAndTheNumberOfAll() {
        JsonNode day = api.get("/api/timeline?plan=GRID&from=2019-01-01&to=2019-12-31")
                .json()
                .at("/items/0");
        assertThat(day.path("date").asText()).isEqualTo("2019-05-05");
        assertThat(day.path("divisions").asInt()).isEqualTo(25);
        assertThat(day.path("division_changes")).hasSize(20);
        assertThat(day.at("/division_changes/19/name").asText()).isEqualTo("社区120");
        JsonNode founded = api.get("/api/timeline?plan=GRID&from=2015-01-01&to=2015-01-01")
                .json()
                .at("/items/0");
        assertThat(founded.path("divisions").asInt()).isEqualTo(9);
        assertThat(founded.at("/division_changes/0/name").asText()).isEqualTo("格子市");
    }

    private static Division community(int number) {
        return new Division(
                GridCity.uuid("community" + number),
                "grid",
                "community" + number,
                "community",
                false,
                "990101001" + number,
                "社区" + number,
                "community",
                GridCity.Unit.T1.id(),
                null,
                null,
                List.of(),
                null,
                true,
                LocalDate.of(2019, 5, 5),
                Reading.FOREVER);
    }

    @Test
    void hasTheDescribedShape() throws IOException {
        JsonNode description = new YAMLMapper().readTree(getClass().getResourceAsStream("/openapi.yaml"));
        assertThat(new SchemaCheck(description)
                        .mistakes(
                                description.at("/components/schemas/Timeline"),
                                api.get("/api/timeline?plan=GRID").json()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-01-02&to=2024-01-01, 400, from",
        "from=2024, 400, from",
        "to=x, 400, to",
        "as_of=2024-01-01, 400, as_of",
        "data_version=99999, 404, ''",
        "division=990199, 404, ''",
        "plan=NONE, 404, ''"
    })
    void namesWhatIsWrong(String query, int status, String field) {
        String plan = query.startsWith("plan=") ? "" : "plan=GRID&";
        Api.Answer answer = api.get("/api/timeline?" + plan + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/field")).isEqualTo(field);
    }

    /** A count on each of 5001 days. */
    @Test
    void refusesMoreDaysThanAnAnswerHolds() {
        POSTGIS.asSuperuser("""
                INSERT INTO atlas.population_row (division_id, residents, source, counted_on, valid_from, valid_to, recorded_from)
                SELECT '%s', 1, '测试', day, day, day + 1, 1
                FROM (SELECT date '1950-01-01' + n AS day FROM generate_series(0, 5000) n) days""".formatted(GridCity.Unit.T2.id()));
        Timeline timeline = new Timeline(new TimelineStore(POSTGIS.database()));
        UUID everywhere = null;
        Span whole = new Span(LocalDate.of(1950, 1, 1), LocalDate.of(1970, 1, 1), 1, everywhere);
        assertThatThrownBy(() -> timeline.days(whole))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("5001")
                .hasMessageContaining("5000");
        Span shorter = new Span(LocalDate.of(1950, 1, 2), LocalDate.of(1970, 1, 1), 1, everywhere);
        assertThat(timeline.days(shorter)).hasSize(5000);
    }
}
