package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import minzheng.atlas.ingest.HostileReading.Answer;
import org.jspecify.annotations.Nullable;

/** {@link HostileReading} in a Java machine of 300 MB; each of its answers must come within 5 seconds. */
final class SmallProcess {
    private static final long START_SECONDS = 60;
    private static final long SECONDS_PER_ANSWER = 5;

    private final Path log;
    private final Process process;
    private final BufferedWriter names;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private SmallProcess(Path folder) throws IOException {
        log = folder.resolve("errors.log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName())
                .redirectError(log.toFile())
                .start();
        names = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        Thread reading = new Thread(() -> answers.lines().forEach(lines::add));
        reading.setDaemon(true);
        reading.start();
    }

    static SmallProcess started(Path folder) throws IOException, InterruptedException {
        SmallProcess started = new SmallProcess(folder);
        assertThat(started.line(START_SECONDS)).isEqualTo(HostileReading.READY);
        return started;
    }

    /** Has the file's layers listed, then its rows read: two requests, each with its own time. */
    Answer read(Path file) throws IOException, InterruptedException {
        names.write(file + "\n");
        names.flush();
        assertThat(line(SECONDS_PER_ANSWER)).isEqualTo(HostileReading.LAYERS);
        return new ObjectMapper().readValue(line(SECONDS_PER_ANSWER), Answer.class);
    }

    /** What it exits with when there are no more files. */
    int end() throws IOException, InterruptedException {
        names.close();
        assertThat(process.waitFor(SECONDS_PER_ANSWER, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void kill() {
        process.destroyForcibly();
    }

    private String line(long seconds) throws IOException, InterruptedException {
        @Nullable String line = lines.poll(seconds, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError(
                    "no answer within %d s; the process said: %s".formatted(seconds, Files.readString(log)));
        }
        return line;
    }
}
