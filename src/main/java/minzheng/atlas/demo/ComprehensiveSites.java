package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The facilities that make a street or township covered (rows 7 and 8): 10 streets and 28 townships at the end of 2020,
 * all 25 and 50 by the end of November 2025. Some qualify by all five functions, others by the bureau's certificate.
 */
final class ComprehensiveSites {

    private static final String CENTRE = "comprehensive_elder_care_centre";
    private static final int STREETS_IN_2020 = 10;
    /** Besides the five towns of {@link Story} that are covered from the start. */
    private static final int TOWNS_IN_2020 = 23;
    /** Besides the one that opens on 2023-01-01. */
    private static final int TOWNS_IN_PERIOD = 21;

    private final DemoCity city;
    private final SiteRegister register;
    private final RuralHomes rural;
    private final Random random = new Random(7_2020);
    private final List<DivisionRow> uncovered = new ArrayList<>();
    private int founded;

    ComprehensiveSites(DemoCity city, SiteRegister register, RuralHomes rural) {
        this.city = city;
        this.register = register;
        this.rural = rural;
    }

    void found() {
        streets();
        towns(quasiUnits());
        storyTowns();
        unfinished();
    }

    private void streets() {
        var streets = new ArrayList<>(city.subdistricts());
        streets.removeIf(street -> street.code().equals(Story.MISPLACED));
        Collections.shuffle(streets, random);
        int inPeriod = streets.size() - STREETS_IN_2020;
        for (int i = 0; i < streets.size(); i++) {
            var opened = i < STREETS_IN_2020 ? Days.beforePlan(random) : Days.within(i - STREETS_IN_2020, inPeriod);
            qualify(centre(streets.get(i)), opened);
        }
        var misplaced = register.foundElsewhere(CENTRE, city.unit(Story.MISPLACED), "示例综合养老服务中心", Story.MISPLACED_INTO);
        qualify(misplaced, LocalDate.of(2024, 9, 1));
    }

    private void towns(List<DivisionRow> coveredFirst) {
        var pool = new ArrayList<>(city.ruralTownships());
        pool.removeIf(town -> Story.TOWNS.contains(town.code()) || coveredFirst.contains(town));
        Collections.shuffle(pool, random);
        pool.addAll(0, coveredFirst);
        for (int i = 0; i < TOWNS_IN_2020 + TOWNS_IN_PERIOD; i++) {
            var town = pool.get(i);
            var day = i < TOWNS_IN_2020 ? Days.beforePlan(random) : Days.within(i - TOWNS_IN_2020, TOWNS_IN_PERIOD);
            if (i % 3 == 2) {
                rural.foundQualifying(town, day);
            } else {
                qualify(centre(town), day);
                if (i % 2 == 0) {
                    rural.foundPartial(town);
                }
            }
        }
        uncovered.addAll(pool.subList(TOWNS_IN_2020 + TOWNS_IN_PERIOD, pool.size()));
        // seven towns have nothing that could be upgraded
        uncovered.subList(7, uncovered.size()).forEach(rural::foundPartial);
    }

    private void storyTowns() {
        qualify(centre(city.unit(Story.TURNED_STREET)), LocalDate.of(2018, 5, 1));
        qualify(centre(city.unit(Story.CLOSED_ON_THE_LAST_DAY)), LocalDate.of(2015, 3, 1))
                .closedAfter(Story.LAST_DAY_OF_2022);
        qualify(centre(city.unit(Story.CLOSED_ON_THE_LAST_DAY)), Story.REOPENED);
        qualify(centre(city.unit(Story.OPENED_ON_THE_FIRST_DAY)), Story.FIRST_DAY_OF_2023);
        qualify(centre(city.unit(Story.CLOSED_AFTER_PLAN)), LocalDate.of(2017, 10, 1))
                .closedAfter(Story.LAST_DAY_IN_MARCH);
        qualify(centre(city.unit(Story.WITHOUT_COORDINATES)), LocalDate.of(2019, 4, 1))
                .withoutCoordinates();
        var district = city.unit(Story.DECLARED_FOR_DISTRICT.substring(0, 6));
        qualify(
                register.foundElsewhere(CENTRE, district, "示例综合养老服务中心", Story.DECLARED_FOR_DISTRICT),
                LocalDate.of(2019, 11, 1));
        rural.foundUpgraded(city.unit(Story.RED_TOWN), Story.DECEMBER_UPGRADE);
        rural.foundUpgraded(city.unit(Story.UPGRADED_IN_APRIL), Story.APRIL_UPGRADE);
        rural.foundUpgraded(city.unit(Story.UPGRADED_IN_MAY), Story.MAY_UPGRADE);
    }

    /** In uncovered towns, with every function, but not operating: none of them counts. */
    private void unfinished() {
        centre(uncovered.get(0)).status(LocalDate.of(2024, 6, 1), "planned").with("functions", ServiceFunctions.ALL);
        centre(uncovered.get(8))
                .status(LocalDate.of(2023, 3, 1), "planned")
                .status(LocalDate.of(2024, 10, 1), "under_construction")
                .with("functions", ServiceFunctions.ALL);
        centre(uncovered.get(9))
                .opened(LocalDate.of(2019, 6, 1))
                .with("functions", ServiceFunctions.THREE)
                .changed(LocalDate.of(2022, 1, 1), "functions", ServiceFunctions.ALL)
                .status(LocalDate.of(2022, 1, 1), "suspended");
        centre(uncovered.get(10))
                .opened(LocalDate.of(2021, 6, 1))
                .with("functions", ServiceFunctions.partial(2))
                .with("comprehensive_certified", false);
    }

    /**
     * Three of the eleven quasi units have a centre of their own, which counts for the town it lies in as well.
     *
     * @return those towns; they have to be covered before
     */
    private List<DivisionRow> quasiUnits() {
        return Stream.of("450105451", "450126451", "450181400")
                .map(area -> register.foundInArea(CENTRE, area, "示例综合养老服务中心"))
                .map(site -> qualify(site, LocalDate.of(2022, 8, 1)))
                .map(site -> city.unit(site.declaredCode()))
                .toList();
    }

    private SiteHistory centre(DivisionRow unit) {
        return register.found(CENTRE, unit, "示例综合养老服务中心");
    }

    private SiteHistory qualify(SiteHistory site, LocalDate opened) {
        boolean certified = founded % 3 == 1;
        site.opened(opened)
                .with("functions", certified ? ServiceFunctions.partial(2) : ServiceFunctions.ALL)
                .with("comprehensive_certified", certified)
                .with("ownership", founded % 4 == 0 ? "public_built_private_run" : "public")
                .with("level", "township")
                .with("beds_total", 10 + random.nextInt(30))
                .with("day_places", 15 + random.nextInt(30))
                .with("built_on", opened.toString());
        founded++;
        return site;
    }
}
