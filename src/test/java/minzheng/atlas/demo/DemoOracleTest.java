package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import minzheng.atlas.demo.DemoFacts.Facility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demonstration city must show, row by row and date by date, counted by simple loops over its files. */
class DemoOracleTest {
    private static final DemoFacts CITY = new DemoFacts();

    private static final LocalDate BASELINE = LocalDate.of(2020, 12, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 30);
    private static final LocalDate FINAL = LocalDate.of(2025, 12, 31);

    private static final String[] TT = {"town", "township", "ethnic_township"};
    private static final String[] STT = {"subdistrict", "town", "township", "ethnic_township"};
    private static final String[] COUNTY_LEVEL = {"district", "county_city", "county"};
    private static final List<String> CHECKLIST =
            List.of("residential", "day_care", "home_visits", "meals", "rehabilitation");
    private static final Set<String> TEN =
            Set.of("450103", "450105", "450108", "450109", "450110", "450123", "450124", "450125", "450126", "450181");
    private static final Set<String> FIVE = Set.of("450181", "450123", "450124", "450125", "450126");

    private static boolean couldBeComprehensive(Facility f) {
        return f.isOneOf(
                "elder_care_institution",
                "nursing_home",
                "welfare_home",
                "destitute_support_institution",
                "regional_rural_elder_care_centre",
                "comprehensive_elder_care_centre");
    }

    private static List<String> functions(Facility f) {
        var functions = new TreeSet<String>();
        f.detail("functions").forEach(function -> functions.add(function.asText()));
        return List.copyOf(functions);
    }

    private static boolean isComprehensive(Facility f) {
        return couldBeComprehensive(f)
                && (f.is("comprehensive_certified") || functions(f).containsAll(CHECKLIST));
    }

    private static Predicate<Facility> homesFiledBy(LocalDate day) {
        return f -> couldBeComprehensive(f)
                && f.properties().path("details").has("filed_on")
                && !LocalDate.parse(f.detail("filed_on").asText()).isAfter(day);
    }

