package minzheng.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import minzheng.atlas.boundary.pack.PackWorld;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BoundaryPackCommandTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    @Test
    void waitsForWhatIsMissingAndThenWritesTheArchive() {
        PackWorld world = PackWorld.build(postgis, 3, 3, 3);
        Path file = folder.resolve("pack.zip");
        Map<String, String> environment = Map.of(
                "ATLAS_DB_URL", postgis.serving().url(),
                "ATLAS_DB_USER", postgis.serving().user(),
                "ATLAS_DB_PASSWORD", postgis.serving().password(),
                "ATLAS_SEEDS", "none",
                "ATLAS_ACTOR", "王工");
        String refused = run(environment, 1, file);
        assertThat(refused).contains("pack_incomplete").contains("01号界桩本次任务无联检记录", "03号界桩");
        assertThat(file).doesNotExist();

        world.observeAllIntact();
        assertThat(run(environment, 0, file)).contains("已生成 / written: " + file);
        assertThat(file).isNotEmptyFile();
    }

    private static String run(Map<String, String> environment, int expected, Path file) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(both, true, StandardCharsets.UTF_8);
        int code = AtlasCommand.run(
                environment,
                stream,
                stream,
                "boundary-pack",
                "--line",
                "0102",
                "--round",
                "R5",
                "--as-of",
                "2025-06-30",
                "--out",
                file.toString());
        String said = both.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(expected);
        return said;
    }
}
