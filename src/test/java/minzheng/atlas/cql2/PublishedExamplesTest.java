package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Operand.Property;
import minzheng.atlas.cql2.PublishedExamples.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedExamplesTest {
    /** What the properties of the examples hold, where it is not a text; some hold now this and now that. */
    private static final Map<Type, Set<String>> TYPES = Map.of(
            Type.NUMBER,
            Set.of(
                    "balance",
                    "depth",
                    "category",
                    "eo:cloud_cover",
                    "landsat:wrs_row",
                    "landsat:wrs_path",
                    "floors",
                    "taxes",
                    "value",
                    "foo",
                    "bar",
                    "x",
                    "vehicle_height",
                    "bridge_clearance"),
            Type.BOOLEAN,
            Set.of("swimming_pool"),
            Type.DATE,
            Set.of("updated", "built", "updated_at", "starts_at", "ends_at"),
            Type.TIMESTAMP,
            Set.of("event_time", "touchdown", "liftOff", "updated_at", "starts_at", "ends_at"),
            Type.TEXT_LIST,
            Set.of("layer:ids", "values"),
            Type.GEOMETRY,
            Set.of("geometry", "road", "footprint", "location"));

    /**
     * Read, but without SQL: two have invalid polygons, two mix dates with timestamps, and two compare other things than
     * texts with a list, and every list here is one of texts.
     */
    private static final Set<String> WITHOUT_SQL =
            Set.of("example46", "example49", "example60", "example63", "example81", "example82");

    static List<Example> supported() {
        return PublishedExamples.all().stream()
                .filter(example -> !example.conformanceClass().equals("functions"))
                .toList();
    }

    static List<Example> functions() {
        return PublishedExamples.all().stream()
                .filter(example -> example.conformanceClass().equals("functions"))
                .toList();
    }

    @Test
    void areAllHere() {
        assertThat(supported()).hasSize(102);
        assertThat(functions())
                .extracting(Example::name)
                .containsExactly("clause6_01", "clause6_02b", "clause7_18", "example68", "example69");
    }

    @ParameterizedTest
    @MethodSource("supported")
    void aConditionIsTheSameInTextAndJson(Example example) {
        assertThat(Cql2.parseJson(example.json())).isEqualTo(Cql2.parseText(example.text()));
    }

    @ParameterizedTest
    @MethodSource("supported")
    void becomesTheSameSqlFromTextAndJson(Example example) {
        Expression text = Cql2.parseText(example.text());
        if (WITHOUT_SQL.contains(example.name())) {
            assertThatThrownBy(() -> translate(text)).isInstanceOf(Cql2Exception.class);
            return;
        }

        SqlFragment fragment = translate(text);

        assertThat(translate(Cql2.parseJson(example.json()))).isEqualTo(fragment);
        assertThat(fragment.sql()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void customFunctionsAreRefusedByName(Example example) {
        assertThatThrownBy(() -> Cql2.parseText(example.text()))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageMatching("(?s).*没有函数 \\w+.*there is no function (avg|Buffer|Foo|Bar)\\b.*");
        assertThatThrownBy(() -> Cql2.parseJson(example.json()))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageMatching("(?s).*没有运算 \\w+.*there is no operation (avg|Buffer|Foo|Bar)\\b.*");
    }

    @Test
    void everyConformanceClassHasAnExample() {
        Set<String> shown = supported().stream().map(Example::conformanceClass).collect(Collectors.toSet());
        Stream<String> byName = Cql2.CONFORMANCE.stream().map(uri -> uri.substring(uri.lastIndexOf('/') + 1));

        // every example shows the two encodings
        assertThat(byName.filter(name -> !name.startsWith("cql2-"))).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(Cql2.CONFORMANCE)
                .allMatch(uri -> uri.startsWith("http://www.opengis.net/spec/cql2/1.0/conf/"))
                .doesNotContain("http://www.opengis.net/spec/cql2/1.0/conf/functions");
    }

    /** With the first choice of types that fits. */
    private static SqlFragment translate(Expression expression) {
        List<String> names = properties(expression).distinct().toList();
        Cql2Exception misfit = null;
        for (Type instants : List.of(Type.TIMESTAMP, Type.DATE)) {
            for (boolean texts : List.of(false, true)) {
                try {
                    return new SqlTranslator(new Queryables(names.stream()
                                    .map(name -> new Queryable(name, type(name, instants, texts), "f.property"))
                                    .toList()))
                            .translate(expression);
                } catch (Cql2Exception e) {
                    misfit = e;
                }
            }
        }
        throw misfit;
    }

    private static Type type(String name, Type instants, boolean texts) {
        List<Type> types = TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .toList();
        if (types.size() > 1) {
            return instants;
        }
        boolean now = texts && Set.of("value", "landsat:wrs_path").contains(name);
        return types.isEmpty() || now ? Type.TEXT : types.get(0);
    }

    private static Stream<String> properties(Node node) {
        Stream<String> own = node instanceof Property property ? Stream.of(property.name()) : Stream.empty();
        return Stream.concat(own, node.children().stream().flatMap(PublishedExamplesTest::properties));
    }
}
