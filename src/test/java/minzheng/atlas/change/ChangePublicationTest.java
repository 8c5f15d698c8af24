package minzheng.atlas.change;

import static minzheng.atlas.change.ChangedCity.line;
import static minzheng.atlas.change.ChangedCity.units;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.SchemaCheck;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a draft to the record, and what stays as it was. */
class ChangePublicationTest {
    private static final String STREET =
            "{\"unit\": \"990101103\", \"type\": \"subdistrict\", \"code\": \"990101003\", \"name\": \"三街道\"}";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private ChangedCity city;

    @BeforeEach
    void start() {
        city = new ChangedCity(postgis);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void answersHaveTheDescribedShape() throws IOException {
        JsonNode description = new YAMLMapper().readTree(Served.class.getResourceAsStream("/openapi.yaml"));
        Api.Answer draft = city.propose(
                "new_line", "{\"units\": %s, \"line\": %s}".formatted(units(Unit.T1, Unit.T2), line(3, 0, 3, 2)));
        city.fileSteps(draft);
        SchemaCheck check = new SchemaCheck(description);
        JsonNode schemas = description.at("/components/schemas");
        JsonNode dossier =
                city.api.get("/api/boundaries/changes/" + draft.at("/id")).json();
        assertThat(check.mistakes(schemas.get("Dossier"), dossier)).isEmpty();
        assertThat(check.mistakes(
                        schemas.get("ChangePreview"), city.preview(draft).json()))
                .isEmpty();
    }

    @Test
    void draftChangesNothing() {
        city.propose("type_change", STREET);
        assertThat(type("as_of=2025-12-31")).isEqualTo("town");
    }

    @Test
    void publishingNamesEverythingThatIsMissing() {
        Api.Answer draft = city.propose("type_change", STREET);
        Api.Answer answer = city.publish(draft, "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactly(
                        "/document_number",
                        "/document_date",
                        "/approver",
                        "/steps/research",
                        "/steps/risk_assessment",
                        "/steps/expert_review",
                        "/steps/opinions");
        assertThat(type("as_of=2025-12-31")).isEqualTo("town");
    }

    @Test
    void datesThatCannotBeAreRefusedByField() {
        Api.Answer draft = city.propose("type_change", STREET);
        city.fileSteps(draft); // on 2025-07-01
        city.api.write(
                "PUT",
                "/api/boundaries/changes/" + draft.at("/id") + "/steps/implementation",
                "{\"done_on\": \"2025-07-01\", \"document\": \"材料\"}");
        String decision =
                "{\"document_number\": \"1号\", \"document_date\": \"%s\", \"approver\": \"政府\", \"effective_on\": \"%s\"}";
        assertThat(fields(city.publish(draft, decision.formatted("2025-08-16", "2025-08-15"))))
                .containsExactly("/document_date", "/effective_on", "/steps/implementation");
        assertThat(fields(city.publish(draft, decision.formatted("2025-06-30", "2026-12-31"))))
                .containsExactly(
                        "/effective_on",
                        "/steps/research",
                        "/steps/risk_assessment",
                        "/steps/expert_review",
                        "/steps/opinions");
    }

    @Test
    void publishedChangeHoldsFromItsDayAndTheOldVersionAnswersAsBefore() {
        Api.Answer draft = city.propose("type_change", STREET);
        JsonNode before = indicator("as_of=2025-12-31");
        String receipt = before.at("/items/0/receipt/id").asText();
        assertThat(before.at("/items/0/denominator").asInt()).isEqualTo(2);
        long version = city.grid.database().currentVersion();
        city.fileSteps(draft);
        Api.Answer published = city.publish(draft);

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.at("/state")).isEqualTo("published");
        assertThat(published.at("/deadlines/carried_out_by")).isEqualTo("2026-08-01");
        assertThat(published.at("/deadlines/new_codes_by")).isEqualTo("2025-09-01");
        assertThat(type("as_of=2025-08-31")).isEqualTo("town");
        assertThat(type("as_of=2025-09-01")).isEqualTo("subdistrict");
        assertThat(type("as_of=2025-09-01&data_version=" + version)).isEqualTo("town");
        assertThat(indicator("as_of=2025-12-31").at("/items/0/denominator").asInt())
                .isEqualTo(3);
        Api.Answer again = city.api.get("/api/receipts/" + URLEncoder.encode(receipt, StandardCharsets.UTF_8));
        assertThat(again.json().at("/reproduced").asBoolean()).isTrue();
        assertThat(again.at("/figures/denominator")).isEqualTo("2");
        // the preview goes on showing what was decided on
        assertThat(city.preview(draft).at("/units/0/before/type")).isEqualTo("town");
        assertThat(city.publish(published).at("/code")).isEqualTo("not_a_draft");
    }

    @Test
    void mergerIsRecordedWithLineageAndPeople() {
        Api.Answer draft = city.propose("merge", """
                {"units": %s, "into": {"code": "990101009", "name": "合街道"}}""".formatted(units(Unit.T1, Unit.T2)));
        city.fileSteps(draft);
        assertThat(city.publish(draft).status()).isEqualTo(200);
        assertThat(city.api.get("/api/divisions/990101001?as_of=2025-09-01").at("/name"))
                .isEqualTo("合街道");
        assertThat(city.api
                        .get("/api/divisions/990101009/population?as_of=2025-09-01")
                        .at("/items/0/residents"))
                .isEqualTo("3000");
        assertThat(assigned("c1", "2025-09-01")).isEqualTo("990101009");
        assertThat(assigned("c1", "2025-08-31")).isEqualTo("990101001");
    }

