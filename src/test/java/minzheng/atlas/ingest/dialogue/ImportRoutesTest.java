package minzheng.atlas.ingest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A register of the grid city from its upload to its undo, as a browser goes through it. */
class ImportRoutesTest {
    private static final String HEADER = "编号,名称,类型,床位数,经度,纬度,区划代码\n";
    private static final String TWO = HEADER + """
            A,甲,elder_care_institution,100,108.005,22.805,990101001
            B,乙,elder_care_institution,50,108.025,22.805,990101002
            """;

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private GridCity city;
    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        city = GridCity.build(postgis);
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anUploadTellsWhatTheFileIs() throws IOException {
        Api.Answer answer = upload("机构名册.csv", TWO);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/imports/" + answer.at("/id"));
        assertThat(answer.at("/file_name")).isEqualTo("机构名册.csv");
        assertThat(answer.at("/state")).isEqualTo("uploaded");
        assertThat(answer.at("/sha256"))
                .isEqualTo(ImportFolder.sha256(List.of(Files.writeString(Files.createTempFile("two", ".csv"), TWO))));
        assertThat(answer.at("/bytes")).isEqualTo(Integer.toString(TWO.getBytes("UTF-8").length));
        assertThat(answer.at("/detected/format")).isEqualTo("csv");
        assertThat(answer.at("/detected/proposed_crs")).isEqualTo("EPSG:4490");
        assertThat(answer.at("/detected/fields/1/name")).isEqualTo("名称");
        assertThat(answer.at("/detected/fields/1/values/1")).isEqualTo("乙");
        assertThat(answer.at("/detected/mapping/external_id")).isEqualTo("编号");
        assertThat(answer.at("/detected/mapping/beds_total")).isEqualTo("床位数");
        assertThat(api.get("/api/imports").at("/items/0/id")).isEqualTo(answer.at("/id"));
    }

    @Test
    void checkThenCommitThenTheSameFileAgainChangesNothing() {
        String import1 = checked(TWO);
        JsonNode found = api.get(import1).json();
        assertThat(found.at("/state").asText()).as(found.toString()).isEqualTo("checked");
        assertThat(found.at("/report/counted/created").asInt()).isEqualTo(2);
        assertThat(facilities("")).isZero();
        assertThat(facilities("&overlay=" + found.at("/overlay_id").asText())).isEqualTo(2);

        assertThat(api.write("POST", import1 + "/commit", "{\"reason\": \"   年度更新 \"}")
                        .status())
                .isEqualTo(202);
        JsonNode done = settled(import1);
        assertThat(done.at("/state").asText()).isEqualTo("committed");
        assertThat(done.at("/overlay_id").isNull()).isTrue();
        assertThat(facilities("")).isEqualTo(2);
        assertThat(api.get("/api/data-versions/" + done.at("/data_version").asText())
                        .at("/actor"))
                .isEqualTo("测试员");
        assertThat(api.get("/api/data-versions/" + done.at("/data_version").asText())
                        .at("/reason"))
                .endsWith("；年度更新");
        assertThat(uploads()).isEmpty();

        long before = postgis.database().currentVersion();
        JsonNode again = api.get(checked(TWO)).json();
        assertThat(again.at("/state").asText()).isEqualTo("unchanged");
        assertThat(again.at("/report/counted/unchanged").asInt()).isEqualTo(2);
        assertThat(postgis.database().currentVersion()).isEqualTo(before);
    }

    @Test
    void aBadFileIsRefusedWithItsFindingsInAListAndOnTheMap() {
        String refused = checked(HEADER + """
                A,甲,elder_care_institution,一百,108.005,22.805,990101001
                B,乙,elder_care_institution,50,22.805,108.025,990101002
                """);

        assertThat(api.get(refused).at("/state")).isEqualTo("refused");
        JsonNode first = api.get(refused + "/findings?limit=1").json();
        assertThat(first.at("/items/0/code").asText()).isEqualTo("bad_attribute");
        assertThat(first.at("/items/0/row").asInt()).isEqualTo(1);
        JsonNode second = api.get(first.at("/links/0/href").asText()).json();
        assertThat(second.at("/items/0/code").asText()).isEqualTo("swapped_coordinates");
        assertThat(second.at("/links")).isEmpty();
        assertThat(api.get(refused + "/findings.geojson?code=bad_attribute")
                        .json()
                        .at("/features"))
                .hasSize(1);
        Api.Answer commit = api.write("POST", refused + "/commit", null);
        assertThat(commit.status()).isEqualTo(409);
        assertThat(commit.at("/code")).isEqualTo("wrong_state");
    }

