package minzheng.atlas.plan.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Edit;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.Pass;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.ingest.target.Known;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.PlanWorld;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grid city with certified centres in T1 and T3: 1/2 subdistricts, 1/4 towns, 2/6 together; one home with 1500 m2 in T1
 * for 8400 households; a cemetery in T4. Every answer is worked by hand and compared with what a real load then gives.
 */
class OverlayEffectsTest {
    private static final LocalDate DATE = LocalDate.of(2022, 6, 1);
    private static final String DIVISIONS = "external_id,code,name,type,parent_code,wkt,valid_from\n";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    private GridCity city;
    private OverlayEffects effects;
    private PlanWorld world;

    @BeforeEach
    void build() {
        city = GridCity.build(postgis);
        world = new PlanWorld(city.database(), city.kinds());
        effects = new OverlayEffects(world.plans, world.evaluator);
        city.add(
                GridCity.facility("c1", "comprehensive_centre", 0, 0, "{\"certified\": true}"),
                GridCity.facility("c3", "comprehensive_centre", 4, 0, "{\"certified\": true}"),
                GridCity.facility(
                        "h1", "elder_care_institution", 1, 1, "{\"beds_total\": 400, \"floor_area_m2\": 1500}"),
                GridCity.facility("g4", "cemetery", 1, 3, "{}"));
        world.save(PlanWorld.yaml("grid.yaml"));
        world.save(PlanWorld.yaml("/minzheng/atlas/ingest/effect/zones.yaml"));
    }

    @Test
    void aNewFacilityCoversItsUnit() {
        List<PlanEffect> found = effects("facilities", null, """
                external_id,name,kind,certified,declared_code
                c2,新中心,comprehensive_centre,是,990101002
                """);

        assertThat(changed(found)).containsOnly(entry("G-07", "1/2 -> 2/2"), entry("G-T1", "2/6 -> 3/6"));
        MeasureEffect row7 = measure(found, "G-07");
        assertThat(row7.delta()).isEqualByComparingTo("0.5");
        assertThat(row7.after().status().code()).isEqualTo("met");
        assertThat(units(row7)).containsExactly("gained 990101002");
        assertThat(found.get(0).indicators()).hasSize(9);
        assertThat(found.get(0).changed()).isEqualTo(2);
        assertThat(found.get(1).changed()).isZero();
    }

    @Test
    void aClosedFacilityUncoversItsUnit() {
        List<PlanEffect> found = effects("facilities", null, """
                external_id,name,kind,certified,coord_source,lon,lat,closed_on
                c1,设施c1,comprehensive_centre,是,survey,108.005,22.805,2021-12-31
                """);

        assertThat(changed(found)).containsOnly(entry("G-07", "1/2 -> 0/2"), entry("G-T1", "2/6 -> 1/6"));
        assertThat(units(measure(found, "G-07"))).containsExactly("lost 990101001");
    }

    @Test
    void nothingNewIsNoEffect() {
        List<PlanEffect> found = effects("population", null, """
                division_code,counted_on,residents,registered,age60,age65,age80,under18,households
                990101001,2020-12-31,1000,900,100,60,20,200,400
                """);

        assertThat(changed(found)).isEmpty();
        assertThat(measure(found, "G-10").changed()).isFalse();
    }

    @Test
    void anotherTypeMovesAUnitFromOneDenominatorToTheOther() {
        List<PlanEffect> found = effects(
                "divisions",
                null,
                DIVISIONS
                        + "990101103,990101103,三街道,subdistrict,990101,\"%s\",2015-01-01\n"
                                .formatted(GridCity.Unit.T3.outline().toText()));

        assertThat(changed(found)).containsOnly(entry("G-07", "1/2 -> 2/3"), entry("G-08", "1/4 -> 0/3"));
        assertThat(units(measure(found, "G-07"))).containsExactly("added 990101103");
        assertThat(units(measure(found, "G-08"))).containsExactly("removed 990101103");
    }

