package minzheng.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.ingest.dialogue.ImportDialogue;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
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

/** The API description says what the service does: the same paths, methods and parameters, and answers of the said shape. */
class OpenApiTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static JsonNode description;
    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        description = new YAMLMapper().readTree(OpenApiTest.class.getResourceAsStream("/openapi.yaml"));
        GridCity.build(postgis).add(GridCity.facility("home", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
        api.write("POST", "/api/overlays", "{\"name\": \"方案\"}");
        Form form =
                new Form().field("target", "facilities").field("source", "a").file("a.csv", "编号\n1\n");
        api.upload("/api/imports", form);
        api.write("PUT", "/api/import-mappings", """
                {"source": "a", "target": "facilities", "options": {"crs": "EPSG:4326"}}""");
        api.write("PUT", "/api/reported-values/share/990100", """
                {"value": 0.5, "valid_from": "2021-01-01", "source": "民政局", "reported_on": "2021-01-01",
                 "edit": {"mode": "change", "reason": "年报"}}""");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void describesExactlyTheRoutesThereAre() {
        assertThat(described()).isEqualTo(registered());
    }

    @Test
    void everyWriteAsksForItsActorAndSaysWhatGoesWrong() {
        for (Map.Entry<String, JsonNode> operation : operations().entrySet()) {
            JsonNode said = operation.getValue();
            assertThat(said.at("/responses/default/$ref").asText())
                    .as(operation.getKey())
                    .isEqualTo("#/components/responses/Problem");
            boolean asksForActor = said.path("parameters").toString().contains("parameters/actor");
            assertThat(asksForActor)
                    .as(operation.getKey())
                    .isEqualTo(!operation.getKey().startsWith("GET"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/division-types, /api/division-types",
        "/api/divisions, /api/divisions",
        "/api/divisions/{id}, /api/divisions/990101001",
        "/api/divisions/{id}/history, /api/divisions/990101001/history",
        "/api/divisions/{id}/population, /api/divisions/990101001/population",
        "/api/divisions.geojson, /api/divisions.geojson",
        "/api/population, /api/population",
        "/api/management-areas, /api/management-areas",
        "/api/search, /api/search?q=jd",
        "/api/map-settings, /api/map-settings",
        "/api/facility-kinds, /api/facility-kinds",
        "/api/facilities, /api/facilities",
        "/api/facilities.geojson, /api/facilities.geojson",
        "/api/findings, /api/findings",
        "/api/reported-values, /api/reported-values",
        "/api/reported-values/{series}/{division}, /api/reported-values/share/990100",
        "/api/data-versions, /api/data-versions",
        "/api/overlays, /api/overlays",
        "/api/boundaries/change-kinds, /api/boundaries/change-kinds",
        "/api/boundaries/changes, /api/boundaries/changes",
        "/api/import-targets, /api/import-targets",
        "/api/import-mappings, /api/import-mappings",
        "/api/imports, /api/imports",
        "/api/exports, /api/exports",
        "/api/map-sheets/layouts, /api/map-sheets/layouts",
        "/api/boundaries/checks, /api/boundaries/checks",
        "/api/boundaries/runs, /api/boundaries/runs",
        "/api/boundaries/findings, /api/boundaries/findings",
        "/api/health/live, /api/health/live",
        "/api/health/ready, /api/health/ready"
    })
    void answerHasTheDescribedShape(String path, String request) {
        JsonNode content = description
                .path("paths")
                .path(path)
                .at("/get/responses/200/content")
                .elements()
                .next();
        assertThat(new SchemaCheck(description)
                        .mistakes(content.get("schema"), api.get(request).json()))
                .isEmpty();
    }

    @Test
    void problemHasTheDescribedShape() {
        JsonNode schema = description.at("/components/schemas/Problem");
        assertThat(new SchemaCheck(description)
                        .mistakes(schema, api.get("/api/divisions?a=1").json()))
                .isEmpty();
    }

    @Test
    void descriptionIsServedInBothForms() throws IOException {
        assertThat(api.get("/api/openapi.json").json()).isEqualTo(description);
        assertThat(new YAMLMapper().readTree(api.get("/api/openapi.yaml").text()))
                .isEqualTo(description);
    }

    private static Map<String, Set<String>> registered() {
        RouteTable table = new RouteTable();
        Settings settings = Served.settings(postgis);
        EvaluationParts evaluation = new EvaluationParts(postgis.database());
        try (ImportDialogue imports = Application.imports(settings, Clock.systemUTC(), evaluation)) {
            Application.routes(evaluation, settings, Clock.systemUTC(), imports)
                    .forEach(routes -> routes.register(table));
        }
        Map<String, Set<String>> registered = new TreeMap<>();
        table.list().stream()
                .filter(route -> route.path().startsWith("/api")) // the OGC API describes itself
                .forEach(route -> registered.put(
                        route.method() + " " + route.path(),
                        new TreeSet<>(route.parameters().names())));
        return registered;
    }

    private static Map<String, Set<String>> described() {
        Map<String, Set<String>> described = new TreeMap<>();
        operations().forEach((name, operation) -> {
            Set<String> names = new TreeSet<>();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode resolved =
                        description.at(parameter.path("$ref").asText().substring(1));
                if (resolved.path("in").asText().equals("query")) {
                    names.add(resolved.path("name").asText());
                }
            }
            described.put(name, names);
        });
        return described;
    }

    private static Map<String, JsonNode> operations() {
        Set<String> methods = new HashSet<>(Set.of("get", "post", "put", "patch", "delete"));
        Map<String, JsonNode> operations = new HashMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> methods.contains(entry.getKey()))
                        .forEach(entry -> operations.put(
                                entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), entry.getValue())));
        return operations;
    }
}
