package minzheng.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    /** What one command line left behind. */
    private record Answer(int code, String out, String err) {}

    @BeforeAll
    static void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void aCollectionIsWrittenToTheFileNamed() throws IOException {
        Path file = folder.resolve("区划.csv");
        Answer answer = export("divisions", "--format", "csv", "--out", file.toString(), "--filter", "level=county");

        assertThat(answer.code).as(answer.err).isZero();
        assertThat(answer.err).isEmpty();
        assertThat(answer.out).contains("已导出 / exported: " + file);
        assertThat(Files.readString(file)).startsWith("\uFEFFatlas_source,external_id,code,name");
    }

    @Test
    void aRefusedExportLeavesTheOldFileWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("old.gpkg"), "old");
        Answer answer = export("divisions", "--format", "gpkg", "--crs", "EPSG:4513", "--out", file.toString());

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.err).contains("outside_crs").contains("EPSG:4513");
        assertThat(Files.readString(file)).isEqualTo("old");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void whatIsUnknownIsToldWithWhatIsKnown() {
        assertThat(export("facility").err).contains("unknown_collection").contains("facilities");
        assertThat(export("facilities", "--format", "pdf").err)
                .contains("unknown_format")
                .contains("gpkg");
        assertThat(export("facilities", "--filter", "colour=red").err)
                .contains("colour")
                .contains("kind");
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Answer answer =
                export("divisions", "--out", folder.resolve("none/a.geojson").toString());

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.err).contains("cannot_write").contains("none");
    }

    private static Answer export(String... arguments) {
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
                Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
