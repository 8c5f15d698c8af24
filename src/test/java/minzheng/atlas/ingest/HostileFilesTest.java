package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.ingest.HostileReading.Answer;
import minzheng.atlas.ingest.HostileReading.Told;
import minzheng.atlas.ingest.hostile.HostileBundles;
import minzheng.atlas.ingest.hostile.HostileFile;
import minzheng.atlas.ingest.hostile.HostileJson;
import minzheng.atlas.ingest.hostile.HostileShapes;
import minzheng.atlas.ingest.hostile.HostileTables;
import minzheng.atlas.ingest.hostile.HostileXml;
import minzheng.atlas.ingest.hostile.HostileZips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file is answered within 5 seconds by a process of 300 MB, which then goes on to the next. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    static Path folder;

    private @Nullable SmallProcess process;

    @AfterAll
    void endsByItself() throws IOException, InterruptedException {
        assertThat(running().end()).isZero();
    }

    Stream<HostileFile> files() throws IOException {
        String secret = Files.writeString(folder.resolve("secret"), HostileXml.SECRET)
                .toUri()
                .toString();
        return Stream.of(
                        HostileJson.all(),
                        HostileXml.all(secret),
                        HostileTables.all(),
                        HostileZips.books(secret),
                        HostileZips.marks(),
                        HostileShapes.all(),
                        HostileBundles.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isAnsweredInTimeAndMemoryWithWhatToDo(HostileFile hostile) throws IOException, InterruptedException {
        Path file = hostile.in(folder);
        Answer answer = answer(file);
        Files.delete(file);

        assertThat(answer.failure()).as(hostile.name()).isEmpty();
        assertThat(answer.findings()).extracting(Told::code).as(hostile.name()).contains(hostile.code());
        assertThat(answer.findings()).allSatisfy(told -> {
            assertThat(told.problem()).contains(" / ");
            assertThat(told.fix()).contains(" / ");
            assertThat(told.problem() + told.fix()).doesNotContain(HostileXml.SECRET);
        });
    }

    private Answer answer(Path file) throws IOException, InterruptedException {
        try {
            return running().read(file);
        } catch (AssertionError e) {
            running().kill(); // the next file gets a new one
            process = null;
            throw e;
        }
    }

    private SmallProcess running() throws IOException, InterruptedException {
        SmallProcess now = process == null ? SmallProcess.started(folder) : process;
        process = now;
        return now;
    }
}
