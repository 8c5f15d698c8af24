package minzheng.atlas.tiles.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles as they are served; they are left in target/styles, where the style checker of the web packages reads them. */
class StyleRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity.build(postgis);
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void listNamesAStyleForEachMap() {
        JsonNode list = api.get("/ogc/styles").json();

        assertThat(list.at("/styles").findValuesAsText("id"))
                .containsExactly("divisions", "facilities", "coverage", "boundaries");
        String href = list.at("/styles/1/links/0/href").asText();
        assertThat(href).isEqualTo("http://127.0.0.1:%d/ogc/styles/facilities".formatted(served.port()));
    }

    @ParameterizedTest
    @CsvSource({
        "divisions, /ogc",
        "facilities, /ogc",
        "coverage, /ogc",
        "boundaries, /ogc",
        "divisions, /ogc/internal",
        "facilities, /ogc/internal",
        "coverage, /ogc/internal",
        "boundaries, /ogc/internal"
    })
    void styleIsDrawnFromTheTilesOfItsViewAndNothingElse(String id, String root) throws IOException {
        Api.Answer answer = api.get(root + "/styles/" + id);
        JsonNode style = answer.json();
        Path folder = Files.createDirectories(Path.of("target", "styles"));
        Files.write(folder.resolve(id + root.replace('/', '-') + ".json"), answer.plain());

        assertThat(answer.header("Content-Type")).startsWith("application/vnd.mapbox.style+json");
        assertThat(style.get("version").asInt()).isEqualTo(8);
        assertThat(style.has("glyphs"))
                .as("text is drawn with the fonts of the reader")
                .isFalse();
        assertThat(style.has("sprite")).isFalse();
        List<String> drawn = new ArrayList<>();
        for (JsonNode source : style.get("sources")) {
            String url = source.get("url").asText();
            String own = "http://127.0.0.1:" + served.port() + root;
            assertThat(url).startsWith(own + "/");
            JsonNode tileJson = api.get(url.replaceAll("^http://[^/]*", "")).json();
            assertThat(tileJson.at("/tiles/0").asText()).startsWith(own + "/");
            drawn.addAll(tileJson.at("/vector_layers").findValuesAsText("id"));
        }
        assertThat(drawn).containsAll(new TreeSet<>(style.get("layers").findValuesAsText("source-layer")));
        assertThat(style.toString()).doesNotContain("{root}", "{kind-colours}");
    }

    @Test
    void facilitiesHaveTheColoursOfTheirKinds() {
        JsonNode layers = api.get("/ogc/styles/facilities").json().get("layers");

        List<String> colours = new ArrayList<>();
        layers.findValue("circle-color").forEach(part -> colours.add(part.asText()));
        assertThat(colours).startsWith("match").containsSubsequence("elder_care_institution", "#c0392b");
        Set<String> kinds = new TreeSet<>(api.get("/api/facility-kinds").json().findValuesAsText("code"));
        assertThat(kinds).contains("comprehensive_centre");
        assertThat(colours).containsSubsequence("comprehensive_centre", "#e67e22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/styles/none", "/ogc/styles/..%2Fdivisions"})
    void unknownStyleIsNotFound(String path) {
        assertThat(api.get(path).status()).isIn(400, 404);
    }
}
