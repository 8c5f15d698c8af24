package minzheng.atlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A planner's first hour with the seeded city, over HTTP. */
class PlanRoutesTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static Served served;
    private static Api api;

    @BeforeAll
    static void serve() {
        SeededCity.seed(POSTGIS);
        served = Served.start(POSTGIS, TODAY);
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static JsonNode row(JsonNode answer, String id) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    @Test
    void answersForThePlansLastDayOnceItsPeriodIsOver() {
        JsonNode answer = api.get("/api/coverage").json();
        assertThat(answer.path("as_of").asText()).isEqualTo("2025-12-31");
        assertThat(answer.path("items")).hasSize(48);
        assertThat(answer.path("synthetic").asBoolean()).isTrue();
        JsonNode row8 = row(answer, "NN145-08");
        assertThat(row8.path("numerator").asInt()).isEqualTo(51);
        assertThat(row8.path("denominator").asInt()).isEqualTo(102);
        assertThat(row8.path("value").asDouble()).isEqualTo(0.5);
        assertThat(row8.path("baseline").isNull()).isTrue();
        assertThat(row8.path("status").asText()).isEqualTo("met");
    }

    /** Story 2: from the number to its units, from a unit to its facilities. */
    @Test
    void leadsFromANumberToItsRowsInTwoSteps() {
        JsonNode units =
                api.get("/api/coverage/NN145-08/units?as_of=2025-12-31").json().path("items");
        assertThat(units).hasSize(102);
        JsonNode covered = StreamSupport.stream(units.spliterator(), false)
                .filter(unit -> unit.path("covered").asBoolean())
                .findFirst()
                .orElseThrow();
        JsonNode facilities = api.get("/api/coverage/NN145-08/facilities?as_of=2025-12-31&division="
                        + covered.path("code").asText())
                .json()
                .path("items");
        assertThat(facilities)
                .isNotEmpty()
                .allMatch(row -> row.path("contributes").asBoolean());
        JsonNode gaps = api.get("/api/gaps?indicator=NN145-08&as_of=2025-12-31")
                .json()
                .path("items")
                .get(0);
        assertThat(gaps.path("units")).hasSize(51);
        List<Long> elders = new ArrayList<>();
        gaps.path("units").forEach(unit -> elders.add(unit.path("elders").asLong()));
        assertThat(elders).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void pagesThroughTheRowsWithoutLossOrRepetition() {
        List<String> ids = new ArrayList<>();
        String next = "/api/coverage/NN145-06/facilities?as_of=2025-12-31&limit=7";
        while (!next.isEmpty()) {
            JsonNode page = api.get(next).json();
            ids.addAll(texts(page.path("items"), "id"));
            next = page.path("links").path(0).path("href").asText();
        }
        int whole = api.get("/api/coverage/NN145-06/facilities?as_of=2025-12-31&limit=1000")
                .json()
                .path("items")
                .size();
        assertThat(ids).doesNotHaveDuplicates().hasSize(whole);
    }

    /** Story 3: the denominator switch and what it adds. */
    @Test
    void switchesTheDenominator() {
        JsonNode row = row(api.get("/api/coverage?denominator=quasi").json(), "NN145-T01");
        assertThat(row.path("denominator").asInt()).isEqualTo(138);
        assertThat(row.path("denominator_list").path("added")).hasSize(11);
        String body = "{\"name\": \"三个镇\", \"codes\": [\"450123100\", \"450123101\", \"450102001\"]}";
        String kept = api.write("POST", "/api/unit-lists", body).at("/denominator");
        JsonNode custom = api.get("/api/coverage?denominator=" + kept).json();
        assertThat(row(custom, "NN145-12").path("denominator").asInt()).isEqualTo(3);
        assertThat(row(custom, "NN145-07").path("denominator").asInt()).isEqualTo(1);
        assertThat(row(custom, "NN145-16").path("denominator").asInt()).isEqualTo(5);
    }

    @Test
    void namesTheCodesOfACustomDenominatorThatNobodyKnows() {
        Api.Answer answer =
                api.write("POST", "/api/unit-lists", "{\"name\": \"x\", \"codes\": [\"999\", \"450102001\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("999").doesNotContain("450102001,");
    }

    /** Story 4: contradictions, unprompted. */
    @Test
    void reportsTheContradictionsOfThePlan() {
        String text = api.get("/api/plan-check").text();
        assertThat(text).contains("76/127 = 59.84 % < 60 %").contains("n/12（县级单位）");
    }

    /** Story 5: dates. */
    @Test
    void countsFromTheOpeningDayAndThroughTheClosingDay() {
        assertThat(row(api.get("/api/coverage?as_of=2020-12-31").json(), "NN145-12")
                        .path("numerator")
                        .asInt())
                .isEqualTo(12);
        List<String> before = coveredTowns("2022-12-31");
        List<String> after = coveredTowns("2023-01-01");
        assertThat(before).contains("太平镇").doesNotContain("双桥镇");
        assertThat(after).contains("双桥镇").doesNotContain("太平镇");
    }

    private static List<String> coveredTowns(String date) {
        List<String> names = new ArrayList<>();
        api.get("/api/coverage/NN145-08/units?as_of=" + date)
                .json()
                .path("items")
                .forEach(unit -> {
                    if (unit.path("covered").asBoolean()) {
                        names.add(unit.path("name").asText());
                    }
                });
        return names;
    }

    /** Story 6: why a town is red, and what an upgrade would change. */
    @Test
    void previewsAnUpgrade() {
        JsonNode gaps = api.get("/api/gaps?indicator=NN145-08&as_of=2025-11-30")
                .json()
                .path("items")
                .get(0);
        JsonNode candidate = StreamSupport.stream(gaps.path("units").spliterator(), false)
                .flatMap(unit -> StreamSupport.stream(unit.path("candidates").spliterator(), false))
                .filter(one -> one.path("inside").asBoolean() && one.path("has").asInt() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(texts(candidate.path("lacks"), "condition")).hasSize(2);
        String overlay =
                api.write("POST", "/api/overlays", "{\"name\": \"改造\"}").at("/id");
        String body =
                "{\"mode\": \"change\", \"from\": \"2025-11-01\", \"reason\": \"改造\", \"details\": {\"functions\":"
                        + " [\"residential\", \"day_care\", \"home_visits\", \"meals\", \"rehabilitation\"]}}";
        Api.Answer proposed = api.write(
                "POST",
                "/api/overlays/" + overlay + "/facilities/"
                        + candidate.path("id").asText(),
                "{\"edit\": {\"mode\": \"change\", \"from\": \"2025-11-01\", \"reason\": \"改造\"}, "
                        + body.substring(body.indexOf("\"details\"")));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        JsonNode preview =
                row(api.get("/api/coverage?as_of=2025-11-30&overlay=" + overlay).json(), "NN145-08");
        assertThat(preview.path("numerator").asInt()).isEqualTo(51);
        assertThat(preview.path("receipt").path("overlay").asText()).startsWith(overlay);
        assertThat(row(api.get("/api/coverage?as_of=2025-11-30").json(), "NN145-08")
                        .path("numerator")
                        .asInt())
                .isEqualTo(50);
    }

    @Test
    void showsFiguresByCounty() {
        JsonNode parts = api.get("/api/coverage/NN145-07/parts").json().path("items");
        assertThat(parts).hasSize(12);
        assertThat(StreamSupport.stream(parts.spliterator(), false)
                        .filter(part -> part.path("value").isNull()))
                .hasSize(7);
        int streets = 0;
        for (JsonNode part : parts) {
            streets += part.path("denominator").asInt();
        }
        assertThat(streets).isEqualTo(25);
    }

    @Test
    void answersTheSameFromMemoryAndWith304() {
        Api.Answer first = api.get("/api/coverage?as_of=2024-12-31");
        Api.Answer second = api.get("/api/coverage?as_of=2024-12-31", "If-None-Match", first.tag());
        assertThat(second.status()).isEqualTo(304);
        assertThat(api.get("/api/coverage?as_of=2024-12-31").text()).isEqualTo(first.text());
    }

    @Test
    void repeatsReceipts() {
        String receipt = row(api.get("/api/coverage").json(), "NN145-08")
                .path("receipt")
                .path("id")
                .asText();
        JsonNode check = api.get("/api/receipts/" + receipt).json();
        assertThat(check.path("reproduced").asBoolean()).isTrue();
        assertThat(check.path("figures").path("numerator").asInt()).isEqualTo(51);
        String forged = receipt.substring(0, receipt.length() - 1) + (receipt.endsWith("0") ? "1" : "0");
        assertThat(api.get("/api/receipts/" + forged).json().path("reproduced").asBoolean())
                .isFalse();
    }

    @Test
    void looksOnlyAtTheScope() {
        JsonNode answer = api.get("/api/coverage?scope=450123&division=450123").json();
        assertThat(row(answer, "NN145-08").path("denominator").asInt()).isEqualTo(10);
        assertThat(api.get("/api/coverage?scope=450123&division=450102").status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhenCemeteriesAreFull() {
        JsonNode items = api.get("/api/burial-outlook").json().path("items");
        assertThat(items).hasSize(13);
        assertThat(items.get(0).path("plots").path("full_in").asInt()).isGreaterThan(2025);
    }

    @Test
    void evaluatesASecondPlanWithoutCodeOfItsOwn() {
        JsonNode answer = api.get("/api/coverage?plan=NN155-DRAFT&as_of=today-is-not-a-date")
                .json();
        assertThat(answer.path("status").asInt()).isEqualTo(400);
        JsonNode draft = api.get("/api/coverage?plan=NN155-DRAFT").json();
        assertThat(draft.path("as_of").asText()).isEqualTo(TODAY.toString());
        assertThat(draft.path("illustrative").asBoolean()).isTrue();
        assertThat(draft.path("items")).isNotEmpty();
    }

    @Test
    void puttingBackWhatWasReadChangesNothing() {
        Api.Answer read = api.get("/api/plans/NN145");
        String body = "{\"file\": " + read.json().path("file") + ", \"reason\": \"x\"}";
        Api.Answer done = api.write("PUT", "/api/plans/NN145", body, "If-Match", read.tag());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.tag()).isEqualTo(read.tag());
    }

    @Test
    void refusesAPlanForADivisionThatIsNotThere() {
        Api.Answer read = api.get("/api/plans/NN155-DRAFT");
        String file = read.json().path("file").toString().replace("\"450100\"", "\"999999\"");
        Api.Answer refused = api.write(
                "PUT", "/api/plans/NN155-DRAFT", "{\"file\": " + file + ", \"reason\": \"x\"}", "If-Match", read.tag());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains("999999");
    }

    @Test
    void reportsOnTheScopeWhenThePlansOwnDivisionMayNotBeSeen() {
        assertThat(api.get("/api/coverage?scope=450123").at("/division/code")).isEqualTo("450123");
    }

    @Test
    void refusesObfuscatedCoordinates() {
        String body =
                "{\"kind\": \"day_care_centre\", \"name\": \"x\", \"status\": \"operating\", \"valid_from\": \"2025-01-01\","
                        + " \"coord_source\": \"map_app_gcj02\", \"edit\": {\"mode\": \"change\", \"reason\": \"x\"}}";
        Api.Answer refused = api.write("POST", "/api/facilities", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo("/coord_source");
    }

    @Test
    void recordsANewRuleVersionAndRefusesOneThatCannotBeEvaluated() {
        Api.Answer read = api.get("/api/plans/NN155-DRAFT");
        String file = read.json().path("file").toString();
        String wrong = file.replaceFirst("status = 'operating'", "statu = 'operating'");
        Api.Answer refused = api.write(
                "PUT",
                "/api/plans/NN155-DRAFT",
                "{\"file\": " + wrong + ", \"reason\": \"x\"}",
                "If-Match",
                read.tag());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains("statu").contains("position");
        String changed = file.replaceFirst("\"en\":\"", "\"en\":\"New ");
        String body = "{\"file\": " + changed + ", \"reason\": \"更正英文\"}";
        Api.Answer done = api.write("PUT", "/api/plans/NN155-DRAFT", body, "If-Match", read.tag());
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.tag()).isNotEqualTo(read.tag());
        assertThat(api.write("PUT", "/api/plans/NN155-DRAFT", body, "If-Match", read.tag())
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/coverage?plan=NONE",
                "/api/coverage?division=1",
                "/api/coverage/NN145-99",
                "/api/receipts/x",
                "/api/coverage?denominator=all",
                "/api/coverage?asof=2025-01-01",
                "/api/gaps?limit=0",
                "/api/coverage?data_version=99999",
                "/api/coverage?as_of=2025-02-30"
            })
    void namesWhatIsWrong(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/detail")).isNotBlank();
    }
}
