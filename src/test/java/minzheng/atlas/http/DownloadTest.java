package minzheng.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that cannot be finished must never look whole. */
class DownloadTest {
    private static Server server;

    @BeforeAll
    static void start() {
        Routes routes = table -> table.get(
                        "/api/late",
                        Parameters.NONE,
                        exchange -> exchange.download("半.csv", "half.csv", "text/csv", out -> {
                            out.write(new byte[1_000_000]);
                            throw new IOException("the source failed");
                        }))
                .get(
                        "/api/early",
                        Parameters.NONE,
                        exchange -> exchange.download("无.csv", "none.csv", "text/csv", out -> {
                            out.write(1);
                            throw new InvalidRequest("too_long", "f", "太长 / too long");
                        }))
                .get(
                        "/api/whole",
                        Parameters.NONE,
                        exchange -> exchange.download(
                                "设施 1.csv", "facilities.csv", "text/csv", out -> out.write(new byte[1_000_000])));
        server = Server.start("127.0.0.1", 0, List.of(routes));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFailureAfterTheFirstBytesCutsTheConnection() {
        assertThatThrownBy(() -> get("late")).isInstanceOf(IOException.class);
    }

    @Test
    void aFailureBeforeThemIsAnOrdinaryProblem() throws Exception {
        HttpResponse<byte[]> answer = get("early");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("too_long");
    }

    @Test
    void aWholeFileHasItsName() throws Exception {
        HttpResponse<byte[]> answer = get("whole");

        assertThat(answer.body()).hasSize(1_000_000);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"facilities.csv\"; filename*=UTF-8''%E8%AE%BE%E6%96%BD%201.csv");
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
