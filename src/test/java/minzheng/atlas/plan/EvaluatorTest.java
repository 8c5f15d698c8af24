package minzheng.atlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityRows;
import minzheng.atlas.indicator.ReportedValue;
import minzheng.atlas.indicator.ReportedValueRows;
import minzheng.atlas.plan.check.PlanChecks;
import minzheng.atlas.plan.check.PlanFinding;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Grid city: T1, T2 subdistricts; T3, T4, T5 towns; T6 township. Centres: T1 certified, T3 with all three functions,
 * T4 with two of three, T2 opening on 2023-01-01. So 1/2, 1/4, 2/6 until then, afterwards 2/2, 1/4, 3/6.
 */
class EvaluatorTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final String ALL = "[\"day_care\", \"meals\", \"rehabilitation\"]";
    private static PlanWorld world;
    private static GridCity city;

    @BeforeAll
    static void build() {
        city = GridCity.build(POSTGIS);
        world = new PlanWorld(city.database(), city.kinds());
        city.add(
                GridCity.facility("c1", "comprehensive_centre", 0, 0, "{\"certified\": true}"),
                GridCity.facility("c3", "comprehensive_centre", 4, 0, "{\"functions\": " + ALL + "}"),
                GridCity.facility("c4", "comprehensive_centre", 0, 2, "{\"functions\": [\"day_care\", \"meals\"]}"),
                opening(GridCity.facility("c2", "comprehensive_centre", 2, 0, "{\"certified\": true}"), "2023-01-01"),
                // 400 beds, 220 nursing: exactly 55 %; the second is filed later and brings it below
                GridCity.facility(
                        "h1",
                        "elder_care_institution",
                        1,
                        1,
                        "{\"beds_total\": 400, \"beds_nursing\": 220, "
                                + "\"filed_on\": \"2020-05-01\", \"ownership\": \"public\", \"floor_area_m2\": 1500}"),
                GridCity.facility(
                        "h2",
                        "elder_care_institution",
                        3,
                        3,
                        "{\"beds_total\": 600, \"beds_nursing\": 300, "
                                + "\"filed_on\": \"2024-01-01\", \"ownership\": \"public\", \"floor_area_m2\": 1000.5}"),
                GridCity.facility(
                        "h3",
                        "elder_care_institution",
                        5,
                        3,
                        "{\"beds_total\": 20, \"beds_nursing\": 0, "
                                + "\"filed_on\": \"2024-01-01\", \"ownership\": \"public\"}"),
                GridCity.facility("g4", "cemetery", 1, 3, "{}"));
        city.record(
                Edit.LOAD,
                change -> ReportedValueRows.insert(
                        change,
                        List.of(
                                reported("standard", "100", null, "2023-01-01", "2024-01-01"),
                                reported("standard", "110", null, "2024-01-01", "2025-01-01"),
                                reported("consumption_growth", "0.10", null, "2023-01-01", "2024-01-01"),
                                reported("opened", null, "done", "2024-06-01", null),
                                reported("staffed", null, "under_way", "2024-06-01", null)),
                        null));
        world.save(PlanWorld.yaml("grid.yaml"));
    }

    private static Facility opening(Facility facility, String day) {
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
                LocalDate.parse(day),
                facility.validTo());
    }

    private static ReportedValue reported(String series, String value, String state, String from, String to) {
        return new ReportedValue(
                GridCity.uuid(series),
                series,
                GridCity.Unit.CITY.id(),
                value == null ? null : new BigDecimal(value),
                null,
                null,
                state,
                "测试报表",
                LocalDate.parse(from),
                true,
                LocalDate.parse(from),
                to == null ? Reading.FOREVER : LocalDate.parse(to));
    }

    private static String fraction(String indicator, String date) {
        MeasureFigures figures = world.result("GRID", indicator, world.at(date)).figures();
        return figures.numerator() + "/" + figures.denominator();
    }

    private static Status status(String indicator, String date) {
        return world.result("GRID", indicator, world.at(date)).figures().status();
    }

    @Test
    void countsUnitsWithAQualifyingFacility() {
        assertThat(fraction("G-07", "2022-12-31")).isEqualTo("1/2");
        assertThat(fraction("G-07", "2023-01-01")).isEqualTo("2/2");
        assertThat(fraction("G-08", "2023-01-01")).isEqualTo("1/4");
        assertThat(fraction("G-T1", "2023-01-01")).isEqualTo("3/6");
    }

    @Test
    void comparesUnroundedAndExactlyAtTheEdge() {
        MeasureFigures before =
                world.result("GRID", "G-06", world.at("2023-12-31")).figures();
        assertThat(before.value()).isEqualByComparingTo("0.55");
        assertThat(before.status()).isEqualTo(Status.MET);
        // (220 + 300) / (400 + 600 + 20) = 520/1020; 0.55 * 1020 = 561
        MeasureFigures after =
                world.result("GRID", "G-06", world.at("2024-01-01")).figures();
        assertThat(after.numerator()).isEqualByComparingTo("520");
        assertThat(after.denominator()).isEqualByComparingTo("1020");
        assertThat(after.unitsNeeded()).isEqualTo(41);
        // (520 + x) / (1020 + x) >= 0.55 <=> 0.45 x >= 41 <=> x >= 91.1
        assertThat(after.needed()).isEqualTo(new Needed(41, 92L));
    }

    @Test
    void putsAreaPerHouseholdOnItsScale() {
        // floor areas 1500 + 1000.5; households 400 * (1+2+3+4+5+6) = 8400
        MeasureFigures figures =
                world.result("GRID", "G-10", world.at("2024-01-01")).figures();
        assertThat(figures.numerator()).isEqualByComparingTo("2500.5");
        assertThat(figures.denominator()).isEqualByComparingTo("8400");
        assertThat(figures.value().doubleValue()).isEqualTo(100 * 2500.5 / 8400);
    }

    @Test
    void isNullAndNotApplicableWhereThereIsNothingToCount() {
        MeasureFigures north =
                world.result("GRID", "G-07", world.at("2023-01-01"), "990102").figures();
        assertThat(north.value()).isNull();
        assertThat(north.numerator()).isNull();
        assertThat(north.status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void judgesAtTheDueDateOnceItIsOver() {
        assertThat(status("G-08", "2025-12-31")).isEqualTo(Status.NOT_MET_AT_DUE_DATE);
        assertThat(status("G-07", "2026-06-01")).isEqualTo(Status.MET);
        assertThat(status("G-08", "2026-06-01")).isEqualTo(Status.NOT_MET_AT_DUE_DATE);
        city.add(opening(GridCity.facility("c5", "comprehensive_centre", 2, 2, "{\"certified\": true}"), "2026-09-01"));
        assertThat(status("G-08", "2026-09-01")).isEqualTo(Status.MET_LATE);
    }

    @Test
    void sharesABaselineCellWithoutCopyingIt() {
        MeasureFigures figures =
                world.result("GRID", "G-07", world.at("2022-01-01")).figures();
        assertThat(figures.baseline()).isNull();
        assertThat(figures.sharedBaseline().scope()).isEqualTo("STT");
        assertThat(figures.status()).isEqualTo(Status.NO_BASELINE);
    }

    @Test
    void followsTheLineFromBaselineToTarget() {
        // 2/6 = 0.3333 on 2022-12-31; the line from 0.3333 to 0.7 stands at 0.48 by then
        assertThat(status("G-T1", "2022-12-31")).isEqualTo(Status.LATE);
        // 3/6 = 0.5 on 2023-01-01; the line stands at 0.4803
        assertThat(status("G-T1", "2023-01-01")).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void givesOneFacilityToOneTargetOnlyWhereThePlanSaysSo() {
        // south: h1 alone serves either; north: h2 (600 beds) the big one, h3 (20 beds) the public one
        assertThat(fraction("G-03", "2024-06-01")).isEqualTo("2/2");
        assertThat(fraction("G-02", "2024-06-01")).isEqualTo("1/2");
        assertThat(world.result("GRID", "G-03", world.at("2024-06-01"))
                        .figures()
                        .notes())
                .containsEntry("facilities_above_maximum", BigDecimal.ONE);
    }

    @Test
    void countsByOldCodesThroughThePermanentUnit() {
        assertThat(fraction("G-OLD", "2024-01-01")).isEqualTo("1/1");
    }

    @Test
    void measuresGrowthAgainstTheYearBeforeAndMilestonesByState() {
        IndicatorResult result = world.result("GRID", "G-01", world.at("2024-12-31"));
        MeasureFigures growth = result.measures().get(0).figures();
        assertThat(growth.value()).isEqualByComparingTo("0.1");
        assertThat(growth.target()).isEqualByComparingTo("0.10");
        assertThat(growth.status()).isEqualTo(Status.MET);
        assertThat(result.measures().get(1).figures().numerator()).isEqualByComparingTo("1");
        assertThat(result.figures().status()).isNotEqualTo(Status.MET);
        assertThat(result.figures().value()).isNull();
    }

    @Test
    void ranksGapsByEldersAndSaysWhatIsLacking() {
        Evaluation evaluation = world.evaluate("GRID", world.at("2023-01-01"));
        Indicator indicator = evaluation.plan().get("G-08");
        GapReport.Gaps gaps =
                world.gaps.of(evaluation, indicator, indicator.measures().get(0), 10);
        assertThat(gaps.unitsNeeded()).isEqualTo(1);
        assertThat(gaps.units())
                .extracting(GapReport.GapUnit::divisionCode)
                .containsExactly("990102206", "990102105", "990102104");
        assertThat(gaps.units()).extracting(GapReport.GapUnit::elders).containsExactly(600L, 500L, 400L);
        GapReport.GapUnit t4 = gaps.units().get(2);
        assertThat(t4.action()).isEqualTo("upgrade");
        assertThat(t4.candidates().get(0).lacks())
                .extracting(lack -> lack.label().zh())
                .containsExactly("康复护理");
        assertThat(t4.candidates().get(0).has()).isEqualTo(2);
        assertThat(gaps.units().get(0).action()).isEqualTo("build");
    }

    @Test
    void listsTheRowsBehindANumber() {
        Evaluation evaluation = world.evaluate("GRID", world.at("2023-12-31"));
        Measure beds = evaluation.plan().get("G-06").measures().get(0);
        assertThat(world.rows.of(beds, evaluation.root(), evaluation.reading(), null, 100))
                .extracting(ContributingRow::name, ContributingRow::divisionCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("设施h1", "990101001"));
    }

    @Test
    void repeatsANumberFromItsReceiptAfterLaterCorrections() {
        Receipt receipt = world.result("GRID", "G-07", world.at("2022-06-30")).receipt();
        UUID c1 = GridCity.uuid("c1");
        Facility uncertified = GridCity.facility("c1", "comprehensive_centre", 0, 0, "{\"certified\": false}");
        city.record(Edit.CORRECTION, change -> {
            change.makeRoom("facility_row", "facility_id", c1, uncertified.validFrom(), Reading.FOREVER, null);
            FacilityRows.insert(change, List.of(uncertified), null);
        });
        assertThat(fraction("G-07", "2022-06-30")).isEqualTo("0/2");
        Receipts.Check check = world.receipts.repeat(receipt.id());
        assertThat(check.reproduced()).isTrue();
        assertThat(check.figures().numerator()).isEqualByComparingTo("1");
        Facility again = GridCity.facility("c1", "comprehensive_centre", 0, 0, "{\"certified\": true}");
        city.record(Edit.CORRECTION, change -> {
            change.makeRoom("facility_row", "facility_id", c1, again.validFrom(), Reading.FOREVER, null);
            FacilityRows.insert(change, List.of(again), null);
        });
        assertThat(fraction("G-07", "2022-06-30")).isEqualTo("1/2");
    }

    @Test
    void findsThatThePartsDoNotAddUpToTheWhole() {
        // 2 * 100 % + 4 * 50 % = 4 of 6 = 66.67 %; 70 % of 6 = 4.2, so 5 are needed
        List<PlanFinding> findings = PlanChecks.run(world.evaluate("GRID", world.at("2023-01-01")));
        assertThat(findings)
                .filteredOn(finding -> finding.check().equals("partition"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.contradiction()).isTrue();
                    assertThat(finding.figures())
                            .containsEntry("short_by", 1L)
                            .containsEntry("covered_when_parts_are_met", 4L);
                });
        assertThat(findings)
                .filteredOn(finding -> finding.check().equals("baseline_fraction")
                        && finding.indicators().equals(List.of("G-T1")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.contradiction()).isFalse());
    }
}
