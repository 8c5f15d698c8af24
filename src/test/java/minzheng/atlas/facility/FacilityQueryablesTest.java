package minzheng.atlas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every property of a facility, in a condition that only the one facility of the test meets. */
class FacilityQueryablesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    static GridCity city;

    @BeforeAll
    static void build() {
        city = GridCity.build(postgis);
        city.add(
                GridCity.facility("wanted", "elder_care_institution", 0, 0, """
                        {"beds_total": 120, "beds_nursing": 66, "certified": true, "filed_on": "2022-05-01",
                         "ownership": "public", "functions": ["day_care", "meals"]}"""),
                GridCity.facility("other", "cemetery", 5, 3, "{\"plots_total\": 10}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beds_total >= 120",
                "beds_nursing / beds_total >= 0.55",
                "certified = TRUE",
                "filed_on < DATE('2022-05-02')",
                "ownership = 'public'",
                "A_CONTAINS(functions, ('day_care', 'meals'))",
                "kind = 'elder_care_institution' AND status = 'operating' AND synthetic = TRUE",
                "name = '设施wanted'",
                "valid_from <= as_of AND kind <> 'cemetery'",
                "division_code IS NULL AND kind LIKE 'elder%'",
                "S_INTERSECTS(geometry, BBOX(107.9, 22.7, 108.01, 22.81))"
            })
    void findsTheFacility(String condition) {
        assertThat(matching(condition)).containsExactly("设施wanted");
    }

    private static List<String> matching(String condition) {
        SqlFragment where = new SqlTranslator(FacilityQueryables.of(city.kinds())).translate(Cql2.parseText(condition));
        return postgis.database()
                .read(handle -> handle.createQuery(
                                "SELECT f.name FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f WHERE "
                                        + where.sql())
                        .bind("as_of", LocalDate.of(2024, 1, 1))
                        .bind("version", 1000L)
                        .bind("overlay", (Object) null)
                        .bindMap(where.parameters())
                        .mapTo(String.class)
                        .list());
    }
}
