package minzheng.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.db.Login;

/** {@code atlas load} in a process of its own with 256 MB of heap, and what its collector says. */
final class SmallHeap {
    /** E.g. {@code GC(12) Pause Full (Allocation Failure) 240M->45M(247M) 88.1ms}; a young one leaves old garbage behind. */
    private static final Pattern FULL = Pattern.compile("Pause Full.* \\d+M->(\\d+)M\\(");

    private SmallHeap() {}

    /**
     * What a load needed.
     *
     * @param keptMb the most that a full collection left, so what was in use; 0 where none was needed
     */
    record Use(double millis, int keptMb) {}

    static Use load(Path file, Login serving, Path home) {
        Path log = file.resolveSibling("gc.log");
        long begun = System.nanoTime();
        run(command(file, log), serving, home);
        double millis = (System.nanoTime() - begun) / 1e6;
        int kept = 0;
        for (String line : lines(log)) {
            Matcher collection = FULL.matcher(line);
            if (collection.find()) {
                kept = Math.max(kept, Integer.parseInt(collection.group(1)));
            }
        }
        return new Use(millis, kept);
    }

    private static List<String> command(Path file, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "minzheng.atlas.Main"));
        command.addAll(List.of("load", "facilities", file.toString(), "--source", "bench"));
        return command;
    }

    private static void run(List<String> command, Login serving, Path home) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment()
                    .putAll(Map.of(
                            "ATLAS_DB_URL", serving.url(),
                            "ATLAS_DB_USER", serving.user(),
                            "ATLAS_DB_PASSWORD", serving.password(),
                            "ATLAS_DB_OWNER_USER", "",
                            "ATLAS_HOME", home.toString()));
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
