package minzheng.atlas;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of docs/architecture.md, executable. None is switched off. */
class ArchitectureTest {
    private static final String ROOT = "minzheng.atlas";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final List<String> EVERYTHING = List.of("*");

    /** What each package may import of ours, besides itself. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("fault", List.of()),
            Map.entry("cql2", List.of()),
            Map.entry("geojson", List.of("fault")),
            Map.entry("crs", List.of("fault")),
            Map.entry("db", List.of("fault")),
            Map.entry("http", List.of("fault", "geojson")),
            Map.entry("geometry", List.of()),
            Map.entry("office", List.of()),
            Map.entry("version", List.of("db", "http", "fault")),
            Map.entry("division", List.of("db", "http", "geojson", "fault")),
            Map.entry("boundary", List.of("division", "office", "crs", "geometry", "db", "http", "geojson", "fault")),
            Map.entry("facility", List.of("division", "cql2", "db", "http", "geojson", "fault")),
            Map.entry("basemap", List.of("http", "fault")),
            Map.entry("search", List.of("division", "db", "http", "fault")),
            Map.entry("indicator", List.of("facility", "division", "cql2", "db", "http", "geojson", "fault")),
            Map.entry("plan", List.of("indicator", "facility", "division", "cql2", "db", "http", "geojson", "fault")),
            Map.entry("timeline", List.of("plan", "division", "db", "http", "fault")),
            Map.entry(
                    "ogc",
                    List.of(
                            "boundary",
                            "plan",
                            "indicator",
                            "facility",
                            "division",
                            "cql2",
                            "crs",
                            "db",
                            "http",
                            "geojson",
                            "fault")),
            Map.entry(
                    "tiles",
                    List.of(
                            "ogc",
                            "facility",
                            "division",
                            "geometry",
                            "cql2",
                            "crs",
                            "db",
                            "http",
                            "geojson",
                            "fault")),
            Map.entry(
                    "ingest",
                    List.of(
                            "boundary",
                            "geometry",
                            "plan",
                            "indicator",
                            "facility",
                            "division",
                            "cql2",
                            "crs",
                            "db",
                            "http",
                            "geojson",
                            "fault")),
            Map.entry(
                    "seed",
                    List.of(
                            "boundary",
                            "ingest",
                            "plan",
                            "indicator",
                            "facility",
                            "division",
                            "cql2",
                            "crs",
                            "db",
                            "geojson",
                            "fault")),
            Map.entry(
                    "change",
                    List.of(
                            "boundary",
                            "geometry",
                            "plan",
                            "indicator",
                            "facility",
                            "division",
                            "cql2",
                            "db",
                            "http",
                            "geojson",
                            "fault")),
            Map.entry(
                    "export",
                    List.of(
                            "boundary",
                            "geometry",
                            "office",
                            "ingest",
                            "plan",
                            "indicator",
                            "facility",
                            "division",
                            "cql2",
                            "crs",
                            "db",
                            "http",
                            "geojson",
                            "fault")),
            Map.entry("demo", List.of("geometry", "crs", "fault")),
            Map.entry("sheet", List.of("http", "fault")),
            Map.entry("bench", EVERYTHING),
            Map.entry("cli", EVERYTHING),
            Map.entry("", EVERYTHING));

    static List<String> packages() {
        return CLASSES.stream()
                .map(ArchitectureTest::feature)
                .distinct()
                .sorted()
                .toList();
    }

    /** The package right below the root; empty for the root itself. */
    private static String feature(JavaClass javaClass) {
        String rest = javaClass.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }

    @Test
    void everyPackageHasItsDirections() {
        assertThat(packages()).isSubsetOf(MAY_IMPORT.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatThePictureAllows(String feature) {
        List<String> allowed = MAY_IMPORT.get(feature);
        Set<String> imported = CLASSES.stream()
                .filter(javaClass -> feature(javaClass).equals(feature))
                .flatMap(javaClass -> javaClass.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith(ROOT))
                .map(ArchitectureTest::feature)
                .filter(target -> !target.equals(feature))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!allowed.equals(EVERYTHING)) {
            assertThat(imported).isSubsetOf(allowed);
        }
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void javalinStaysInHttp() {
        noClasses()
                .that(resideOutside("http"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.javalin..")
                .check(CLASSES);
    }

    @Test
    void driversStayInTheDatabasePackageAndTheStores() {
        noClasses()
                .that(resideOutside("db").and(notCalledStoreOrRows()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.postgresql..", "net.postgis..", "com.zaxxer.."))
                .check(CLASSES);
    }

    @Test
    void geotoolsStaysInCrs() {
        noClasses()
                .that(resideOutside("crs"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(CLASSES);
    }

    @Test
    void paperAndWorkbooksStayWhereTheyAreWritten() {
        noClasses()
                .that(resideOutside("office", "export"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..")
                .check(CLASSES);
        noClasses()
                .that(resideOutside("sheet"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..")
                .check(CLASSES);
    }

    @Test
    void cql2KnowsOnlyTheJdkAndJtsAndItsReadersOfJsonJackson() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".cql2..")
                .and()
                .haveSimpleNameNotStartingWith("Json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage(ROOT + ".cql2..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + ".cql2..",
                        "java..",
                        "org.locationtech.jts..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..")))
                .check(CLASSES);
    }

    @Test
    void ruleKindsAndChecksAreNamedInTheirListsOnly() {
        noClasses()
                .that(notIn(ROOT + ".indicator.measure").and(notNamed("RuleKinds")))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".indicator.measure.."))
                .check(CLASSES);
    }

    @Test
    void nothingIsCalledAfterWhatItIsNot() {
        noClasses()
                .that(alwaysTrue())
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .resideInAnyPackage("..common..", "..util..")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... features) {
        return DescribedPredicate.describe(
                "outside " + Arrays.toString(features),
                javaClass -> !Arrays.asList(features).contains(feature(javaClass)));
    }

    private static DescribedPredicate<JavaClass> notIn(String packageName) {
        return DescribedPredicate.describe(
                "not in " + packageName,
                javaClass -> !javaClass.getPackageName().startsWith(packageName));
    }

    private static DescribedPredicate<JavaClass> notNamed(String name) {
        return DescribedPredicate.describe(
                "not " + name, javaClass -> !javaClass.getSimpleName().equals(name));
    }

    private static DescribedPredicate<JavaClass> notCalledStoreOrRows() {
        return DescribedPredicate.describe(
                "no store",
                javaClass -> !javaClass.getSimpleName().endsWith("Store")
                        && !javaClass.getSimpleName().endsWith("Rows"));
    }
}
