package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One home of 300 beds or more in nine of the twelve counties and two of the three zones (T03), three of them new and
 * one of those with 78 % nursing beds (T04); a public welfare home per county (T02, T08).
 */
final class LargeHomes {

    /** @param unit township, or zone; nursing beds then = 2020, now = after the refit or from the start if new */
    private record Large(
            String unit, String opened, @Nullable String refitted, int beds, int nursingThen, int nursingNow) {}

    private static final List<Large> HOMES = List.of(
            new Large("450102003", "2012-05-01", "2023-04-01", 360, 140, 220),
            new Large("450103002", "2011-09-01", "2022-09-01", 420, 170, 260),
            new Large("450105001", "2014-03-01", "2023-10-01", 340, 130, 200),
            new Large("450107003", "2010-10-01", "2024-05-01", 480, 200, 300),
            new Large("450108001", "2023-06-01", null, 500, 0, 390),
            new Large("450110100", "2013-07-01", "2022-11-01", 320, 120, 190),
            new Large("450123100", "2016-04-01", "2024-03-01", 300, 100, 170),
            new Large("450126100", "2022-05-01", null, 400, 0, 330),
            new Large("450181100", "2015-08-01", "2023-02-01", 350, 130, 200),
            new Large("DZ-JKQ", "2018-01-01", "2024-08-01", 560, 220, 330),
            new Large("DZ-DMQ", "2024-03-01", null, 360, 0, 288));

    /** Not graded as demonstration institutions: T02 stays at ten of twelve. */
    private static final List<String> NO_DEMONSTRATION = List.of("450124", "450109");
    /** Does not take destitute persons: T08 stays at eleven of twelve. */
    private static final String NO_DESTITUTE = "450103";

    private final DemoCity city;
    private final SiteRegister register;
    private final BedBook beds;

    LargeHomes(DemoCity city, SiteRegister register, BedBook beds) {
        this.city = city;
        this.register = register;
        this.beds = beds;
    }

    void found() {
        HOMES.forEach(this::large);
        city.counties().forEach(this::welfareHome);
    }

    private void large(Large large) {
        var kind = "elder_care_institution";
        var title = "示例颐养院";
        var opened = LocalDate.parse(large.opened());
        var site = large.unit().startsWith("DZ-")
                ? register.foundInArea(kind, large.unit(), title)
                : register.found(kind, city.unit(large.unit()), title);
        site.opened(opened)
                .with("functions", ServiceFunctions.partial(0))
                .with("ownership", "public_built_private_run")
                .with("level", "county")
                .with("filed_on", filed(opened).toString())
                .with("built_on", opened.toString())
                .with("build_mode", "new_build");
        var refitted = large.refitted() == null ? opened : LocalDate.parse(large.refitted());
        beds.enter(site, refitted, large.beds(), large.nursingThen(), large.nursingNow());
    }

    /** Filing with the bureau replaced licensing in 2019. */
    private static LocalDate filed(LocalDate opened) {
        var firstFilings = LocalDate.of(2019, 6, 1);
        return opened.isBefore(firstFilings) ? firstFilings : opened;
    }

    private void welfareHome(DivisionRow county) {
        var seat = city.townshipsOf(county.code()).get(0);
        int order = city.counties().indexOf(county);
        var opened = LocalDate.of(2006, 1, 1).plusDays(97L * order);
        var site = register.found("welfare_home", seat, "示例社会福利院")
                .opened(opened)
                .with("functions", ServiceFunctions.partial(0))
                .with("ownership", "public")
                .with("level", "county")
                .with("demonstration", false)
                .with("serves_destitute", !county.code().equals(NO_DESTITUTE))
                .with("filed_on", filed(opened).toString())
                .with("built_on", opened.toString());
        if (!NO_DEMONSTRATION.contains(county.code())) {
            site.changed(LocalDate.of(2019 + order % 6, 11, 1), "demonstration", true);
        }
        beds.enter(site, LocalDate.of(2023, 12, 1), 150, 45, 90);
    }
}
