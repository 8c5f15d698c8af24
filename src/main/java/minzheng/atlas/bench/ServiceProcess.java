package minzheng.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.db.Login;

/** The service as a process of its own on loopback, over a database of the bench's. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final String origin;
    private final Process process;

    private ServiceProcess(String origin, Process process) {
        this.origin = origin;
        this.process = process;
    }

    /** Starts it and waits until it answers. */
    static ServiceProcess start(Login serving, Path home, int port) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "minzheng.atlas.Main",
                "serve");
        builder.environment()
                .putAll(Map.of(
                        "ATLAS_DB_URL", serving.url(),
                        "ATLAS_DB_USER", serving.user(),
                        "ATLAS_DB_PASSWORD", serving.password(),
                        "ATLAS_DB_OWNER_USER", "",
                        "ATLAS_PORT", Integer.toString(port),
                        "ATLAS_HOME", home.toString(),
                        "ATLAS_SEEDS", "none"));
        try {
            ServiceProcess service = new ServiceProcess(
                    "http://127.0.0.1:" + port,
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return origin;
    }

    /** The most memory it has had, MB. */
    long peakMegabytes() {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(origin + "/api/health/ready")).build();
        try {
            for (int attempt = 0; attempt < 300; attempt++) {
                try {
                    if (client.send(ready, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet: asked again below
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("the service did not become ready on " + origin);
    }
}
