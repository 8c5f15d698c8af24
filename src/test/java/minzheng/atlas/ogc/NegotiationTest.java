package minzheng.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** Which form an answer has. Nothing here writes. */
class NegotiationTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String ITEMS = "/ogc/collections/subdistricts/items";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BROWSER + " | text/html",
                "text/html | text/html",
                "text/* | text/html",
                "text/html, */* | text/html",
                "application/json;q=0.8, text/html;q=0.9 | text/html",
                "text/html;q=0.8, application/geo+json;q=0.9 | application/geo+json",
                "text/html, application/json | application/geo+json",
                "*/* | application/geo+json",
                "'' | application/geo+json",
                "application/* | application/geo+json",
                "application/geo+json | application/geo+json",
                "application/json | application/geo+json",
                "application/schema+json | application/geo+json",
                "application/vnd.oai.openapi+json;version=3.0 | application/geo+json"
            })
    void theAcceptHeaderDecides(String accept, String type) {
        Api.Answer answer = api.get(ITEMS, "Accept", accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    void withoutAHeaderItIsJson() {
        assertThat(api.get("/ogc").header("Content-Type")).startsWith("application/json");
        assertThat(api.get("/ogc/collections/facilities/schema").header("Content-Type"))
                .startsWith("application/schema+json");
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/geo+json",
        "geojson, application/geo+json",
        "html, text/html",
    })
    void theParameterWinsOverTheHeader(String f, String type) {
        String other = f.equals("html") ? "application/geo+json" : BROWSER;
        assertThat(api.get(ITEMS + "?f=" + f, "Accept", other).header("Content-Type"))
                .startsWith(type);
        assertThat(api.get(ITEMS + "?f=" + f, "Accept", "image/png").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html;q=0", "application/xml", "nonsense"})
    void whatFitsNothingIsRefused(String accept) {
        Api.Answer answer = api.get(ITEMS, "Accept", accept);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Vary")).contains("Accept");
        assertThat(answer.at("/detail")).contains("application/geo+json", "text/html");
    }

    @Test
    void geojsonIsAFormOfFeaturesOnly() {
        Api.Answer answer = api.get("/ogc/collections?f=geojson");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).contains("json, html").doesNotContain("json, geojson");
        assertThat(api.get(ITEMS + "?f=xml").at("/detail")).contains("json, geojson, html");
    }

    @Test
    void headSaysWhatGetWouldSay() {
        Api.Answer head = api.send("HEAD", ITEMS, null, "Accept", "text/html");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    void emptyFieldsOfTheFormAreNoConditions() {
        Api.Answer answer = api.get(ITEMS + "?bbox=&datetime=&limit=&code=&name=%E4%B8%80%E8%A1%97%E9%81%93&f=html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("1 matched, 1 on this page", "一街道").doesNotContain("二街道");
        assertThat(api.get(ITEMS + "?bbox=").status()).isEqualTo(400);
    }
}