    private static BigDecimal percent(long numerator, long denominator, int decimals) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    private static Predicate<Facility> kind(String... kinds) {
        return f -> f.isOneOf(kinds);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 10, 25, 28, 102",
        "2025-11-30, 25, 25, 50, 102",
        "2025-12-19, 25, 25, 50, 102",
        "2025-12-20, 25, 25, 51, 102",
        "2025-12-31, 25, 25, 51, 102",
        "2026-03-10, 25, 25, 51, 102",
        "2026-03-11, 25, 25, 50, 102",
        "2026-03-31, 25, 25, 50, 102",
        "2026-04-30, 25, 25, 51, 102",
        "2026-05-31, 25, 25, 52, 102",
        "2026-06-30, 25, 25, 52, 102",
        "2026-07-01, 26, 26, 51, 101"
    })
    void row07Row08AndT01(LocalDate day, int streets, int allStreets, int towns, int allTowns) {
        var st = CITY.units(day, "subdistrict");
        var tt = CITY.units(day, TT);
        assertThat(st).hasSize(allStreets);
        assertThat(tt).hasSize(allTowns);
        assertThat(CITY.covered(day, st, DemoOracleTest::isComprehensive)).hasSize(streets);
        assertThat(CITY.covered(day, tt, DemoOracleTest::isComprehensive)).hasSize(towns);
        assertThat(CITY.covered(day, CITY.units(day, STT), DemoOracleTest::isComprehensive))
                .hasSize(streets + towns);
    }

    @Test
    void someQualifyByCertificateOthersByFunctions() {
        var qualifying = CITY.operating(FINAL, DemoOracleTest::isComprehensive);
        assertThat(qualifying)
                .anyMatch(f -> f.is("comprehensive_certified") && functions(f).size() < 5);
        assertThat(qualifying)
                .anyMatch(f -> !f.is("comprehensive_certified") && functions(f).size() == 5);
        assertThat(CITY.states())
                .as("finished in every respect but not operating")
                .filteredOn(f -> f.holdsOn(FINAL) && isComprehensive(f) && !f.operates())
                .extracting(f -> f.text("status"))
                .contains("planned", "under_construction", "suspended");
    }

    @Test
    void redTownHasOneHomeWithThreeOfFiveFunctions() {
        var there = CITY.operating(
                NOVEMBER,
                f -> couldBeComprehensive(f) && f.text("declared_code").equals(Story.RED_TOWN));
        assertThat(there).singleElement().satisfies(home -> {
            assertThat(home.kind()).isEqualTo("destitute_support_institution");
            assertThat(functions(home)).containsExactly("home_visits", "meals", "residential");
        });
    }

    @Test
    void quasiUnitsThatAreCovered() {
        assertThat(CITY.areasWith(FINAL, "45", DemoOracleTest::isComprehensive))
                .as("under the 138 policy T01 is 79/138")
                .containsExactlyInAnyOrder("450105451", "450126451", "450181400");
    }

    @Test
    void openedAndClosedAroundNewYear() {
        var lastDay = LocalDate.of(2022, 12, 31);
        Set<String> both = Set.of(Story.CLOSED_ON_THE_LAST_DAY, Story.OPENED_ON_THE_FIRST_DAY);
        assertThat(CITY.covered(lastDay, both, DemoOracleTest::isComprehensive))
                .containsExactly(Story.CLOSED_ON_THE_LAST_DAY);
        assertThat(CITY.covered(lastDay.plusDays(1), both, DemoOracleTest::isComprehensive))
                .containsExactly(Story.OPENED_ON_THE_FIRST_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 7000, 20000, 35.00",
        "2025-11-30, 13639, 24800, 55.00",
        "2025-12-31, 13825, 25000, 55.30",
        "2026-07-01, 13825, 25000, 55.30"
    })
    void row06(LocalDate day, long nursing, long beds, BigDecimal printed) {
        var homes = homesFiledBy(day);
        assertThat(CITY.sum(day, homes, f -> f.number("beds_nursing"))).isEqualTo(nursing);
        assertThat(CITY.sum(day, homes, f -> f.number("beds_total"))).isEqualTo(beds);
        assertThat(percent(nursing, beds, 2)).isEqualTo(printed);
    }

    @Test
    void row06IsShortOfItsTargetInNovember() {
        assertThat(percent(13_639, 24_800, 3)).isEqualTo("54.996");
        assertThat(13_639 * 100L).isLessThan(24_800 * 55L);
        assertThat(CITY.operating(FINAL, f -> f.is("serves_destitute")).stream()
                        .mapToLong(f -> 100 * f.number("beds_nursing") - 55 * f.number("beds_total"))
                        .sum())
                .as("T07: destitute support is above 55 %")
                .isPositive();
    }

    @Test
    void row10() throws IOException {
        Predicate<Facility> facilities = kind("community_service_facility");
        double then =
                CITY.sum(BASELINE, facilities, f -> f.number("floor_area_m2")) * 100.0 / CITY.households(BASELINE);
        double now = CITY.sum(FINAL, facilities, f -> f.number("floor_area_m2")) * 100.0 / CITY.households(FINAL);
        assertThat(then).isCloseTo(25, within(0.0001)); // one square metre more or less in the whole city
        assertThat(now).isCloseTo(29.4, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 12", "2022-12-31, 118", "2023-01-01, 127", "2025-12-31, 127", "2026-07-01, 127"})
    void row12(LocalDate day, int units) {
        assertThat(CITY.covered(day, CITY.units(day, STT), kind("social_work_station")))
                .hasSize(units);
    }

    @Test
    void row13() {
        Predicate<Facility> facilities = kind("community_service_facility");
        assertThat(CITY.operating(FINAL, facilities)).hasSize(1_800);
        assertThat(CITY.operating(FINAL, facilities.and(f -> f.is("has_volunteer_point"))))
                .hasSize(1_494);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 0", "2023-05-31, 0", "2023-06-01, 12", "2025-12-31, 12"})
    void row14(LocalDate day, int registries) {
        assertThat(CITY.operating(day, kind("marriage_registry"))).hasSize(12);
        assertThat(CITY.operating(day, f -> f.isOneOf("marriage_registry") && f.is("cross_province_service")))
                .hasSize(registries);
    }

    @Test
    void row15() {
        var units = CITY.units(FINAL, STT);
        Predicate<Facility> either = kind("minor_protection_station");
        assertThat(CITY.covered(
                        FINAL,
                        units,
                        either.and(f -> f.detail("arrangement").asText().equals("station"))))
                .hasSize(74);
        assertThat(CITY.covered(FINAL, units, either)).hasSize(127);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 3, 7, 6, 2", "2025-12-31, 4, 10, 8, 2"})
    void row16(LocalDate day, int ofFive, int ofTwelve, int ofTen, int ofThreeZones) {
        Predicate<Facility> burial = f -> f.isOneOf("public_cemetery", "columbarium")
                && f.is("public_benefit")
                && f.detail("level").asText().equals("county");
        assertThat(CITY.covered(day, FIVE, burial)).hasSize(ofFive);
        assertThat(CITY.covered(day, CITY.units(FINAL, COUNTY_LEVEL), burial)).hasSize(ofTwelve);
        assertThat(CITY.covered(day, TEN, burial)).hasSize(ofTen);
        assertThat(CITY.areasWith(day, "DZ-", burial)).hasSize(ofThreeZones);
    }

    @Test
    void t03AndT04() {
        Predicate<Facility> large = homesFiledBy(FINAL).and(f -> f.number("beds_total") >= 300);
        assertThat(CITY.covered(FINAL, CITY.units(FINAL, COUNTY_LEVEL), large)).hasSize(9);
        assertThat(CITY.areasWith(FINAL, "DZ-", large)).containsExactlyInAnyOrder("DZ-JKQ", "DZ-DMQ");
        assertThat(CITY.operating(
                        FINAL, large.and(f -> f.detail("built_on").asText().compareTo("2021") > 0)))
                .extracting(f -> percent(f.number("beds_nursing"), f.number("beds_total"), 1)
                        .toString())
                .containsExactlyInAnyOrder("78.0", "82.5", "80.0");
    }

    @Test
    void t02T05T08T18T28() {
        var counties = CITY.units(FINAL, COUNTY_LEVEL);
        assertThat(CITY.covered(FINAL, counties, f -> f.isOneOf("welfare_home") && f.is("demonstration")))
                .hasSize(10);
        assertThat(FIVE.stream().map(c -> CITY.countIn(FINAL, c, kind("regional_rural_elder_care_centre"))))
                .containsExactlyInAnyOrder(1L, 2L, 2L, 3L, 3L);
        assertThat(CITY.covered(FINAL, counties, f -> f.isOneOf("welfare_home") && f.is("serves_destitute")))
                .hasSize(11);
        assertThat(CITY.covered(FINAL, counties, kind("rescue_station"))).hasSize(12);
        assertThat(CITY.covered(FINAL, counties, kind("settlement_point"))).hasSize(10);
        assertThat(CITY.covered(FINAL, counties, f -> f.isOneOf("minor_rescue_agency") && f.is("independent")))
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, 48, 50", "2024-12-31, 62, 62", "2025-12-31, 68, 68"})
    void t09(LocalDate day, int served, int all) {
        var completed = CITY.residentialAreas(day).stream()
                .filter(area -> area.get("completed_on").asText().compareTo("2021-01-01") >= 0)
                .filter(area -> area.get("completed_on").asText().compareTo(day.toString()) <= 0)
                .toList();
        assertThat(completed).hasSize(all);
        assertThat(completed.stream().filter(area -> CITY.isServed(area, day))).hasSize(served);
    }

    @Test
    void everyPointLiesInItsDeclaredUnitButForFourOf西乡塘区() {
        var elsewhere = CITY
                .operating(
                        FINAL, f -> f.place() != null && f.text("declared_code").length() > 6)
                .stream()
                .filter(f -> !CITY.townshipAt(f.place()).equals(CITY.townshipOf(f.text("declared_code"))))
                .toList();
        assertThat(elsewhere).hasSize(4).allSatisfy(f -> {
            assertThat(f.text("declared_code")).startsWith("450107");
            assertThat(CITY.townshipAt(f.place())).startsWith("450102");
        });
        assertThat(CITY.operating(FINAL, f -> f.place() == null)).hasSize(4);
    }

    @Test
    void everythingSaysThatItIsInvented() {
        assertThat(CITY.states()).allSatisfy(f -> {
            assertThat(f.text("name")).contains("示例");
            assertThat(f.properties().get("synthetic").asBoolean()).isTrue();
            assertThat(f.text("coord_source")).isEqualTo("schematic");
        });
    }
}
