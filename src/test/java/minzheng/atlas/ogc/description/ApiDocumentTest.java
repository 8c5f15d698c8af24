package minzheng.atlas.ogc.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import minzheng.atlas.ogc.collection.View;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs, and the official suites, look for in the OpenAPI document of a view, and whether the view does it. */
class ApiDocumentTest {
    private static final Path WRITTEN = Path.of("target", "openapi");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "options");

    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;

    /** The documents also go to the linters, which run after the tests. */
    @BeforeAll
    static void start() throws IOException {
        GridCity.build(postgis).add(GridCity.facility("home", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve("public.json"), document(View.PUBLIC).toPrettyString());
        Files.writeString(
                WRITTEN.resolve("internal.json"), document(View.INTERNAL).toPrettyString());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundFromTheLandingPageWithExactlyItsType(View view) {
        JsonNode link = link(api.get(view.root()).json(), "service-desc");
        assertThat(link.path("type").asText()).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        Api.Answer answer = api.get(path(link.path("href").asText()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.at("/openapi")).isEqualTo("3.0.3");
        assertThat(texts(api.get(view.root() + "/conformance").json().get("conformsTo")))
                .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");
    }

    @ParameterizedTest
    @EnumSource
    void serverIsTheRootAsTheCallerWroteIt(View view) {
        String host = "localhost:" + served.port();
        JsonNode document = api.get(view.root() + "/api", "Host", host).json();
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("http://" + host + view.root());
        assertThat(document(view).at("/servers/0/url").asText())
                .isEqualTo("http://127.0.0.1:" + served.port() + view.root());
    }

    @ParameterizedTest
    @EnumSource
    void everyCollectionHasPathsOfItsOwn(View view) {
        JsonNode paths = document(view).get("paths");
        List<String> collections = collections(view);
        assertThat(collections).contains("facilities", "divisions-township", "conformance-test");
        for (String collection : collections) {
            for (String below : List.of("", "/items", "/items/{featureId}", "/queryables", "/sortables", "/schema")) {
                assertThat(paths.has("/collections/" + collection + below))
                        .as(collection + below)
                        .isTrue();
            }
        }
        assertThat(paths.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(path -> path.startsWith("/collections/"))
                        .map(path -> path.split("/")[2]))
                .hasSameElementsAs(collections);
        assertThat(paths.properties())
                .extracting(Map.Entry::getKey)
                .contains("/", "/api", "/conformance", "/collections");
    }

    /** Facilities have everything there is for a collection. */
    @ParameterizedTest
    @ValueSource(strings = {"features", "editing", "tiles"})
    void textWithoutRouteIsNotKept(String file) throws IOException {
        JsonNode texts = new YAMLMapper().readTree(ApiDocumentTest.class.getResourceAsStream(file + ".yaml"));
        JsonNode document = document(View.PUBLIC);
        assertThat(operations(document).keySet())
                .containsAll(operations(texts).keySet().stream()
                        .map(name -> name.replace("{collectionId}", "facilities"))
                        .toList());
        texts.get("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(key -> assertThat(document.at("/components/" + kind.getKey())
                                        .properties())
                                .as(kind.getKey() + " " + key)
                                .anyMatch(used -> used.getKey().equals(key)
                                        || used.getKey().startsWith(key + "."))));
    }

    @Test
    void viewsAreApart() {
        assertThat(View.PUBLIC.holds("/ogc")).isTrue();
        assertThat(View.PUBLIC.holds("/ogc/collections")).isTrue();
        assertThat(View.PUBLIC.holds("/ogc/internal")).isFalse();
        assertThat(View.INTERNAL.holds("/ogc/internal/collections")).isTrue();
        assertThat(View.INTERNAL.holds("/ogc/collections")).isFalse();
        assertThat(View.PUBLIC.holds("/api/plans")).isFalse();
        assertThat(document(View.PUBLIC).get("paths").has("/internal")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceResolvesAndNoTextIsEmpty(View view) {
        JsonNode document = document(view);
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("#/components/"));
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .isTrue());
        assertThat(emptyTexts(document, "")).isEmpty();
        assertThat(document.at("/info/license/name").asText()).isNotBlank();
        assertThat(document.at("/info/contact").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationHasAnIdOfItsOwnATagASummaryAnAnswerAndProblems(View view) {
        JsonNode document = document(view);
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        document.get("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        operations(document).forEach((name, operation) -> {
            assertThat(ids.add(operation.path("operationId").asText())).as(name).isTrue();
            assertThat(operation.path("tags"))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(tags).contains(tag.asText()));
            assertThat(operation.path("summary").asText()).as(name).matches(".*\\p{IsHan}.* / .*");
            JsonNode responses = operation.get("responses");
            assertThat(responses.has("200") || responses.has("201")).as(name).isTrue();
            JsonNode content = resolved(document, responses.iterator().next()).path("content");
            assertThat(content.findValues("schema")).as(name).hasSize(content.size());
            assertThat(content.isEmpty()).as(name).isEqualTo(name.startsWith("options"));
            assertThat(operation.path("operationId").asText().endsWith(".vector.getTile"))
                    .as(name)
                    .isEqualTo(name.endsWith("{tileCol}"));
            assertThat(resolved(document, responses.path("400")).path("content").has("application/problem+json"))
                    .as(name)
                    .isTrue();
            assertThat(responses.has("500")).as(name).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void parametersOfItemsAreAsTheSuitesReadThem(View view) {
        JsonNode document = document(view);
        for (String collection : collections(view)) {
            Map<String, JsonNode> parameters =
                    parameters(document, document.at("/paths/~1collections~1" + collection + "~1items/get"));
            for (String name : List.of("limit", "bbox", "datetime")) {
                JsonNode parameter = parameters.get(name);
                assertThat(parameter.path("in").asText()).isEqualTo("query");
                assertThat(parameter.get("required").asBoolean()).isFalse();
                assertThat(parameter.path("style").asText()).isEqualTo("form");
                assertThat(parameter.get("explode").asBoolean()).isFalse();
            }
            assertThat(parameters.get("limit").get("schema").toString())
                    .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":10000,\"default\":100}");
            assertThat(parameters.get("bbox").get("schema").toString())
                    .isEqualTo("{\"type\":\"array\",\"minItems\":4,\"maxItems\":6,\"items\":{\"type\":\"number\"}}");
            assertThat(parameters.get("datetime").at("/schema/type").asText()).isEqualTo("string");
            List<String> systems = texts(
                    api.get(view.root() + "/collections/" + collection).json().get("crs"));
            for (String name : List.of("crs", "bbox-crs", "filter-crs")) {
                assertThat(texts(parameters.get(name).at("/schema/enum"))).isEqualTo(systems);
            }
        }
    }

    @Test
    void propertiesAreParametersOfTheirType() {
        JsonNode document = document(View.PUBLIC);
        Map<String, JsonNode> parameters =
                parameters(document, document.at("/paths/~1collections~1boundary-lines~1items/get"));
        assertThat(parameters.get("code").at("/schema/type").asText()).isEqualTo("string");
        assertThat(parameters.get("registered_length_m").at("/schema/type").asText())
                .isEqualTo("number");
        assertThat(parameters.get("disputed").at("/schema/type").asText()).isEqualTo("boolean");
        assertThat(parameters.get("valid_from").at("/schema/format").asText()).isEqualTo("date");
        assertThat(parameters.values()).as("none takes just anything").allSatisfy(parameter -> {
            assertThat(parameter.at("/schema/type").asText()).isNotEqualTo("object");
            assertThat(parameter.at("/schema/type").asText()).isNotEmpty();
        });
    }

    /** A refusal of an unknown parameter lists those the route knows. */
    @ParameterizedTest
    @EnumSource
    void describesTheParametersThatAreTakenAndNoOther(View view) {
        JsonNode document = document(view);
        operations(document).forEach((name, operation) -> {
            if (name.startsWith("get ")) {
                Api.Answer refusal = api.get(view.root() + address(name) + "?no-such-parameter=1");
                assertThat(refusal.status()).as(name).isEqualTo(400);
                String allowed = refusal.at("/detail").replaceAll(".*allowed: ", "");
                Set<String> query = new TreeSet<>();
                parameters(document, operation).forEach((key, parameter) -> {
                    if (parameter.path("in").asText().equals("query")) {
                        query.add(key);
                    }
                });
                assertThat(query).as(name).isEqualTo(new TreeSet<>(List.of(allowed.split(", "))));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void choicesAreThoseThatAreTaken(View view) {
        JsonNode document = document(view);
        String items = "get /collections/facilities/items";
        Map<String, JsonNode> parameters =
                parameters(document, operations(document).get(items));
        for (String name : List.of("f", "filter-lang")) {
            String refusal =
                    api.get(view.root() + address(items) + "?" + name + "=none").at("/detail");
            assertThat(refusal)
                    .endsWith("one of "
                            + String.join(", ", texts(parameters.get(name).at("/schema/enum"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAreOfTheDescribedTypeAndShape(View view) {
        JsonNode document = document(view);
        operations(document).forEach((name, operation) -> {
            if (name.startsWith("get ") && !name.matches(".*\\{(featureId|tileCol)}")) {
                Api.Answer answer = api.get(view.root() + address(name));
                assertThat(answer.status()).as(name).isEqualTo(200);
                Map.Entry<String, JsonNode> content = resolved(document, operation.at("/responses/200"))
                        .get("content")
                        .properties()
                        .iterator()
                        .next();
                assertThat(answer.header("Content-Type")).as(name).startsWith(content.getKey());
                assertThat(new SchemaCheck(document).mistakes(content.getValue().get("schema"), answer.json()))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void peopleSeeTheSameAsAPage(View view) {
        Api.Answer page = api.get(view.root() + "/api", "Accept", "text/html,*/*;q=0.1");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(api.get(view.root() + "/api?f=html").header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).doesNotContain("<script").contains("boundary-lines/items/{featureId}</code>");
        operations(document(view))
                .forEach((name, operation) -> assertThat(page.text())
                        .contains(name.replaceFirst("^(\\w+) .*", "$1").toUpperCase(Locale.ROOT) + " ")
                        .contains(view.root() + name.replaceFirst("^\\w+ ", "").replaceFirst("^/$", "")));
    }

    @ParameterizedTest
    @EnumSource
    void onlyFacilitiesAreWritten(View view) {
        assertThat(operations(document(view)).keySet())
                .filteredOn(name -> !name.matches("(get|options) .*"))
                .allMatch(name -> name.matches("(post|put|patch) /collections/facilities.*/items.*"));
    }

    @Test
    void featureIsOfTheDescribedShape() {
        JsonNode document = document(View.PUBLIC);
        JsonNode schema = document.at("/components/schemas/feature");
        String feature = "/ogc/collections/facilities/items/" + GridCity.uuid("home");
        assertThat(new SchemaCheck(document).mistakes(schema, api.get(feature).json()))
                .isEmpty();
        JsonNode problem = document.at("/components/schemas/problem");
        assertThat(new SchemaCheck(document)
                        .mistakes(problem, api.get(feature + "?crs=no").json()))
                .isEmpty();
    }

    private static JsonNode document(View view) {
        return api.get(view.root() + "/api").json();
    }

    private static List<String> collections(View view) {
        JsonNode listed = api.get(view.root() + "/collections").json().get("collections");
        return listed.valueStream().map(one -> one.path("id").asText()).toList();
    }

    /** By method and path. */
    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.put(entry.getKey() + " " + path.getKey(), entry.getValue())));
        return operations;
    }

    /** The path of an operation with something in the place of its variables; the landing page is the root itself. */
    private static String address(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        return path.equals("/")
                ? ""
                : path.replace("{featureId}", GridCity.uuid("home").toString())
                        .replace("{tileMatrixSetId}", "WebMercatorQuad")
                        .replace("{styleId}", "facilities")
                        .replaceAll("\\{tile\\w+}", "0");
    }

    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter = resolved(document, given);
            assertThat(parameters.put(parameter.get("name").asText(), parameter))
                    .isNull();
        });
        return parameters;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    private static List<String> emptyTexts(JsonNode node, String at) {
        if (node.isTextual()) {
            return node.asText().isBlank() ? List.of(at) : List.of();
        }
        Stream<String> below = node.isArray()
                ? node.valueStream().flatMap(child -> emptyTexts(child, at + "/").stream())
                : node.properties().stream()
                        .flatMap(child -> emptyTexts(child.getValue(), at + "/" + child.getKey()).stream());
        return below.toList();
    }

    private static JsonNode link(JsonNode document, String rel) {
        return document.get("links")
                .valueStream()
                .filter(link -> link.path("rel").asText().equals(rel))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String href) {
        return href.replaceFirst("^https?://[^/]+", "");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
