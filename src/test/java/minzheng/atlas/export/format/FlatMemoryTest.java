package minzheng.atlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 150,000 rows, whose text alone is more than 30 MB, go out with a heap of 30 MB and leave nothing behind. */
class FlatMemoryTest {
    @TempDir
    Path folder;

    static List<String> formats() {
        return ExportFormats.ALL.stream().map(ExportFormat::code).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void memoryDoesNotGrowWithTheRows(String format) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx30m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExport.class.getName(),
                        format)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())))
                    .noneMatch(name -> name.startsWith("atlas"));
        }
    }
}
