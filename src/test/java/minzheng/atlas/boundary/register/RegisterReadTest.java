package minzheng.atlas.boundary.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.SchemaCheck;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReadTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String LINE = "/api/boundaries/lines/" + RegisterWorld.LINE;

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        RegisterWorld.build(postgis);
        served = Served.start(postgis, RegisterWorld.TODAY);
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** 6 columns of 0.00974 degrees at 22.818 degrees north: 6 x 999.72 m (N = 6 381 353 m) to a decimetre. */
    @Test
    void lineTellsWhatStandsAlongIt() {
        Api.Answer line = api.get(LINE);
        assertThat(line.status()).as(line.text()).isEqualTo(200);
        assertThat(line.at("/side_a_name")).isEqualTo("南区");
        assertThat(line.at("/side_b_code")).isEqualTo("990102");
        assertThat(line.json().at("/comparable").booleanValue()).isTrue();
        assertThat(line.json().at("/length_m").doubleValue()).isCloseTo(5999.4, within(1.0));
        assertThat(line.json().at("/markers/registered/double_ones").intValue()).isEqualTo(1);
        assertThat(line.json().at("/markers/recorded/single_ones").intValue()).isEqualTo(2);
        assertThat(line.json().at("/markers/recorded/double_ones").intValue()).isEqualTo(1);
        assertThat(line.json().at("/parts")).hasSize(2);
        assertThat(line.json().at("/safe_status").isNull()).isTrue();
        assertThat(line.tag()).contains(line.at("/etag"));
    }

    @ParameterizedTest
    @CsvSource({
        "lines, 1",
        "lines?division=990101, 1",
        "lines?division=990102, 1",
        "lines?division=990101001, 0",
        "lines?q=南北, 1",
        "lines?code=0101, 0",
        "lines?level=county&disputed=false, 1",
        "lines?disputed=true, 0",
        "lines?scope=990101, 1",
        "lines?scope=990101001, 0",
        "lines?as_of=2014-12-31, 0",
        "lines?data_version=1, 0",
        "markers, 3",
        "markers?number=002, 1",
        "markers?scope=990101001, 0",
        "junctions?division=990101001, 1",
        "junctions?division=990101103, 0",
        "features?kind=river, 1",
        "features?code=r2, 0",
        "rounds, 1",
        "limits, 0",
        "tasks, 0",
        "observations, 0",
        "hazards, 0",
        "safe-status, 0",
        "actions, 0"
    })
    void listIsNarrowed(String path, int expected) {
        Api.Answer answer = api.get("/api/boundaries/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("items")).hasSize(expected);
    }

    @Test
    void markersComeInTheirOrderPageByPage() {
        Api.Answer first = api.get("/api/boundaries/markers?line=" + RegisterWorld.LINE + "&limit=2");
        assertThat(first.json().findValuesAsText("number")).containsExactly("001", "002");
        assertThat(first.json().at("/items/0/comparable").booleanValue()).isTrue();
        assertThat(first.json().at("/items/1/comparable").booleanValue()).isFalse();
        assertThat(first.json().at("/items/1/geometry").isNull()).isTrue();
        assertThat(first.json().at("/items/1/document_geometry/coordinates/0").doubleValue())
                .isEqualTo(36_500_000.25);
        Api.Answer second = api.get(first.at("/links/0/href"));
        assertThat(second.json().findValuesAsText("number")).containsExactly("003");
        assertThat(second.json().get("links")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "markers", "junctions", "features", "observations"})
    void mapHasEveryThingOnce(String path) {
        JsonNode map = api.get("/api/boundaries/" + path + ".geojson").json();
        JsonNode list = api.get("/api/boundaries/" + path).json();
        assertThat(map.get("features")).hasSameSizeAs(list.get("items"));
        assertThat(map.get("truncated").booleanValue()).isFalse();
    }

    @Test
    void unknownThingsAreNotFound() {
        assertThat(api.get("/api/boundaries/lines/" + GridCity.uuid("no")).at("/code"))
                .isEqualTo("unknown_boundary_line");
        assertThat(api.get("/api/boundaries/markers/" + GridCity.uuid("no") + "/history")
                        .at("/code"))
                .isEqualTo("unknown_boundary_marker");
        assertThat(api.get(LINE + "?as_of=2014-12-31").status()).isEqualTo(404);
        assertThat(api.get(LINE + "/history").json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "lines/{id}", "markers", "junctions", "features", "rounds", "lines/{id}/history"})
    void answerHasTheDescribedShape(String path) throws IOException {
        JsonNode description = new YAMLMapper().readTree(getClass().getResourceAsStream("/openapi.yaml"));
        JsonNode schema = description
                .path("paths")
                .path("/api/boundaries/" + path)
                .at("/get/responses/200/content/application~1json/schema");
        String asked = "/api/boundaries/" + path.replace("{id}", RegisterWorld.LINE.toString());
        List<String> mistakes =
                new SchemaCheck(description).mistakes(schema, api.get(asked).json());
        assertThat(mistakes).isEmpty();
        assertThat(schema.isMissingNode()).isFalse();
    }
}
