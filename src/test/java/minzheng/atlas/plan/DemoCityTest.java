package minzheng.atlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.check.PlanChecks;
import minzheng.atlas.plan.check.PlanFinding;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demonstration city must show, row by row, through the whole engine on a seeded database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCityTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static PlanWorld world;
    private static final Map<String, Evaluation> EVALUATIONS = new HashMap<>();

    @BeforeAll
    static void seed() {
        world = SeededCity.seed(POSTGIS);
    }

    private static Evaluation on(String date) {
        return EVALUATIONS.computeIfAbsent(date, day -> world.evaluate("NN145", world.at(day)));
    }

    private static MeasureFigures figures(String id, String date) {
        return figures(on(date), id);
    }

    private static MeasureFigures figures(Evaluation evaluation, String id) {
        Chosen chosen = Chosen.of(evaluation.plan(), id);
        return evaluation.measure(chosen.indicator(), chosen.measure(), false).figures();
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        // 2020: the plan's baselines
        "2020-12-31, NN145-07, 10, 25",
        "2020-12-31, NN145-08, 28, 102",
        "2020-12-31, NN145-T01, 38, 127",
        "2020-12-31, NN145-12, 12, 127",
        "2020-12-31, NN145-16, 3, 5",
        // 2022: a centre that closed on the day still counts, one that opened the day after does not
        "2022-12-31, NN145-T09, 48, 50",
        "2024-12-31, NN145-T09, 62, 62",
        "2023-01-01, NN145-12, 127, 127",
        "2025-11-30, NN145-08, 50, 102",
        "2025-11-30, NN145-T01, 75, 127",
        "2025-12-31, NN145-03, 1248, 1248",
        "2025-12-31, NN145-07, 25, 25",
        "2025-12-31, NN145-08, 51, 102",
        "2025-12-31, NN145-T01, 76, 127",
        "2025-12-31, NN145-12, 127, 127",
        "2025-12-31, NN145-15, 74, 127",
        "2025-12-31, NN145-15-either, 127, 127",
        "2025-12-31, NN145-16, 4, 5",
        "2025-12-31, NN145-T03, 11, 15",
        "2025-12-31, NN145-T05, 4, 5",
        // after the plan: a closure in March, upgrades in April and May, a town becomes a subdistrict in July
        "2026-03-31, NN145-08, 50, 102",
        "2026-03-31, NN145-T01, 75, 127",
        "2026-05-31, NN145-08, 52, 102",
        "2026-05-31, NN145-T01, 77, 127",
        "2026-07-01, NN145-07, 26, 26",
        "2026-07-01, NN145-08, 51, 101",
    })
    void counts(String date, String id, BigDecimal numerator, BigDecimal denominator) {
        MeasureFigures figures = figures(id, date);
        assertThat(figures.numerator()).isEqualByComparingTo(numerator);
        assertThat(figures.denominator()).isEqualByComparingTo(denominator);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "2020-12-31, NN145-01-urban, 14.5, 1", "2020-12-31, NN145-01-rural, 19.6, 1", "2020-12-31, NN145-02, 58, 0",
        "2020-12-31, NN145-03, 90, 0", "2020-12-31, NN145-04, 99.9, 1", "2020-12-31, NN145-05, 99.9, 1",
        "2020-12-31, NN145-06, 35, 0", "2020-12-31, NN145-12, 9.45, 2", "2020-12-31, NN145-T01, 30, 0",
        "2025-12-31, NN145-02, 72, 0", "2025-12-31, NN145-06, 55.3, 1", "2025-12-31, NN145-13, 83, 0",
        "2025-11-30, NN145-06, 55.00, 2", "2025-11-30, NN145-06, 54.996, 3", "2025-12-31, NN145-04, 100.00, 2",
    })
    void printsShares(String date, String id, BigDecimal percent, int decimals) {
        BigDecimal shown = figures(id, date).value().movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
        assertThat(shown).isEqualByComparingTo(percent);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "2020-12-31, NN145-09, 0.32", "2020-12-31, NN145-11, 0.53", "2025-12-31, NN145-09, 0.48",
        "2025-12-31, NN145-11, 0.92", "2020-12-31, NN145-10, 25", "2025-12-31, NN145-10, 29.4",
    })
    void printsAmounts(String date, String id, BigDecimal amount) {
        assertThat(figures(id, date).value().setScale(amount.scale(), RoundingMode.HALF_UP))
                .isEqualByComparingTo(amount);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NN145-01-urban, MET",
        "2025-12-31, NN145-01-rural, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-02, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-03, MET",
        "2025-12-31, NN145-04, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-05, MET",
        "2025-12-31, NN145-06, MET",
        "2025-12-31, NN145-07, MET",
        "2025-12-31, NN145-08, MET",
        "2025-12-31, NN145-09, MET",
        "2025-12-31, NN145-10, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-11, MET",
        "2025-12-31, NN145-12, MET",
        "2025-12-31, NN145-13, MET",
        "2025-12-31, NN145-14, MET",
        "2025-12-31, NN145-15, MET",
        "2025-12-31, NN145-16, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-T01, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-T03, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-T04, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-T05, NOT_MET_AT_DUE_DATE",
        "2025-12-31, NN145-T09, MET_LATE",
        "2022-12-31, NN145-T09, NOT_MET_AT_DUE_DATE",
        "2026-03-31, NN145-08, MET",
        "2026-05-31, NN145-T01, MET_LATE",
    })
    void judges(String date, String id, Status status) {
        assertThat(figures(id, date).status()).isEqualTo(status);
    }

    @Order(1)
    @Test
    void isOnTrackOnTheDayOfItsOwnRoundedBaseline() {
        assertThat(figures("NN145-12", "2020-12-31").status()).isEqualTo(Status.ON_TRACK);
    }

    @Order(1)
    @Test
    void checksThePlanForACountyWithoutStreetsToo() {
        assertThat(PlanChecks.run(world.evaluator.evaluate(
                        world.plans.get("NN145", world.at("2025-12-31")),
                        world.at("2025-12-31"),
                        DenominatorPolicy.PLAN,
                        "450123")))
                .isNotEmpty();
    }

    @Order(1)
    @Test
    void isOneUnitShortWhereThePlanContradictsItself() {
        assertThat(figures("NN145-T01", "2025-12-31").unitsNeeded()).isEqualTo(1);
        assertThat(figures("NN145-16", "2025-12-31").unitsNeeded()).isEqualTo(1);
        PlanFinding partition = PlanChecks.run(on("2025-12-31")).stream()
                .filter(finding -> finding.check().equals("partition"))
                .findFirst()
                .orElseThrow();
        assertThat(partition.message().zh()).contains("76/127 = 59.84 % < 60 %");
        assertThat(partition.figures()).containsEntry("short_by", 1L).containsEntry("needed_for_whole", 77L);
    }

    @Order(1)
    @Test
    void saysWhichBaselinesNoCountOfUnitsCanGive() {
        PlanFinding row16 = PlanChecks.run(on("2025-12-31")).stream()
                .filter(finding -> finding.check().equals("baseline_fraction")
                        && finding.indicators().contains("NN145-16"))
                .findFirst()
                .orElseThrow();
        assertThat(row16.contradiction()).isTrue();
        assertThat(row16.figures().get("fractions"))
                .isEqualTo(Map.of("XIAN5", "3/5", "CO12", "–", "TEN", "6/10", "CO12_DZ", "9/15"));
    }

    @Order(1)
    @Test
    void countsTheQuasiUnitsOnlyUnderTheirPolicy() {
        Plan plan = world.plans.get("NN145", world.at("2025-12-31"));
        Evaluation quasi = world.evaluator.evaluate(plan, world.at("2025-12-31"), DenominatorPolicy.QUASI, null);
        assertThat(figures(quasi, "NN145-12").denominator()).isEqualByComparingTo("138");
        assertThat(figures(quasi, "NN145-12").denominatorList().added()).hasSize(11);
        assertThat(figures(quasi, "NN145-07").denominator()).isEqualByComparingTo("25");
        assertThat(quasi.policyEffect().added())
                .hasSize(11)
                .anyMatch(unit -> unit.name().contains("仙葫"));
        assertThat(on("2025-12-31").policyEffect().isNone()).isTrue();
    }

    @Order(1)
    @Test
    void reportsThatAStreetMoreThanThePlanKnowsIsCountedAfterTheTypeChange() {
        assertThat(unitCounts("2025-12-31")).isEmpty();
        assertThat(unitCounts("2026-07-01"))
                .hasSize(2)
                .anyMatch(message -> message.contains("25") && message.contains("26"));
    }

    private static List<String> unitCounts(String date) {
        return PlanChecks.run(on(date)).stream()
                .filter(finding -> finding.check().equals("unit_count"))
                .map(finding -> finding.message().zh())
                .toList();
    }

    @Order(1)
    @Test
    void keepsRow16OnItsTwelveUnitAlternative() {
        assertThat(figures("NN145-16", "2025-12-31").alternatives())
                .filteredOn(alternative -> alternative.list().equals("CO12"))
                .singleElement()
                .satisfies(twelve -> {
                    assertThat(twelve.numerator()).isEqualByComparingTo("10");
                    assertThat(twelve.denominator()).isEqualByComparingTo("12");
                });
    }

    @Order(1)
    @Test
    void tellsSinceWhenATargetHasBeenReached() {
        Evaluation evaluation = on("2025-12-31");
        Chosen row12 = Chosen.of(evaluation.plan(), "NN145-12");
        assertThat(evaluation
                        .measure(row12.indicator(), row12.measure(), true)
                        .figures()
                        .reachedSince())
                .isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Order(1)
    @Test
    void isNullInCountiesWithoutStreets() {
        for (String county : List.of("450109", "450110", "450123", "450124", "450125", "450126", "450181")) {
            MeasureFigures figures = world.result("NN145", "NN145-07", world.at("2025-12-31"), county)
                    .figures();
            assertThat(figures.value()).as(county).isNull();
            assertThat(figures.status()).as(county).isEqualTo(Status.NOT_APPLICABLE);
        }
    }

    @Order(1)
    @Test
    void findsACountyByTheCodeItHadBefore() {
        assertThat(world.evaluator
                        .evaluate(
                                world.plans.get("NN145", world.at("2025-12-31")),
                                world.at("2025-12-31"),
                                DenominatorPolicy.PLAN,
                                "450127")
                        .root()
                        .name())
                .isEqualTo("横州市");
        assertThat(on("2020-12-31")
                        .scene()
                        .tree()
                        .findByCode("450127")
                        .orElseThrow()
                        .name())
                .isEqualTo("横县");
    }

    @Order(1)
    @Test
    void upgradingTheHomeThatLacksTwoFunctionsTurnsTheTownGreen() {
        Evaluation evaluation = on("2025-11-30");
        Chosen row8 = Chosen.of(evaluation.plan(), "NN145-08");
        GapReport.Gaps gaps = world.gaps.of(evaluation, row8.indicator(), row8.measure(), 1000);
        assertThat(gaps.units()).hasSize(52);
        GapReport.GapUnit town = gaps.units().stream()
                .filter(unit -> unit.candidates().stream()
                        .anyMatch(candidate -> candidate.inside()
                                && candidate.lacks().stream()
                                        .map(lack -> lack.label().zh())
                                        .toList()
                                        .equals(List.of("日间照料", "康复"))))
                .findFirst()
                .orElseThrow();
        assertThat(town.reason()).contains("3/5");
        assertThat(town.action()).isEqualTo("upgrade");
    }

    @Order(2)
    @Test
    void aFrozenEvaluationStaysWhenALaterCorrectionChangesTheNumber() {
        FrozenEvaluations frozen = new FrozenEvaluations(world.database);
        Freezing freezing = new Freezing(frozen, Json::text);
        Author author = new Author("测试员", null);
        FrozenEvaluation signed = freezing.freeze(on("2025-12-31"), "终期评估", "", null, author);
        Receipt receipt =
                world.result("NN145", "NN145-08", world.at("2025-12-31")).receipt();

        Evaluation evaluation = on("2025-12-31");
        Chosen row8 = Chosen.of(evaluation.plan(), "NN145-08");
        ContributingRow one =
                world.rows.of(row8.measure(), evaluation.root(), evaluation.reading(), null, 1000).stream()
                        .filter(row -> row.divisionCode().equals("450123103"))
                        .findFirst()
                        .orElseThrow();
        world.database.write(author, Edit.CORRECTION, "更正", change -> {
            change.makeRoom("facility_row", "facility_id", one.id(), LocalDate.of(2019, 1, 1), Reading.FOREVER, null);
            return change.version();
        });

        assertThat(world.result("NN145", "NN145-08", world.at("2025-12-31"))
                        .figures()
                        .numerator())
                .isEqualByComparingTo("50");
        assertThat(world.receipts.repeat(receipt.id()).reproduced()).isTrue();
        FrozenEvaluation kept = frozen.get(signed.id());
        assertThat(Receipt.sha256(kept.body())).isEqualTo(signed.sha256());
        FrozenEvaluation restated =
                freezing.freeze(world.evaluate("NN145", world.at("2025-12-31")), "重述", "设施登记有误", signed.id(), author);
        assertThat(frozen.list("NN145")).extracting(FrozenEvaluation::id).containsExactly(signed.id(), restated.id());
    }
}
