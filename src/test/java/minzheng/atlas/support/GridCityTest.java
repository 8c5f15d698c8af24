package minzheng.atlas.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The synthetic city is what its description says; every other test counts on it. */
class GridCityTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    static GridCity city;

    @BeforeAll
    static void build() {
        city = GridCity.build(postgis);
    }

    @Test
    void cellsMeasureOneKilometre() {
        double squareKilometres =
                number("SELECT ST_Area(CAST(geom AS geography)) / 1e6 FROM division_row WHERE code = '990100'");
        assertThat(squareKilometres).isBetween(23.9, 24.1); // 6 x 4 cells
    }

    @Test
    void countiesAndCityAddUp() {
        assertThat(number(elders("990101"))).isEqualTo(600);
        assertThat(number(elders("990102"))).isEqualTo(1500);
        assertThat(number(elders("990100"))).isEqualTo(2100);
    }

    @Test
    void facilityLiesInTheUnitOfItsCell() {
        city.add(GridCity.facility("lies", "cemetery", 3, 1, "{}"));
        UUID assigned = postgis.database()
                .read(handle -> handle.createQuery(
                                "SELECT assigned_id FROM facility_at('2024-01-01', 1000, NULL) WHERE facility_id = :id")
                        .bind("id", GridCity.uuid("lies"))
                        .mapTo(UUID.class)
                        .one());
        assertThat(assigned).isEqualTo(GridCity.Unit.T2.id());
    }

    private static String elders(String code) {
        return """
            SELECT sum(p.age60) FROM population_at('2024-01-01', 1, NULL) p WHERE p.division_id IN (SELECT division_under(
                (SELECT division_id FROM division_row WHERE code = '%s'), '2024-01-01', 1, NULL))""".formatted(code);
    }

    private static double number(String sql) {
        return postgis.database()
                .read(handle -> handle.createQuery(sql).mapTo(Double.class).one());
    }
}
