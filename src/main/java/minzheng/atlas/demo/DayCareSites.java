package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Places without beds that no plan row counts, and what a register gets wrong: three declared in 西乡塘区 lie in 兴宁区
 * (the fourth is a centre, see {@link Story#MISPLACED}), three have no coordinates.
 */
final class DayCareSites {

    private static final int EACH = 45;
    private static final List<String> MISPLACED = List.of("450107004", "450107005", "450107008");
    private static final List<String> MISPLACED_INTO = List.of("450102001", "450102003", "450102101");

    private final DemoCity city;
    private final SiteRegister register;
    private final Random random = new Random(20_2020);

    DayCareSites(DemoCity city, SiteRegister register) {
        this.city = city;
        this.register = register;
    }

    void found() {
        var communities = new ArrayList<>(city.communities());
        Collections.shuffle(communities, random);
        for (int i = 0; i < EACH; i++) {
            furnish(register.found("day_care_centre", communities.get(i), "示例日间照料中心"), i);
            furnish(register.found("community_elder_care_station", communities.get(EACH + i), "示例养老服务站"), i);
            canteen(communities.get(2 * EACH + i), i);
        }
        for (int i = 0; i < MISPLACED.size(); i++) {
            var declared = city.unit(MISPLACED.get(i));
            furnish(register.foundElsewhere("day_care_centre", declared, "示例日间照料中心", MISPLACED_INTO.get(i)), i);
        }
        for (var code : List.of("450103103", "450124201", "450181118")) {
            furnish(register.found("community_elder_care_station", city.unit(code), "示例养老服务站"), 0)
                    .withoutCoordinates();
        }
    }

    private SiteHistory furnish(SiteHistory site, int order) {
        return site.opened(order % 2 == 0 ? Days.beforePlan(random) : Days.within(order, EACH))
                .with("functions", order % 3 == 0 ? List.of("day_care", "meals", "home_visits") : List.of("day_care"))
                .with("day_places", 10 + random.nextInt(30))
                .with("floor_area_m2", 120 + random.nextInt(400));
    }

    private void canteen(DivisionRow community, int order) {
        register.found("elder_canteen", community, "示例长者饭堂")
                .opened(LocalDate.of(2022, 1, 1).plusDays(20L * order))
                .with("functions", List.of("meals"));
    }
}
