package minzheng.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String FACILITIES = """
            external_id,name,kind,beds_total,lon,lat
            A,甲,elder_care_institution,10,108.005,22.805
            """;

    @TempDir
    Path folder;

    /** What one command line left behind. */
    private record Answer(int code, String out, String err) {}

    @BeforeAll
    static void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void aFileIsLoadedOnceAndUnchangedTheSecondTime() throws IOException {
        String file = write("a.csv", FACILITIES);
        Answer first = atlas(
                "load",
                "facilities",
                file,
                "--source",
                "shell",
                "--valid-from",
                "2020-01-01",
                "--coord-source",
                "survey");
        Answer second = atlas(
                "load",
                "facilities",
                file,
                "--source",
                "shell",
                "--valid-from",
                "2020-01-01",
                "--coord-source",
                "survey");

        assertThat(first.code).as(first.out).isZero();
        assertThat(first.out).contains("新增 new 1").contains("已导入，数据版本");
        assertThat(second.code).as(second.err).isZero();
        assertThat(second.out).contains("0 changes");
        assertThat(postgis.database()
                        .<String>read(handle -> handle.createQuery(
                                        "SELECT actor FROM data_version ORDER BY version DESC LIMIT 1")
                                .mapTo(String.class)
                                .one()))
                .isEqualTo("王工");
    }

    @Test
    void aPolygonSetIsKeptUnderItsName() throws IOException {
        String file = write("set.csv", """
                dm,mc,wkt
                1,一,"POLYGON ((108 22.8, 108.01 22.81, 108.01 22.8, 108 22.81, 108 22.8))"
                """);
        Answer first = atlas(
                "load",
                "polygon-set",
                file,
                "--name",
                "南区",
                "--side",
                "990101",
                "--code-field",
                "dm",
                "--name-field",
                "mc");
        Answer second = atlas("load", "polygon-set", file, "--name", "南区");

        assertThat(first.code).as(first.err).isZero();
        assertThat(first.out).contains("南区 kept: 1 polygons, 1 comparable, 1 of them invalid");
        assertThat(second.code).isNotZero();
        assertThat(second.err).contains("there is a set named 南区");
        assertThat(postgis.database()
                        .<String>read(handle -> handle.createQuery("SELECT code || name FROM delivered_unit")
                                .mapTo(String.class)
                                .one()))
                .isEqualTo("1一");
    }

    @Test
    void aRefusedFileIsExitOneWithATableThatNamesRowFieldValueAndFix() throws IOException {
        String file = write("b.csv", FACILITIES.replace(",10,", ",十,"));
        Answer answer = atlas(
                "load",
                "facilities",
                file,
                "--source",
                "bad",
                "--valid-from",
                "2020-01-01",
                "--coord-source",
                "survey");

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out)
                .contains("beds_total")
                .contains("十")
                .contains("line 2")
                .contains("整个文件未写入");
        assertThat(answer.err).isEmpty();
    }

    @Test
    void aLoadIsListedAndUndoneAndItsMappingIsKeptForTheSource() throws IOException {
        String file = write("d.csv", FACILITIES.replace("external_id", "序").replace("name", "机构"));
        String[] load = {
            "load", "facilities", file, "--source", "kept", "--valid-from", "2020-01-01", "--coord-source", "survey"
        };
        String[] mapped = Arrays.copyOf(load, load.length + 4);
        System.arraycopy(new String[] {"--map", "external_id=序", "--map", "name=机构"}, 0, mapped, load.length, 4);

        assertThat(atlas(mapped).out).contains("新增 new 1");
        Answer again = atlas(load);
        assertThat(again.code).as(again.out).isZero();
        assertThat(again.err).contains("external_id=序").contains("name=机构");
        JsonNode imports = new ObjectMapper().readTree(atlas("imports", "--json", "--limit", "2").out);
        assertThat(imports.at("/0/state").asText()).isEqualTo("unchanged");
        assertThat(imports.at("/1/state").asText()).isEqualTo("committed");
        assertThat(imports.at("/1/file_name").asText()).isEqualTo("d.csv");
        String id = imports.at("/1/id").asText();
        assertThat(atlas("imports").out).contains(id).contains("committed").contains("王工");

        assertThat(atlas("imports", "undo", id).out).contains("已撤销");
        Answer twice = atlas("imports", "undo", id);
        assertThat(twice.code).isEqualTo(1);
        assertThat(twice.err).contains("wrong_state");
        assertThat(atlas(load).out).contains("新增 new 1"); // loading again takes the undo back
    }

    @Test
    void whatCanBeLoadedIsListedWithItsNames() {
        assertThat(atlas("load", "--help").out)
                .contains("facilities", "导入设施", "reported-values", "divisions", "catalogue", "plan");
        assertThat(atlas("load", "facilities", "--help").out).contains("--layer", "--encoding", "--crs");
    }

    @Test
    void jsonIsTheWholeOfStdout() throws IOException {
        String file = write("c.csv", FACILITIES);
        Answer answer = atlas(
                "load",
                "facilities",
                file,
                "--source",
                "dry",
                "--valid-from",
                "2020-01-01",
                "--coord-source",
                "survey",
                "--dry-run",
                "--json");
        JsonNode report = new ObjectMapper().readTree(answer.out);

        assertThat(answer.code).isZero();
        assertThat(report.path("outcome").asText()).isEqualTo("DRY_RUN");
        assertThat(report.at("/counted/created").asInt()).isEqualTo(1);
        assertThat(report.path("data_version").isNull()).isTrue();
    }

    @Test
    void faultsAreOneLineOnStderrAndExitOne() {
        Answer answer = atlas("load", "facilities", folder.resolve("none.csv").toString(), "--source", "x");

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err.lines())
                .singleElement()
                .asString()
                .contains("file_missing")
                .contains("none.csv");
    }

    @Test
    void wrongUsageIsExitTwo() {
        assertThat(atlas("load", "facilities", "x.csv").code).isEqualTo(2); // without --source
        assertThat(atlas("load").code).isEqualTo(2);
        assertThat(atlas("loud").code).isEqualTo(2);
    }

    @Test
    void aCatalogueIsLoadedOnceAndClashesAreTold() throws IOException {
        String levels = "levels: [{code: hamlet, rank: %d, zh: 屯, en: Hamlet, holds_facilities: false}]\n";
        String kinds = """
                groups: [{code: g, name: {zh: 组, en: Group}}]
                attributes: [{code: seats, name: {zh: 座, en: Seats}, type: integer}]
                kinds: [{code: hall, name: {zh: 厅, en: Hall}, group: g, colour: "#112233", attributes: [seats]}]
                """;
        String good = write("good.yaml", levels.formatted(9) + kinds);
        String clash = write("clash.yaml", levels.formatted(4));

        assertThat(atlas("load", "catalogue", good).out).contains("已导入");
        assertThat(atlas("load", "catalogue", good).out).contains("nothing differs");
        Answer refused = atlas("load", "catalogue", clash);
        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.err).contains("level_rank_taken").contains("hamlet");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        Answer answer = atlas("load", "plan", write("p.yaml", "code: A\ncode: B\n"));

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.err).contains("yaml_broken").contains("line 2");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Answer atlas(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of(
                "ATLAS_DB_URL", postgis.serving().url(),
                "ATLAS_DB_USER", postgis.serving().user(),
                "ATLAS_DB_PASSWORD", postgis.serving().password(),
                "ATLAS_SEEDS", "none",
                "ATLAS_ACTOR", "王工");
        int code = AtlasCommand.run(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
