package minzheng.atlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityRows;
import minzheng.atlas.http.Json;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An evaluation carried forward edit by edit must equal one that is counted anew. */
class CarriedSceneTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final String[] KINDS = {"comprehensive_centre", "elder_care_institution", "cemetery"};
    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);
    private static GridCity city;
    private static PlanWorld carried;

    @BeforeAll
    static void build() {
        city = GridCity.build(POSTGIS);
        carried = new PlanWorld(city.database(), city.kinds());
        carried.save(PlanWorld.yaml("grid.yaml"));
    }

    private static String indicators(PlanWorld world) {
        return Json.text(world.evaluate("GRID", world.at("2024-06-01")).indicators(true));
    }

    private static void assertCarriedEqualsFresh(String after) {
        PlanWorld fresh = new PlanWorld(city.database(), city.kinds());
        assertThat(indicators(carried)).as(after).isEqualTo(indicators(fresh));
    }

    private static Facility random(Random random, int number) {
        String details = switch (random.nextInt(3)) {
            case 0 -> "{\"certified\": true, \"beds_total\": 10}";
            case 1 ->
                "{\"beds_total\": 350, \"beds_nursing\": 100, \"filed_on\": \"2021-01-01\", \"ownership\": \"public\","
                        + " \"floor_area_m2\": 33.5}";
            default -> "{\"functions\": [\"day_care\", \"meals\", \"rehabilitation\"], \"beds_total\": 1}";
        };
        return GridCity.facility(
                "f" + number, KINDS[random.nextInt(KINDS.length)], random.nextInt(6), random.nextInt(4), details);
    }

    @Test
    void randomEditsOneAfterAnother() {
        Random random = new Random(20261124);
        for (int step = 0; step < 25; step++) {
            Facility facility = random(random, random.nextInt(12));
            LocalDate from = random.nextBoolean() ? OPENED : LocalDate.of(2023, 1 + random.nextInt(12), 1);
            city.record(Edit.CHANGE, change -> {
                change.makeRoom("facility_row", "facility_id", facility.id(), from, Reading.FOREVER, null);
                FacilityRows.insert(change, List.of(from(facility, from)), null);
            });
            assertCarriedEqualsFresh("edit " + step);
        }
    }

    @Test
    void aBulkLoadIsCountedAnewAndTheNextEditCarriedAgain() {
        assertCarriedEqualsFresh("before the load");
        Random random = new Random(7);
        Facility[] many = new Facility[700];
        for (int i = 0; i < many.length; i++) {
            many[i] = random(random, 1000 + i);
        }
        city.add(many);
        assertCarriedEqualsFresh("700 facilities at once");
        city.add(random(random, 5000));
        assertCarriedEqualsFresh("one more");
    }

    @Test
    void aChangeOfTheTreeIsCountedAnew() {
        assertCarriedEqualsFresh("before");
        Division town = GridCity.Unit.T3.row();
        LocalDate day = LocalDate.of(2024, 1, 1);
        city.record(Edit.CHANGE, change -> {
            change.makeRoom("division_row", "division_id", town.id(), day, Reading.FOREVER, null);
            DivisionRows.insert(change, List.of(as(town, "subdistrict", day)), null);
        });
        MeasureFigures figures =
                carried.result("GRID", "G-07", carried.at("2024-06-01")).figures();
        assertThat(figures.denominator()).isEqualByComparingTo("3");
        assertCarriedEqualsFresh("a town became a subdistrict");
    }

    private static Division as(Division unit, String type, LocalDate from) {
        return new Division(
                unit.id(),
                unit.source(),
                unit.externalId(),
                unit.level(),
                unit.stub(),
                unit.code(),
                unit.name(),
                type,
                unit.parentId(),
                unit.geom(),
                unit.seat(),
                unit.flags(),
                unit.coordSource(),
                unit.synthetic(),
                from,
                unit.validTo());
    }

    private static Facility from(Facility facility, LocalDate day) {
        return new Facility(
                facility.id(),
                facility.source(),
                facility.externalId(),
                facility.kind(),
                facility.name(),
                facility.status(),
                facility.geom(),
                facility.declaredId(),
                facility.declaredAreaId(),
                facility.details(),
                facility.coordSource(),
                facility.synthetic(),
                facility.isPublic(),
                day,
                facility.validTo());
    }
}
