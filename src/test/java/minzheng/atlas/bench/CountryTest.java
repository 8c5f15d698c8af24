package minzheng.atlas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.ingest.YamlFile;
import minzheng.atlas.plan.PlanEdit;
import minzheng.atlas.plan.PlanStore;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten counties of the synthetic country: the service and the analyst's SQL must give the same twelve fractions. */
class CountryTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final Path HOME = Path.of("").toAbsolutePath();

    @Test
    void bareSqlAgreesOnASmallCountry() {
        Database database = POSTGIS.database();
        database.write(World.AUTHOR, Edit.LOAD, "kinds", change -> {
            Catalogue.read(HOME.resolve("seeds/division-types.yaml")).save(change);
            Catalogue.read(HOME.resolve("seeds/facility-kinds.yaml")).save(change);
            return change.version();
        });
        Outside.run(
                POSTGIS.owner(),
                HOME.resolve("bench"),
                List.of("psql", "-Xq", "-v", "counties=10", "-f", "country.sql"));
        new PlanEdit(database, new PlanStore(database), new FacilityKindStore(database))
                .record(YamlFile.object(HOME.resolve("bench/plan.yaml")), "bench", World.AUTHOR);

        Map<String, Outside.Fraction> theirs = Outside.fractions(Outside.run(
                POSTGIS.owner(),
                HOME.resolve("bench"),
                List.of("psql", "-Xq", "-v", "as_of=" + World.AS_OF, "-f", "bare.sql")));

        assertThat(theirs).hasSize(12);
        // 150 townships of 10 counties, 2,000 facilities
        assertThat(theirs.get("B-04").denominator()).isEqualByComparingTo("150");
        World.COUNTRY.indicators(new EvaluationParts(database), "BENCH").forEach(result -> {
            Outside.Fraction ours = new Outside.Fraction(
                    result.figures().numerator(), result.figures().denominator());
            assertThat(ours.equalsAbout(theirs.get(result.id())))
                    .as(result.id() + " " + ours)
                    .isTrue();
        });
    }
}
