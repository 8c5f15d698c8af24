package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.FacilityQueryables;
import minzheng.atlas.facility.ResidentialAreaQueryables;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.plan.Measure;
import minzheng.atlas.plan.Plan;
import minzheng.atlas.plan.PlanFile;
import minzheng.atlas.plan.PlanStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seed files agree with each other: plans with kinds, figures and divisions, facilities with kinds. */
class SeedFilesTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(DemoFacts.HOME.resolve("seeds").resolve(file).toFile());
    }

    private static Plan plan(String file) throws IOException {
        var body = yaml("plans/" + file);
        return PlanFile.read(body, PlanStore.version(body));
    }

    private static FacilityKinds kinds() throws IOException {
        return FacilityKinds.parse(Files.readString(DemoFacts.HOME.resolve("seeds/facility-kinds.yaml")));
    }

    @Test
    void thePlanHoldsSixteenRowsAndThirtyTwoTargets() throws IOException {
        var expected = Stream.concat(
                        IntStream.rangeClosed(1, 16).mapToObj("NN145-%02d"::formatted),
                        IntStream.rangeClosed(1, 32).mapToObj("NN145-T%02d"::formatted))
                .toList();
        assertThat(plan("NN145.yaml").indicators())
                .extracting(indicator -> indicator.id())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theFiveBindingRows() throws IOException {
        assertThat(plan("NN145.yaml").indicators())
                .filteredOn(indicator -> "binding".equals(indicator.nature()))
                .extracting(indicator -> indicator.id())
                .containsExactly("NN145-03", "NN145-04", "NN145-05", "NN145-06", "NN145-16");
    }

    @Test
    void theSharedBaselineCellBelongsToNeitherRow() throws IOException {
        var plan = plan("NN145.yaml");
        for (var id : List.of("NN145-07", "NN145-08")) {
            var measure = plan.get(id).measures().get(0);
            assertThat(measure.baseline().printed()).isEqualTo("30");
            assertThat(measure.ownBaseline()).isNull();
        }
        assertThat(plan.get("NN145-T01").measures().get(0).ownBaseline()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NN145.yaml", "NN155-draft.yaml"})
    void everyConditionNamesKnownProperties(String file) throws IOException {
        var facilities = new SqlTranslator(FacilityQueryables.of(kinds()));
        var areas = new SqlTranslator(ResidentialAreaQueryables.all());
        for (var measure : plan(file).measures().toList()) {
            for (var condition : conditions(measure)) {
                boolean overAreas = measure.rule().over() == Tally.Over.RESIDENTIAL_AREA;
                assertThatCode(() -> (overAreas ? areas : facilities).translate(condition))
                        .as(measure.id())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<Expression> conditions(Measure measure) {
        var conditions = new ArrayList<Expression>();
        measure.rule().contributing().ifPresent(conditions::add);
        measure.rule().considered().ifPresent(conditions::add);
        if (measure.candidates() != null) {
            conditions.add(measure.candidates());
        }
        return conditions;
    }

    @Test
    void everySeriesOfThePlanIsReportedButOne() throws IOException {
        var wanted = new TreeSet<String>();
        for (var field : List.of("series", "growth_of", "numerator_series", "denominator_series")) {
            yaml("plans/NN145.yaml").findValues(field).forEach(node -> {
                if (node.isArray()) {
                    node.forEach(item -> wanted.add(item.asText()));
                } else {
                    wanted.add(node.asText());
                }
            });
        }
        var reported = new TreeSet<String>();
        new CsvFile(DemoFacts.HOME.resolve("seeds/reported/nanning.csv"))
                .read()
                .forEach(row -> reported.add(row.getField("series")));
        reported.removeIf(series -> series.startsWith("burial_")); // factors of the burial outlook, no plan row
        assertThat(wanted).containsAll(reported);
        wanted.removeAll(reported);
        assertThat(wanted)
                .as("T25 shows what a row without data looks like")
                .containsExactly("guardians_in_weekly_touch");
    }

    @Test
    void facilitiesFitTheirKinds() throws IOException {
        var kinds = kinds();
        assertThat(new DemoFacts().states()).allSatisfy(facility -> {
            var details = (ObjectNode) facility.properties().get("details");
            assertThat(kinds.mistakes(kinds.get(facility.kind()), details)).isEmpty();
            for (var pair : List.of("beds_nursing beds_total", "plots_used plots_total", "niches_used niches_total")) {
                var names = pair.split(" ");
                assertThat(facility.number(names[0])).as(pair).isLessThanOrEqualTo(facility.number(names[1]));
            }
        });
        assertThat(new DemoFacts()
                        .states().stream().map(DemoFacts.Facility::kind).distinct())
                .as("every kind is shown but the nursing home, which no district of the demonstration has")
                .hasSize(kinds.list().size() - 1);
    }

    @Test
    void theChecksOfTheKindsCanBeRead() throws IOException {
        for (var kind : kinds().list()) {
            kind.checks()
                    .forEach(check -> assertThatCode(() -> Cql2.parseText(check.rule()))
                            .as(kind.code())
                            .doesNotThrowAnyException());
        }
    }
}
