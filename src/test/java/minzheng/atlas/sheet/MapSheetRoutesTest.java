package minzheng.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import minzheng.atlas.Settings;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MapSheetRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Settings settings;
    private static Served served;

    @BeforeAll
    static void start() {
        settings = Served.settings(postgis);
        served = Served.start(settings, LocalDate.of(2025, 6, 30));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whoKnowsTheFrameGetsAPdf() throws IOException {
        JsonNode frame = served.api().get("/api/map-sheets/layouts").json().at("/layouts/2");
        assertThat(frame.at("/paper").asText() + frame.at("/orientation").asText())
                .isEqualTo("A3landscape");
        int height = (int) Math.round(1000
                * frame.at("/map/height_mm").asDouble()
                / frame.at("/map/width_mm").asDouble());

        Api.Answer answer = send(SheetPrintingTest.words().toString(), SheetPrintingTest.png(1000, height));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains("%E5%8D%97%E5%AE%81");
        assertThat(Printed.read(answer.plain()).text()).contains("南宁市民政局");
        assertThat(leftOver()).isZero();
    }

    @Test
    void aSheetThatCannotBePrintedIsTheCallersMistake() throws IOException {
        byte[] square = SheetPrintingTest.png(1000, 1000);
        Api.Answer wrong = send(SheetPrintingTest.words().toString(), square);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/type")).endsWith("invalid_map_image");

        assertThat(send("{", square).status()).isEqualTo(400);
        assertThat(send("{\"paper\": \"A5\"}", square).at("/detail")).contains("/scale", "/title/zh");
        assertThat(send(SheetPrintingTest.words().put("paper", "A5").toString(), square)
                        .at("/field"))
                .isEqualTo("/paper");
        assertThat(served.api()
                        .upload("/api/map-sheets", new Form().file("map.png", square))
                        .at("/field"))
                .isEqualTo("sheet");
        assertThat(leftOver()).isZero();
    }

    private static Api.Answer send(String words, byte[] image) {
        return served.api()
                .upload("/api/map-sheets", new Form().field("sheet", words).file("map.png", image));
    }

    private static long leftOver() throws IOException {
        try (Stream<Path> inside = Files.list(settings.uploads().folder())) {
            return inside.filter(path -> path.getFileName().toString().startsWith("sheet"))
                    .count();
        }
    }
}