    @Test
    void optionsAreEditedAndRememberedForTheNextFileOfTheSource() {
        String text = TWO.replace("类型", "甲栏").replace("编号", "乙栏");
        Api.Answer first = upload("first.csv", text);
        String import1 = first.header("Location");
        assertThat(first.at("/detected/missing/0")).isIn("external_id", "kind");
        assertThat(api.write("PATCH", import1, "{\"mapping\": {}}").status()).isEqualTo(428);
        Api.Answer changed = api.write("PATCH", import1, """
                {"mapping": {"kind": "甲栏", "external_id": "乙栏"}, "coord_source": "survey", "valid_from": "2020-01-01"}""", "If-Match", first.tag());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().at("/detected/missing")).isEmpty();
        assertThat(api.write("PATCH", import1, "{\"mapping\": {}}", "If-Match", first.tag())
                        .status())
                .isEqualTo(412);
        step(import1, "check");
        step(import1, "commit");
        assertThat(api.get(import1).at("/state")).isEqualTo("committed");

        Api.Answer next = upload("next.csv", text);
        assertThat(next.at("/options/mapping/kind")).isEqualTo("甲栏");
        assertThat(next.at("/options/coord_source")).isEqualTo("survey");
        assertThat(next.json().at("/options/valid_from").isNull()).isTrue();
        assertThat(upload("other.csv", TWO).json().at("/options/mapping")).isEmpty(); // it has no such columns
        assertThat(api.get("/api/import-mappings?source=register").at("/items/0/options/mapping/external_id"))
                .isEqualTo("乙栏");
    }

    @Test
    void optionsThatCannotBeAreRefusedByName() {
        Api.Answer uploaded = upload("list.csv", TWO);
        String path = uploaded.header("Location");
        for (String body : List.of(
                "{\"crs\": \"x\"}",
                "{\"crs\": 7}",
                "{\"encoding\": \"\\u0007\"}",
                "{\"encoding\": \"none\"}",
                "{\"mapping\": {\"none\": \"a\"}}",
                "{\"mapping\": {\"name\": {}}}",
                "{\"fixed\": []}",
                "{\"valid_from\": \"0001-01-01\"}",
                "{\"colour\": \"red\"}")) {
            Api.Answer answer = api.write("PATCH", path, body, "If-Match", uploaded.tag());
            assertThat(answer.status()).as(body + answer.text()).isEqualTo(400);
        }
        Api.Answer nothing = api.write("PATCH", path, "{\"mapping\": {\"name\": null}}", "If-Match", uploaded.tag());
        assertThat(nothing.json().at("/options/mapping")).isEmpty();
    }

    @Test
    void anEditOfOneOfItsThingsBlocksTheCommitAndAnotherEditDoesNot() {
        city.add(GridCity.facility("other", "elder_care_institution", 2, 2, "{\"beds_total\": 9}"));
        commit(TWO);
        String import1 = checked(TWO.replace(",50,", ",60,"));
        String import2 = checked(TWO.replace(",50,", ",70,"));
        rename("/api/facilities/" + GridCity.uuid("other"), "别处");
        assertThat(step(import1, "commit").at("/state").asText()).isEqualTo("committed");

        Api.Answer moved = api.write("POST", import2 + "/commit", null);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.at("/code")).isEqualTo("data_moved");
        assertThat(moved.json().at("/clashes")).hasSize(1);
        assertThat(moved.at("/clashes/0/name")).isEqualTo("乙");
        assertThat(moved.at("/clashes/0/actor")).isEqualTo("测试员");
        assertThat(api.get(import2).at("/state")).isEqualTo("moved");
        assertThat(step(import2, "check").at("/state").asText()).isEqualTo("checked");
        assertThat(step(import2, "commit").at("/state").asText()).isEqualTo("committed");
    }

    @Test
    void undoGivesBackWhatWasThereAndIsRefusedAfterAnEdit() {
        commit(TWO);
        String import1 = commit(TWO.replace(",50,", ",60,")
                .replace("990101002\n", "990101002\nC,丙,elder_care_institution,7,,,990101001\n"));
        assertThat(beds()).containsExactly("丙 7", "乙 60", "甲 100");

        JsonNode undone = step(import1, "undo");
        assertThat(undone.at("/state").asText()).as(undone.toString()).isEqualTo("undone");
        assertThat(beds()).containsExactly("乙 50", "甲 100");
        assertThat(undone.at("/undone_version").asLong())
                .isEqualTo(postgis.database().currentVersion());
        assertThat(api.write("POST", import1 + "/undo", null).at("/code")).isEqualTo("wrong_state");

        String import2 = commit(TWO.replace(",50,", ",61,"));
        rename("/api/facilities/" + api.get("/api/facilities?q=B").at("/items/0/id"), "乙二");
        Api.Answer refused = api.write("POST", import2 + "/undo", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("edited_since");
        assertThat(refused.at("/clashes/0/name")).isEqualTo("乙二");
        assertThat(api.get(import2).at("/state")).isEqualTo("committed");
    }

    @Test
    void cancelAndDeleteLeaveNothingBehind() {
        String import1 = checked(TWO);
        String overlay = api.get(import1).at("/overlay_id");
        assertThat(api.write("POST", import1 + "/cancel", null).status()).isEqualTo(202);
        assertThat(api.get(import1).at("/state")).isEqualTo("cancelled");
        assertThat(api.get("/api/overlays/" + overlay).status()).isEqualTo(404);
        assertThat(uploads()).isEmpty();
        assertThat(api.write("POST", import1 + "/check", null).status()).isIn(400, 409);
        assertThat(api.write("DELETE", import1, null).status()).isEqualTo(204);
        assertThat(api.get(import1).status()).isEqualTo(404);
    }

    @Test
    void aRunningCheckTellsItsProgressAndIsCancelled() throws InterruptedException {
        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 150_000; i++) {
            many.append(i).append(",甲,elder_care_institution,10,108.005,22.805,990101001\n");
        }
        String import1 = upload("many.csv", many.toString()).header("Location");
        api.write("POST", import1 + "/check", null);
        for (int tries = 0;
                tries < 200 && api.get(import1).json().at("/progress/rows").asInt() == 0;
                tries++) {
            Thread.sleep(20);
        }
        JsonNode running = api.get(import1).json();
        assertThat(running.at("/state").asText()).isEqualTo("checking");
        assertThat(running.at("/progress/phase").asText()).isEqualTo("reading");
        assertThat(running.at("/progress/fraction").asDouble()).isBetween(0.0, 1.0);
        assertThat(api.write("POST", import1 + "/commit", null).at("/code")).isEqualTo("wrong_state");
        assertThat(api.write("DELETE", import1, null).status()).isEqualTo(409);

        assertThat(api.write("POST", import1 + "/cancel", null).status()).isEqualTo(202);
        assertThat(settled(import1).at("/state").asText()).isEqualTo("cancelled");
        assertThat(facilities("")).isZero();
    }

    @Test
    void whatRanWhenTheServiceEndedIsInterruptedAndMayBeCheckedAgain() {
        String import1 = checked(TWO);
        served.close();
        postgis.asSuperuser("UPDATE atlas.import SET state = 'committing'");
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();

        assertThat(api.get(import1).at("/state")).isEqualTo("interrupted");
        assertThat(api.get(import1).at("/problem/code")).isEqualTo("interrupted");
        assertThat(step(import1, "check").at("/state").asText()).isEqualTo("checked");
        assertThat(step(import1, "commit").at("/state").asText()).isEqualTo("committed");
    }

    private Api.Answer upload(String name, String text) {
        return api.upload(
                "/api/imports",
                new Form()
                        .field("target", "facilities")
                        .field("source", "register")
                        .file(name, text));
    }

    private String checked(String text) {
        Api.Answer uploaded = upload("list.csv", text);
        String path = uploaded.header("Location");
        Api.Answer changed = api.write(
                "PATCH",
                path,
                "{\"coord_source\": \"survey\", \"valid_from\": \"2020-01-01\"}",
                "If-Match",
                uploaded.tag());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        step(path, "check");
        return path;
    }

    private String commit(String text) {
        String path = checked(text);
        assertThat(step(path, "commit").at("/state").asText()).isEqualTo("committed");
        return path;
    }

    private JsonNode step(String path, String verb) {
        Api.Answer answer = api.write("POST", path + "/" + verb, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return settled(path);
    }

    private JsonNode settled(String path) {
        for (int tries = 0; tries < 200; tries++) {
            JsonNode now = api.get(path).json();
            if (!now.at("/state").asText().endsWith("ing")) {
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("never settled: " + api.get(path).text());
    }

    private void rename(String facility, String name) {
        Api.Answer answer = api.write(
                "PATCH",
                facility,
                "{\"name\": \"" + name + "\", \"edit\": {\"mode\": \"correction\", \"reason\": \"改名\"}}",
                "If-Match",
                api.get(facility).tag());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private int facilities(String more) {
        return api.get("/api/facilities?limit=1000" + more).json().at("/items").size();
    }

    private List<String> beds() {
        return postgis.database()
                .read(handle -> handle.createQuery("""
                SELECT name || ' ' || (details ->> 'beds_total') FROM facility_row
                WHERE recorded_to = 9223372036854775807 AND overlay_id IS NULL ORDER BY name COLLATE "C"
                """).mapTo(String.class).list());
    }

    private List<Path> uploads() {
        Path folder = Served.settings(postgis).uploads().folder();
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
