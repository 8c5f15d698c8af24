package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Burial facilities (row 16). Public-benefit ones of county level: in 2020 in three of the five counties, seven of the
 * twelve county-level units and two of the three zones; in 2025 in four, ten and two.
 */
final class BurialSites {

    private static final LocalDate MIDTERM = LocalDate.of(2023, 12, 31);
    private static final LocalDate FINAL = LocalDate.of(2025, 12, 31);

    /** @param used2020 places taken at the end of 2020, {@code yearly} as many more in each year since */
    private record Site(String kind, String unit, String level, String opened, int total, int used2020, int yearly) {}

    private static final List<Site> SITES = List.of(
            new Site("public_cemetery", "450102102", "county", "2016-04-01", 52_000, 31_000, 1_150),
            new Site("columbarium", "450103102", "county", "2013-06-01", 38_000, 22_000, 1_400),
            new Site("public_cemetery", "450105103", "county", "2015-09-01", 30_000, 19_500, 620),
            new Site("public_cemetery", "450110108", "county", "2014-03-01", 45_000, 27_000, 1_300),
            new Site("public_cemetery", "450123105", "county", "2017-11-01", 16_000, 7_200, 480),
            new Site("public_cemetery", "450126103", "county", "2012-08-01", 36_000, 26_800, 1_450),
            new Site("columbarium", "450181105", "county", "2018-05-01", 48_000, 15_500, 1_700),
            new Site("public_cemetery", "DZ-JKQ", "county", "2019-03-01", 9_000, 2_100, 350),
            new Site("columbarium", "DZ-DMQ", "county", "2018-10-01", 6_000, 1_200, 140),
            new Site("public_cemetery", "450107101", "county", "2022-09-01", 40_000, 0, 1_500),
            new Site("columbarium", "450108102", "county", "2023-11-01", 24_000, 0, 900),
            new Site("public_cemetery", "450124105", "county", "2024-06-01", 18_000, 0, 600),
            new Site("commercial_cemetery", "450125101", "county", "2011-01-01", 12_000, 9_400, 260),
            new Site("commercial_cemetery", "450109103", "county", "2008-01-01", 26_000, 21_000, 700),
            new Site("commercial_cemetery", "450103103", "city", "2001-01-01", 60_000, 52_500, 1_100),
            new Site("public_cemetery", "450102104", "city", "2020-05-01", 55_000, 1_800, 2_600),
            new Site("public_cemetery", "450125105", "township", "2019-09-01", 1_600, 520, 90),
            new Site("public_cemetery", "450109104", "township", "2018-09-01", 2_200, 900, 110),
            new Site("public_cemetery", "450181204", "township", "2017-04-01", 1_500, 700, 70),
            new Site("public_cemetery", "450110111", "township", "2021-04-01", 2_000, 0, 130),
            new Site("columbarium", "450126115", "village", "2019-12-01", 600, 140, 30));

    private final DemoCity city;
    private final SiteRegister register;

    BurialSites(DemoCity city, SiteRegister register) {
        this.city = city;
        this.register = register;
    }

    void found() {
        SITES.forEach(this::found);
        List.of("450102101", "450110100", "450126100", "450181100")
                .forEach(code -> register.found("funeral_parlour", city.unit(code), "示例殡仪馆")
                        .opened(LocalDate.of(2005, 1, 1))
                        .with("ownership", "public")
                        .with("level", "county"));
        List.of("450102101", "450181100")
                .forEach(code -> register.found("crematorium", city.unit(code), "示例火葬场")
                        .opened(LocalDate.of(2005, 1, 1))
                        .with("ownership", "public"));
        var rural = city.ruralTownships();
        for (int i = 5; i < rural.size(); i += 9) {
            register.found("funeral_station", rural.get(i), "示例殡仪服务站")
                    .opened(Days.within(i, rural.size()))
                    .with("ownership", "public");
        }
    }

    private void found(Site plan) {
        boolean publicBenefit = !plan.kind().equals("commercial_cemetery");
        var title = "示例" + title(plan.kind());
        var site = plan.unit().startsWith("DZ-")
                ? register.foundInArea(plan.kind(), plan.unit(), title)
                : register.found(plan.kind(), city.unit(plan.unit()), title);
        var places = plan.kind().equals("columbarium") ? "niches" : "plots";
        site.opened(LocalDate.parse(plan.opened()))
                .with("public_benefit", publicBenefit)
                .with("level", plan.level())
                .with("ownership", publicBenefit ? "public" : "private")
                .with("built_on", plan.opened())
                .with(places + "_total", plan.total())
                .with(places + "_used", 0);
        for (var counted : List.of(BedBook.BASELINE, MIDTERM, FINAL)) {
            if (counted.isAfter(site.begins())) {
                site.changed(counted, places + "_used", used(plan, counted, site.begins()));
            }
        }
    }

    private static int used(Site plan, LocalDate counted, LocalDate opened) {
        int since = Math.max(opened.getYear(), BedBook.BASELINE.getYear());
        return plan.used2020() + plan.yearly() * (counted.getYear() - since);
    }

    private static String title(String kind) {
        return switch (kind) {
            case "public_cemetery" -> "公益性公墓";
            case "commercial_cemetery" -> "经营性公墓";
            default -> "骨灰堂";
        };
    }
}
