package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/** Places for children and minors: stations or designated persons in every unit (row 15), homes, rescue agencies. */
final class ChildSites {

    private static final int STATIONS = 74;
    private static final int CHILDREN_HOMES = 620;
    private static final int INDEPENDENT_AGENCIES = 7;

    private final DemoCity city;
    private final SiteRegister register;
    private final Random random = new Random(15_2020);

    ChildSites(DemoCity city, SiteRegister register) {
        this.city = city;
        this.register = register;
    }

    void found() {
        protectionStations();
        childrenHomes();
        rescueAgencies();
        welfareHomes();
    }

    /** At first a designated person, in 74 units a station since; nothing before the law of June 2021 asked for it. */
    private void protectionStations() {
        var units = new ArrayList<>(city.townships());
        Collections.shuffle(units, random);
        for (int i = 0; i < units.size(); i++) {
            var site = register.found("minor_protection_station", units.get(i), "示例未成年人保护工作站")
                    .opened(LocalDate.of(2021, 6, 1).plusDays(2L * i))
                    .with("arrangement", "designated_person");
            if (i < STATIONS) {
                site.changed(LocalDate.of(2022, 3, 1).plusDays(17L * i), "arrangement", "station");
            }
        }
    }

    private void childrenHomes() {
        var communities = new ArrayList<>(city.communities());
        Collections.shuffle(communities, random);
        for (int i = 0; i < CHILDREN_HOMES; i++) {
            var opened = i % 2 == 0 ? Days.beforePlan(random) : Days.within(i, CHILDREN_HOMES);
            register.found("children_home", communities.get(i), "示例儿童之家")
                    .opened(opened)
                    .with("floor_area_m2", 30 + random.nextInt(60));
        }
    }

    private void rescueAgencies() {
        var counties = city.counties();
        for (int i = 0; i < counties.size(); i++) {
            var seat = city.townshipsOf(counties.get(i).code()).get(0);
            var agency = register.found("minor_rescue_agency", seat, "示例未成年人救助保护机构")
                    .opened(LocalDate.of(2016, 1, 1).plusDays(120L * i))
                    .with("level", "county")
                    .with("independent", false);
            if (i < INDEPENDENT_AGENCIES) {
                agency.changed(LocalDate.of(2022, 5, 1).plusDays(150L * i), "independent", true);
            }
        }
    }

    private void welfareHomes() {
        register.found("child_welfare_home", city.unit("450103005"), "示例市级儿童福利院")
                .opened(LocalDate.of(2004, 6, 1))
                .with("level", "city")
                .with("ownership", "public")
                .with("beds_total", 320);
        register.found("child_welfare_home", city.unit("450108001"), "示例市级儿童福利院新院区")
                .status(LocalDate.of(2022, 1, 1), "planned")
                .status(LocalDate.of(2023, 9, 1), "under_construction")
                .with("level", "city")
                .with("ownership", "public")
                .with("beds_total", 500)
                .with("build_mode", "new_build");
    }
}
