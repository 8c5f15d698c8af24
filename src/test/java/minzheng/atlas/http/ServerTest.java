package minzheng.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.Stale;
import minzheng.atlas.fault.Unavailable;
import minzheng.atlas.support.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every route: limits, headers, origin and host, problems. */
class ServerTest {
    private static Server server;
    private static Api api;

    private record Note(String text, Integer number) {}

    @BeforeAll
    static void start() {
        server = Server.start(
                "127.0.0.1",
                0,
                List.of(table -> table.get(
                                "/api/notes",
                                Parameters.of("q").paged(),
                                exchange -> exchange.json(
                                        exchange.query().text("q").map(List::of).orElse(List.of())))
                        .post(
                                "/api/notes",
                                exchange -> exchange.json(
                                        Map.of("actor", exchange.actor(), "note", exchange.body(Note.class))))
                        .put("/api/notes/{id}", exchange -> exchange.json(exchange.ifMatch()))
                        .get("/api/notes/long", Parameters.NONE, exchange -> exchange.json("长".repeat(100_000)))
                        .get(
                                "/api/notes/{id}",
                                Parameters.NONE,
                                exchange -> exchange.tagged("7-1", exchange.pathId("id")))
                        .get("/api/fails/conflict", Parameters.NONE, exchange -> {
                            throw new Conflict("taken", "已有 / taken");
                        })
                        .get("/api/fails/stale", Parameters.NONE, exchange -> {
                            throw new Stale("旧 / stale", "8-2", Map.of("name", new Stale.Difference("甲", "乙")));
                        })
                        .get("/api/fails/away", Parameters.NONE, exchange -> {
                            throw new Unavailable("away", "离线 / away");
                        })
                        .get("/api/fails/bug", Parameters.NONE, exchange -> {
                            throw new IllegalStateException("secret detail");
                        })));
        api = new Api(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyAnswerNamesTheRequestAndForbidsFraming() {
        Api.Answer answer = api.get("/api/notes");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Request-Id")).hasSize(36);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "worker-src 'self' blob:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void longAnswersAreZippedForThoseWhoAsk() {
        Api.Answer zipped = api.get("/api/notes/long", "Accept-Encoding", "gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.bytes().length).isLessThan(10_000);
        assertThat(zipped.json().asText()).hasSize(100_000);
        assertThat(api.get("/api/notes/long").header("Content-Encoding")).isEmpty();
    }

    @Test
    void headAnswersLikeGetWithoutBody() {
        Api.Answer answer = api.send("HEAD", "/api/notes/00000000-0000-0000-0000-000000000001", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.tag()).isEqualTo("\"7-1\"");
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void foreignHostIsRefused() {
        assertThat(api.get("/api/notes", "Host", "evil.example").status()).isEqualTo(421);
        assertThat(api.get("/api/notes", "Host", "localhost:1234").status()).isEqualTo(200);
        assertThat(api.get("/api/notes", "Host", "127.0.0.1.evil.example:80").status())
                .isEqualTo(421);
    }

    @Test
    void writeFromAnotherOriginIsRefused() {
        String own = "http://127.0.0.1:" + server.port();
        String note = "{\"text\": \"a\", \"number\": 1}";
        assertThat(api.write("POST", "/api/notes", note, "Origin", "http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(api.write("POST", "/api/notes", note, "Origin", "null").status())
                .isEqualTo(403);
        assertThat(api.write("POST", "/api/notes", note, "Origin", own).status())
                .isEqualTo(200);
        assertThat(api.write("POST", "/api/notes", note).status()).isEqualTo(200);
    }

    @Test
    void writeWithoutActorIsRefused() {
        Api.Answer answer =
                api.send("POST", "/api/notes", "{\"text\": \"a\", \"number\": 1}", "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo("X-Atlas-Actor");
    }

    @Test
    void actorIsPercentDecoded() {
        assertThat(api.write("POST", "/api/notes", "{\"text\": \"a\", \"number\": 1}")
                        .at("/actor"))
                .isEqualTo("测试员");
    }

    @Test
    void bodyThatDoesNotFitIsNamedByPointer() {
        assertThat(api.write("POST", "/api/notes", "{\"text\": \"a\", \"numbr\": 1}")
                        .at("/field"))
                .isEqualTo("/numbr");
        assertThat(api.write("POST", "/api/notes", "{\"text\": \"a\", \"number\": \"1\"}")
                        .at("/field"))
                .isEqualTo("/number");
        assertThat(api.write("POST", "/api/notes", "{\"text\": \"a\", \"number\": 1.5}")
                        .at("/field"))
                .isEqualTo("/number");
        assertThat(api.write("POST", "/api/notes", "{\"text\": \"a\"").at("/code"))
                .isEqualTo("malformed_json");
        assertThat(api.write("POST", "/api/notes", "{\"text\": \"a\", \"text\": \"b\"}")
                        .at("/code"))
                .isEqualTo("malformed_json");
        assertThat(api.write("POST", "/api/notes", "[1]").status()).isEqualTo(400);
        assertThat(api.write("POST", "/api/notes", "[".repeat(1000)).status()).isEqualTo(400);
    }

    @Test
    void bodyOfAnotherTypeOrTooLargeIsRefused() {
        assertThat(api.send("POST", "/api/notes", "a=1", "X-Atlas-Actor", "a", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        // over a connection of its own: one that the refused request left may be closed at any time
        assertThat(new Api(server.port())
                        .write("POST", "/api/notes", " ".repeat(Body.MAX_BYTES + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void requestAfterARefusedOneIsAnswered() {
        String note = "{\"text\": \"" + "a".repeat(50_000) + "\", \"number\": 1}";
        for (int i = 0; i < 50; i++) { // what was not read of the first must not spoil the second
            assertThat(api.write("POST", "/api/notes", note, "Origin", "null").status())
                    .isEqualTo(403);
            Api.Answer good = api.write("POST", "/api/notes", note);
            assertThat(good.status()).isEqualTo(200);
            assertThat(good.header("Connection")).isEmpty(); // and a connection that is in order is kept
        }
    }

    @Test
    void editWithoutTagIsAskedForOne() {
        assertThat(api.write("PUT", "/api/notes/1", "{}").status()).isEqualTo(428);
        assertThat(api.write("PUT", "/api/notes/1", "{}", "If-Match", "\"7-1\"")
                        .json()
                        .asText())
                .isEqualTo("7-1");
    }

    @Test
    void unknownPathIsAProblemAndOtherMethodsSayWhatIsAllowed() {
        Api.Answer missing = api.get("/api/nothing", "Accept", "text/html");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).startsWith("application/problem+json");
        Api.Answer method = api.write("DELETE", "/api/notes", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(api.get("/api/notes/not-a-uuid").status()).isEqualTo(404);
    }

    @Test
    void pagesOfTheWebClientComeFromTheClassPath() {
        Api.Answer root = api.get("/");
        assertThat(root.text()).contains("测试页");
        assertThat(root.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(api.get("/?page=inspection&unit=450103100").text()).isEqualTo(root.text());
        assertThat(api.get("/plans/NN145", "Accept", "text/html").status()).isEqualTo(404);
        assertThat(api.get("/assets/missing.js", "Accept", "*/*").status()).isEqualTo(404);
        Api.Answer script = api.get("/assets/app-0a1b2c.js");
        assertThat(script.text()).contains("测试脚本");
        assertThat(script.header("Cache-Control")).contains("immutable");
        assertThat(script.header("X-Content-Type-Options")).isEqualTo("nosniff");
        // over a connection of its own: the server closes it after a path that is none, and the next POST would meet
        // that
        assertThat(new Api(server.port()).get("/../openapi.yaml").status()).isNotEqualTo(200);
    }

    @Test
    void unescapedUtf8InAQueryIsReadAndOtherBytesAreRefused() throws IOException {
        String good = raw("q=养老+a%2Bé".getBytes(StandardCharsets.UTF_8));
        assertThat(good).startsWith("HTTP/1.1 200").endsWith("[\"养老 a+é\"]");
        for (byte[] query : List.of(
                "q=养老".getBytes(Charset.forName("GBK")),
                "q=é".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {'q', '=', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, // half a pair
                new byte[] {'q', '=', (byte) 0xC0, (byte) 0xAF}, // a slash in two bytes
                new byte[] {'q', '=', (byte) 0xE5, (byte) 0x85})) {
            assertThat(raw(query)).startsWith("HTTP/1.1 400");
        }
    }

    private static String raw(byte[] query) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/notes?".getBytes(StandardCharsets.US_ASCII));
            out.write(query);
            out.write(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void overlongQueryIsRefused() {
        assertThat(api.get("/api/notes?q=" + "a".repeat(8200)).status()).isEqualTo(414);
        assertThat(api.get("/api/notes?q=" + "a".repeat(300)).status()).isEqualTo(400);
        assertThat(api.get("/api/notes", "X-Long", "a".repeat(20_000)).status()).isEqualTo(431);
    }

    @Test
    void faultsBecomeProblems() {
        assertThat(api.get("/api/fails/conflict").status()).isEqualTo(409);
        Api.Answer stale = api.get("/api/fails/stale");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changed/name/now")).isEqualTo("乙");
        assertThat(stale.tag()).isEqualTo("\"8-2\"");
        Api.Answer away = api.get("/api/fails/away");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void ourOwnMistakesShowNoDetail() {
        Api.Answer bug = api.get("/api/fails/bug");
        assertThat(bug.status()).isEqualTo(500);
        assertThat(bug.text()).doesNotContain("secret");
        assertThat(bug.at("/request_id")).isEqualTo(bug.header("X-Request-Id"));
    }

    @Test
    void takenPortIsNamed() {
        assertThatThrownBy(() -> Server.start("127.0.0.1", server.port(), List.of()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(Integer.toString(server.port()))
                .hasMessageContaining("ATLAS_PORT");
    }
}