    @Test
    void anotherOutlineMovesTheFacilitiesWithin() {
        List<PlanEffect> found = effects(
                "divisions",
                null,
                DIVISIONS
                        + "990101002,990101002,二街道,subdistrict,990101,\"%s\",2015-01-01\n"
                                .formatted(GridCity.box(2, 0, 3, 2).toText())
                        + "990101103,990101103,三镇,town,990101,\"%s\",2015-01-01\n"
                                .formatted(GridCity.box(5, 0, 1, 2).toText()));

        assertThat(changed(found))
                .containsOnly(entry("G-07", "1/2 -> 2/2"), entry("G-08", "1/4 -> 0/4"), entry("G-T1", "2/6 -> 2/6"));
        assertThat(units(measure(found, "G-T1"))).containsExactly("gained 990101002", "lost 990101103");
    }

    /** Nobody counted the new unit's households, so those of the city are not known any more. */
    @Test
    void aNewUnitThatAPlanListsByCodeIsCounted() {
        List<PlanEffect> found =
                effects("divisions", null, DIVISIONS + "990102207,990102207,七乡,township,990102,,2021-01-01\n");

        assertThat(changed(found))
                .containsOnly(
                        entry("G-08", "1/4 -> 1/5"),
                        entry("G-T1", "2/6 -> 2/7"),
                        entry("Z-L", "1/1 -> 1/2"),
                        entry("G-10", "1500/8400 -> null/null"));
    }

    /** A facility declared in the district counts for the township that holds it, also before the proposal begins. */
    @Test
    void aProposalOfALaterDateLeavesTheTreeBeforeItAlone() {
        city.add(declared("c2", 2, GridCity.Unit.SOUTH_DISTRICT));
        List<PlanEffect> found = effects(
                "divisions",
                LocalDate.of(2024, 1, 1),
                DIVISIONS
                        + "990101002,990101002,二街道改,subdistrict,990101,\"%s\",2015-01-01\n"
                                .formatted(GridCity.Unit.T2.outline().toText()));

        assertThat(changed(found)).isEmpty();
        assertThat(fraction(measure(found, "G-07").after())).isEqualTo("2/2");
    }

    @Test
    void moreHouseholdsThinTheFloorArea() {
        // 8400 households become 10000: 150000 / 8400 -> 150000 / 10000
        List<PlanEffect> found =
                effects("population", null, "division_code,counted_on,households\n990101001,2021-12-31,2000\n");

        assertThat(changed(found)).containsOnlyKeys("G-10");
        MeasureEffect area = measure(found, "G-10");
        assertThat(area.before().denominator()).isEqualByComparingTo("8400");
        assertThat(area.after().value()).isEqualByComparingTo("15");
    }

