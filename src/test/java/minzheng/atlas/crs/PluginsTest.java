package minzheng.atlas.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** A bureau's jar, compiled here as the bureau would, that shifts by a constant. */
class PluginsTest {
    private static final String SOURCE = """
            package nanning;
            import java.util.Set;
            import minzheng.atlas.crs.CoordinateConverter;
            import org.locationtech.jts.geom.Coordinate;
            public final class Licensed implements CoordinateConverter {
                public String name() { return "Licensed 2.1"; }
                public String licence() { return "permit 7"; }
                public Set<String> converts() { return Set.of("map_app_gcj02"); }
                public Coordinate toCgcs2000(String from, Coordinate given) {
                    return new Coordinate(given.x + 1, given.y + 2);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aJarInTheFolderIsFound() throws IOException {
        jar("nanning.Licensed");

        CoordinateConverter found =
                Conversions.configured(null, folder).from("map_app_gcj02").orElseThrow();

        assertThat(found.name()).isEqualTo("Licensed 2.1");
        assertThat(found.toCgcs2000("map_app_gcj02", new Coordinate(1, 2))).isEqualTo(new Coordinate(2, 4));
        assertThat(Conversions.configured(null, folder).from("map_app_bd09")).isEmpty();
    }

    @Test
    void aJarThatPromisesAMissingClassEndsTheStart() throws IOException {
        jar("nanning.Missing");

        assertThatThrownBy(() -> Conversions.configured(null, folder))
                .hasMessageContaining("ATLAS_PLUGINS")
                .hasMessageContaining("nanning.Missing");
    }

    @Test
    void otherFilesInTheFolderDoNotMatter() throws IOException {
        jar("nanning.Licensed");
        Files.writeString(folder.resolve("note.txt"), "not a jar");

        assertThat(Conversions.configured(null, folder).from("map_app_gcj02")).isPresent();
    }

    @Test
    void aMissingFolderEndsTheStart() {
        assertThatThrownBy(() -> Conversions.configured(null, folder.resolve("none")))
                .hasMessageContaining("ATLAS_PLUGINS");
    }

    private void jar(String promised) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.createDirectories(folder.resolve("nanning")).resolve("Licensed.java");
        Files.writeString(source, SOURCE);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).isZero();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("tool.jar")))) {
            jar.putNextEntry(new JarEntry("nanning/Licensed.class"));
            jar.write(Files.readAllBytes(classes.resolve("nanning/Licensed.class")));
            jar.putNextEntry(new JarEntry("META-INF/services/minzheng.atlas.crs.CoordinateConverter"));
            jar.write(promised.getBytes(StandardCharsets.UTF_8));
        }
    }
}
