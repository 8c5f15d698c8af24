package minzheng.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import minzheng.atlas.support.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reverse proxy under a public address can show. */
class PublicAddressTest {
    private static final String HOST = "map.example.cn";
    private static Server server;
    private static Api api;

    @BeforeAll
    static void start() {
        Routes routes = table -> {
            for (String path : List.of("/ogc", "/ogc/collections", "/ogc/internal", "/ogc/internal/x", "/api/notes")) {
                table.get(path, Parameters.NONE, exchange -> exchange.json(exchange.origin()));
            }
            table.post("/ogc/collections", exchange -> exchange.json("written"));
        };
        server = Server.start("127.0.0.1", 0, URI.create("https://" + HOST), List.of(), List.of(routes));
        api = new Api(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections"})
    void thePublicViewIsThereWithLinksOfThePublicAddress(String path) {
        assertThat(api.get(path, "Host", HOST).text()).isEqualTo("\"https://map.example.cn\"");
        assertThat(api.get(path, "Host", "localhost:" + server.port()).text())
                .isEqualTo("\"http://localhost:" + server.port() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ogc/internal", "/ogc/internal/x", "/ogc/internal?x=1", "/api/notes", "/", "/ogc/../api/notes"})
    void everythingElseIsRefused(String path) {
        assertThat(api.get(path, "Host", HOST).status()).isIn(400, 403, 404);
    }

    @Test
    void nothingCanBeWrittenFromThere() {
        assertThat(api.write("POST", "/ogc/collections", "{}", "Host", HOST).status())
                .isEqualTo(403);
        assertThat(api.write("POST", "/ogc/collections", "{}").status()).isEqualTo(200);
    }
}