    @Test
    void reportedValuesAndMilestonesCount() {
        List<PlanEffect> found = effects("reported-values", null, """
                series,division_code,valid_from,valid_to,value,state,reported_on
                standard,990100,2021-01-01,2022-01-01,100,,2021-02-01
                standard,990100,2022-01-01,2023-01-01,120,,2022-02-01
                opened,990100,2022-03-01,,,done,2022-03-01
                """);

        assertThat(changed(found)).containsOnlyKeys("G-01-growth", "G-01-done");
        assertThat(measure(found, "G-01-growth").before().value()).isNull();
        assertThat(measure(found, "G-01-growth").after().value()).isEqualByComparingTo("0.2");
        assertThat(found.get(0).indicators())
                .filteredOn(row -> row.id().equals("G-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.changed()).isTrue());
    }

    @Test
    void aNewZoneIsAUnitAndHoldsWhatLiesInIt() {
        List<PlanEffect> found = effects("management-areas", null, """
                external_id,code,name,kind,parent_code,wkt
                Z1,Z1,北片区,development_zone,990102,"%s"
                Z2,Z2,南片区,development_zone,990101,"%s"
                """.formatted(
                GridCity.box(0, 2, 2, 2).toText(), GridCity.box(0, 0, 1, 1).toText()));

        assertThat(changed(found)).containsOnly(entry("Z-DZ", "null/null -> 1/2"));
        assertThat(units(measure(found, "Z-DZ"))).containsExactly("added Z1", "added Z2");
    }

    @Test
    void residentialAreasCountWithTheFacilityThatServesThem() {
        List<PlanEffect> found = effects("residential-areas", null, """
                external_id,name,declared_code,completed_on,elder_care_facility
                R1,小区一,990101001,2021-06-30,h1
                R2,小区二,990101001,2021-06-30,
                R3,小区三,990102104,2023-06-30,h1
                """);

        assertThat(changed(found)).containsOnly(entry("Z-RA", "null/null -> 1/2"));
    }

    /** Lays the file over the record, asks for the effects, then loads it: the figures must be the ones announced. */
    private List<PlanEffect> effects(String target, @Nullable LocalDate changeFrom, String csv) {
        UUID overlay = UUID.randomUUID();
        city.record(Edit.CHANGE, change -> {
            change.handle()
                    .execute(
                            "INSERT INTO overlay (id, name, base_version, actor) VALUES (?, '试算', ?, '测试')",
                            overlay,
                            change.version());
            pass(target, csv, changeFrom, change, overlay);
        });
        List<PlanEffect> found = effects.of(overlay, DATE, city.database().currentVersion());
        city.record(Edit.LOAD, change -> pass(target, csv, changeFrom, change, null));
        for (PlanEffect plan : found) {
            assertThat(recorded(plan.plan())).isEqualTo(announced(plan));
        }
        return found;
    }

    private void pass(
            String target, String csv, @Nullable LocalDate changeFrom, Change change, @Nullable UUID overlay) {
        try {
            Path file = Files.writeString(folder.resolve(target + ".csv"), csv);
            try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
                Delivery delivery = new Delivery("grid", "survey", LocalDate.of(2020, 1, 1), changeFrom);
                Pass pass = new Pass(
                                ImportTargets.get(target),
                                delivery,
                                Crs.named("EPSG:4490"),
                                new Known(change.handle(), city.kinds()),
                                Map.of(),
                                Map.of())
                        .over(rows, change.handle(), new Pass.Destination(change, overlay));
                assertThat(pass.findings().list()).filteredOn(Finding::isError).isEmpty();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Facility declared(String id, int column, GridCity.Unit unit) {
        Facility f = GridCity.facility(id, "comprehensive_centre", column, 0, "{\"certified\": true}");
        return new Facility(
                f.id(),
                f.source(),
                f.externalId(),
                f.kind(),
                f.name(),
                f.status(),
                f.geom(),
                unit.id(),
                null,
                f.details(),
                f.coordSource(),
                f.synthetic(),
                f.isPublic(),
                f.validFrom(),
                f.validTo());
    }

    /** Every measure's figures as text: what the plan says once the file is loaded. */
    private String recorded(String plan) {
        Evaluation evaluation = world.evaluate(plan, world.at(DATE.toString()));
        return evaluation.plan().indicators().stream()
                .flatMap(row -> row.measures().stream()
                        .map(measure -> measure.id()
                                + Json.text(
                                        evaluation.measure(row, measure, false).figures())))
                .collect(Collectors.joining("\n"));
    }

    private static String announced(PlanEffect plan) {
        return plan.indicators().stream()
                .flatMap(row -> row.measures().stream())
                .map(measure -> measure.id() + Json.text(measure.after()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> changed(List<PlanEffect> found) {
        return measures(found).stream()
                .filter(MeasureEffect::changed)
                .collect(Collectors.toMap(
                        MeasureEffect::id, measure -> fraction(measure.before()) + " -> " + fraction(measure.after())));
    }

    private static String fraction(MeasureFigures figures) {
        return figures.numerator() + "/" + figures.denominator();
    }

    private static MeasureEffect measure(List<PlanEffect> found, String id) {
        return measures(found).stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<MeasureEffect> measures(List<PlanEffect> found) {
        return found.stream()
                .flatMap(plan -> plan.indicators().stream())
                .flatMap(row -> row.measures().stream())
                .toList();
    }

    private static List<String> units(MeasureEffect measure) {
        return measure.units().stream()
                .map(unit -> unit.turn().code() + " " + unit.unit().code())
                .toList();
    }
}
