package minzheng.atlas.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and milestones as the bureau reports them. */
class ReportedValueRoutesTest {
    private static final String PATH = "/api/reported-values/incentive_share/990100";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        GridCity.build(postgis);
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
        Api.Answer first = put(PATH, "\"value\": 0.58, \"valid_from\": \"2020-12-31\"", "change");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void newValueHoldsFromItsDateAndTheOldOneUntilThen() {
        Api.Answer added =
                put(PATH, "\"value\": 0.61, \"valid_from\": \"2021-12-31\"", "change", "If-Match", tag("2021-12-31"));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(value("2021-12-30")).isEqualTo("0.58");
        assertThat(value("2021-12-31")).isEqualTo("0.61");
        assertThat(api.get("/api/reported-values?as_of=2021-12-31&data_version=2")
                        .at("/items/0/value"))
                .isEqualTo("0.58");
        assertThat(api.get(PATH).json().get("items")).hasSize(2);
    }

    @Test
    void correctionReplacesWhatHoldsOnTheDate() {
        Api.Answer corrected = put(
                PATH, "\"value\": 0.57, \"valid_from\": \"2020-12-31\"", "correction", "If-Match", tag("2021-01-01"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(value("2025-01-01")).isEqualTo("0.57");
        assertThat(api.get(PATH).json().get("items")).hasSize(1);
    }

    @Test
    void editOfWhatHoldsNeedsItsTag() {
        assertThat(put(PATH, "\"value\": 0.6, \"valid_from\": \"2021-12-31\"", "change")
                        .status())
                .isEqualTo(428);
        String old = tag("2021-12-31");
        put(PATH, "\"value\": 0.57, \"valid_from\": \"2020-12-31\"", "correction", "If-Match", old);
        Api.Answer stale = put(PATH, "\"value\": 0.6, \"valid_from\": \"2021-12-31\"", "change", "If-Match", old);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changed/value/seen")).isEqualTo("0.58");
        assertThat(stale.at("/changed/value/now")).isEqualTo("0.57");
    }

    @Test
    void milestonesAreToldFromFigures() {
        String milestone = "/api/reported-values/home_built/990102";
        assertThat(put(milestone, "\"state\": \"under_way\", \"valid_from\": \"2022-01-01\"", "change")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/reported-values").json().get("items")).hasSize(2);
        assertThat(api.get("/api/reported-values?milestones=true").at("/items/0/state"))
                .isEqualTo("under_way");
        assertThat(api.get("/api/reported-values?milestones=false").at("/items/0/series"))
                .isEqualTo("incentive_share");
        assertThat(api.get("/api/reported-values?series=home_built").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/api/reported-values?division=990102").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/api/reported-values?scope=990101").json().get("items"))
                .isEmpty();
        assertThat(api.get(milestone + "?scope=990101").status()).isEqualTo(404);
    }

    @Test
    void ratioKeepsItsParts() {
        Api.Answer ratio = put(
                "/api/reported-values/attendance/990100",
                "\"numerator\": 12, \"denominator\": 16, \"valid_from\": \"2022-01-01\", \"valid_to\": \"2023-01-01\"",
                "change");
        assertThat(ratio.at("/denominator")).isEqualTo("16");
        assertThat(ratio.at("/valid_to")).isEqualTo("2023-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"value\": 1 | /valid_from",
                "\"valid_from\": \"2022-01-01\" | /value",
                "\"value\": 1, \"state\": \"done\", \"valid_from\": \"2022-01-01\" | /value",
                "\"numerator\": 1, \"valid_from\": \"2022-01-01\" | /value",
                "\"numerator\": 1, \"denominator\": 0, \"valid_from\": \"2022-01-01\" | /denominator",
                "\"state\": \"finished\", \"valid_from\": \"2022-01-01\" | /state",
                "\"value\": \"much\", \"valid_from\": \"2022-01-01\" | /value",
                "\"value\": 1, \"valid_from\": \"2022-01-01\", \"valid_to\": \"2022-01-01\" | /valid_to",
                "\"val\": 1, \"valid_from\": \"2022-01-01\" | /val"
            })
    void wrongReportIsRefusedByField(String fields, String field) {
        Api.Answer answer = put("/api/reported-values/other/990100", fields, "change");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo(field);
    }

    @Test
    void unknownSeriesAndDivisionsAreNotFound() {
        assertThat(api.get("/api/reported-values/none/990100").status()).isEqualTo(404);
        assertThat(api.get("/api/reported-values/None/990100").status()).isEqualTo(404);
        assertThat(put("/api/reported-values/a/990199", "\"value\": 1, \"valid_from\": \"2022-01-01\"", "change")
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer put(String path, String fields, String mode, String... headers) {
        String body =
                "{%s, \"source\": \"民政局\", \"reported_on\": \"2022-02-01\", \"edit\": {\"mode\": \"%s\", \"reason\": \"年报\"}}"
                        .formatted(fields, mode);
        return api.write("PUT", path, body, headers);
    }

    private String tag(String date) {
        return '"'
                + api.get("/api/reported-values?series=incentive_share&as_of=" + date)
                        .at("/items/0/etag")
                + '"';
    }

    private String value(String date) {
        return api.get("/api/reported-values?series=incentive_share&as_of=" + date)
                .at("/items/0/value");
    }
}