    /** The new unit takes the code of one that ends the day before. */
    @Test
    void mergedUnitMayKeepTheCodeOfOneOfThem() {
        Api.Answer draft = city.propose("merge", """
                {"units": %s, "into": {"code": "990101001", "name": "合街道"}}""".formatted(units(Unit.T1, Unit.T2)));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(city.preview(draft).status()).isEqualTo(200);
        city.fileSteps(draft);
        Api.Answer published = city.publish(draft);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(city.api.get("/api/divisions/990101001?as_of=2025-08-31").at("/name"))
                .isEqualTo("一街道");
        assertThat(city.api.get("/api/divisions/990101001?as_of=2025-09-01").at("/name"))
                .isEqualTo("合街道");
        assertThat(assigned("c1", "2025-09-01")).isEqualTo("990101001");
    }

    @Test
    void codeOfAUnitThatStaysIsRefusedByName() {
        Api.Answer draft = city.propose("merge", """
                {"units": %s, "into": {"code": "990101103", "name": "合街道"}}""".formatted(units(Unit.T1, Unit.T2)));
        assertThat(draft.status()).isEqualTo(409);
        assertThat(draft.at("/code")).isEqualTo("code_taken");
        assertThat(draft.at("/detail")).contains("三镇");
    }

    @Test
    void publishedLineTakesTheRegisterAlong() {
        city.grid.add(GridCity.facility("handed", "cemetery", 2, 0, "{}").declaredIn(Unit.T2.id()));
        Api.Answer draft = city.propose(
                "new_line", "{\"units\": %s, \"line\": %s}".formatted(units(Unit.T1, Unit.T2), line(3, 0, 3, 2)));
        city.fileSteps(draft);
        assertThat(city.publish(draft).status()).isEqualTo(200);
        assertThat(assigned("handed", "2025-08-31")).isEqualTo("990101002");
        assertThat(assigned("handed", "2025-09-01")).isEqualTo("990101001");
    }

    @Test
    void draftOnUnitsThatChangedSinceIsRefusedWithTheirNames() {
        Api.Answer draft = city.propose("type_change", STREET);
        Api.Answer rename = city.api.write(
                "PATCH",
                "/api/divisions/990101103",
                "{\"name\": \"新镇\", \"edit\": {\"mode\": \"change\", \"from\": \"2024-01-01\", \"reason\": \"更名\"}}",
                "If-Match",
                city.api.get("/api/divisions/990101103").tag());
        assertThat(rename.status()).isEqualTo(200);
        city.fileSteps(draft);
        Api.Answer answer = city.publish(draft);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/code")).isEqualTo("units_changed");
        assertThat(answer.at("/clashes/0/reason")).isEqualTo("更名");
    }

    @Test
    void publishingNeedsTheTagThatWasRead() {
        Api.Answer draft = city.propose("type_change", STREET);
        String path = "/api/boundaries/changes/" + draft.at("/id") + "/publish";
        assertThat(city.api.write("POST", path, "{}").status()).isEqualTo(428);
        assertThat(city.api.write("POST", path, "{}", "If-Match", "\"x\"").status())
                .isEqualTo(412);
        city.fileSteps(draft); // the dossier is another one since
        assertThat(city.api.write("POST", path, "{}", "If-Match", draft.tag()).status())
                .isEqualTo(412);
    }

    @Test
    void withdrawnChangeKeepsItsDossierOnly() {
        Api.Answer draft = city.propose("type_change", STREET);
        String path = "/api/boundaries/changes/" + draft.at("/id");
        city.fileSteps(draft);
        city.api.write("PUT", path + "/steps/research", "{\"done_on\": \"2025-07-02\", \"document\": \"新材料\"}");
        Api.Answer withdrawn = city.api.write("POST", path + "/withdraw", "", "If-Match", city.tag(draft));
        assertThat(withdrawn.at("/state")).isEqualTo("withdrawn");
        JsonNode dossier = city.api.get(path).json();
        assertThat(dossier.at("/steps")).hasSize(5);
        assertThat(dossier.at("/steps/0/current").asBoolean()).isFalse();
        assertThat(dossier.at("/steps/1/document").asText()).isEqualTo("新材料");
        assertThat(city.preview(draft).at("/code")).isEqualTo("proposal_dropped");
        assertThat(city.api.get("/api/overlays/" + draft.at("/overlay_id")).status())
                .isEqualTo(404);
    }

    private String type(String query) {
        return city.api.get("/api/divisions/" + Unit.T3.id() + "?" + query).at("/type");
    }

    private JsonNode indicator(String query) {
        return city.api.get("/api/coverage/G-07?plan=GRID&" + query).json();
    }

    private String assigned(String facility, String on) {
        return city.api
                .get("/api/facilities/" + GridCity.uuid(facility) + "?as_of=" + on)
                .at("/assigned_code");
    }

    private static List<String> fields(Api.Answer answer) {
        List<String> fields = new ArrayList<>();
        answer.json()
                .at("/errors")
                .forEach(error -> fields.add(error.path("field").asText()));
        return fields;
    }
}
