package minzheng.atlas.boundary.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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

/** Orders for the markers of the line, each test on a city of its own. */
class ActionRoutesTest {
    private static final String ACTIONS = "/api/boundaries/actions";
    private static final UUID ID = GridCity.uuid("action");
    private static final String NEIGHBOUR =
            "\"neighbour_name\": \"李四\", \"neighbour_unit\": \"北县民政局\", \"neighbour_signature\": \"签字单2025-7\"";
    private static final String AGREEMENT =
            "\"agreement_a\": \"南函〔2025〕1号\", \"agreement_b\": \"北函〔2025〕2号\", \"filing_number\": \"备〔2025〕3号\"";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        RegisterWorld.build(postgis);
        served = Served.start(postgis, RegisterWorld.TODAY);
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void orderIsOpenAndOverdueUntilItIsDone() {
        Api.Answer ordered = order("repair");
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        assertThat(ordered.header("Location")).isEqualTo(ACTIONS + "/" + ID);
        assertThat(ordered.at("/marker_number")).isEqualTo("001");
        assertThat(api.get(ACTIONS + "?done=false&as_of=2025-06-30")
                        .json()
                        .at("/items/0/overdue")
                        .booleanValue())
                .isTrue();

        Api.Answer done = done(NEIGHBOUR);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.at("/neighbour_unit")).isEqualTo("北县民政局");
        assertThat(done.at("/valid_from")).isEqualTo("2025-06-20");
        assertThat(api.get(ACTIONS + "?done=false").json().get("items")).isEmpty();
        assertThat(api.get(ACTIONS + "?done=false&as_of=2025-06-19").json().get("items"))
                .hasSize(1);
        assertThat(api.get(ACTIONS + "?line=" + RegisterWorld.LINE).json().get("items"))
                .hasSize(1);
        assertThat(done(NEIGHBOUR).at("/code")).isEqualTo("already_done");
        assertThat(api.get(ACTIONS + "/" + ID + "/history").json()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"repair", "re_erect", "move", "add", "scrap"})
    void nothingClosesWithoutTheNeighbour(String kind) {
        order(kind);
        Api.Answer refused = done("\"neighbour_unit\": \"北县民政局\", " + AGREEMENT);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("neighbour_missing");
        assertThat(refused.json().findValuesAsText("field"))
                .contains("/neighbour_name", "/neighbour_signature")
                .doesNotContain("/neighbour_unit");
        assertThat(refused.at("/detail")).contains("第六条", "16(4)");
        assertThat(api.get(ACTIONS + "/" + ID).json().at("/done_on").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"repair, 200", "re_erect, 200", "move, 400", "add, 400", "scrap, 400"})
    void whatChangesTheBoundaryNeedsTheAgreementOfBothSides(String kind, int status) {
        order(kind);
        Api.Answer answer = done(NEIGHBOUR + ", \"agreement_a\": \"南函〔2025〕1号\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.at("/code")).isEqualTo("agreement_missing");
            assertThat(answer.json().findValuesAsText("field")).contains("/agreement_b", "/filing_number");
            assertThat(done(NEIGHBOUR + ", " + AGREEMENT).status()).isEqualTo(200);
        }
    }

    @Test
    void signatureThatNamesAPhotographNeedsIt() {
        order("repair");
        String signature = "a".repeat(64);
        assertThat(done(NEIGHBOUR.replace("签字单2025-7", signature)).at("/code")).isEqualTo("photo_missing");
        assertThat(done(NEIGHBOUR + ", \"photos\": [\"" + signature + "\"]").at("/field"))
                .isEqualTo("/photos");
    }

    @Test
    void completionNeedsTheTagThatWasRead() {
        order("repair");
        String body = "{\"done_on\": \"2025-06-20\", " + NEIGHBOUR + ", " + edit() + "}";
        assertThat(api.write("POST", ACTIONS + "/" + ID + "/done", body).status())
                .isEqualTo(428);
        Api.Answer stale = api.write("POST", ACTIONS + "/" + ID + "/done", body, "If-Match", "\"1-1\"");
        assertThat(stale.status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"paint\" | malformed_field | /kind",
                "\"marker_id\": \"00000000-0000-0000-0000-000000000009\" | invalid_boundary | /marker_id",
                "\"finding_id\": \"00000000-0000-0000-0000-000000000009\" | invalid_boundary | /finding_id",
                "\"reason\": \" \" | malformed_field | /reason",
                "\"ordered_by\": null | missing_field | /ordered_by",
                "\"done_on\": \"2025-06-01\" | unknown_field | /done_on",
                "\"due_on\": \"soon\" | malformed_field | /due_on",
                "\"id\": 7 | malformed_field | /id"
            })
    void wrongOrderIsRefusedAndLeavesNoTrace(String field, String code, String at) {
        String name = field.substring(0, field.indexOf(':') + 1);
        String kept = ("\"marker_id\": \"" + RegisterWorld.FIRST
                + "\", \"kind\": \"repair\", \"reason\": \"a\", \"ordered_by\": \"b\", ");
        String others = kept.replaceAll(name + " \"[^\"]*\", ", "");
        Api.Answer answer = api.write("POST", ACTIONS, "{" + others + field + ", " + edit() + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/field")).isEqualTo(at);
        assertThat(api.get("/api/data-versions/3").status()).isEqualTo(404);
    }

    private Api.Answer order(String kind) {
        return api.write("POST", ACTIONS, """
                {"id": "%s", "marker_id": "%s", "kind": "%s", "reason": "倾斜", "ordered_by": "南区民政局",
                 "due_on": "2025-06-15", %s}""".formatted(ID, RegisterWorld.FIRST, kind, edit("2025-06-01")));
    }

    private Api.Answer done(String fields) {
        return api.write(
                "POST",
                ACTIONS + "/" + ID + "/done",
                "{\"done_on\": \"2025-06-20\", " + fields + ", " + edit() + "}",
                "If-Match",
                api.get(ACTIONS + "/" + ID).tag());
    }

    private static String edit() {
        return "\"edit\": {\"mode\": \"change\", \"from\": \"2025-06-20\", \"reason\": \"联检\"}";
    }

    private static String edit(String from) {
        return edit().replace("2025-06-20", from);
    }
}
