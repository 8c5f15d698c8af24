package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 敬老院: the old destitute support institutions of the towns. Those with all five functions cover their town; the
 * others are what a gap list proposes to upgrade.
 */
final class RuralHomes {

    private final SiteRegister register;
    private final BedBook beds;
    private final Random random = new Random(8_2020);
    private final List<SiteHistory> homes = new ArrayList<>();
    private int partial;

    RuralHomes(SiteRegister register, BedBook beds) {
        this.register = register;
        this.beds = beds;
    }

    /** Never has every function. */
    void foundPartial(DivisionRow town) {
        home(town).with("functions", ServiceFunctions.partial(partial++));
    }

    void foundQualifying(DivisionRow town, LocalDate since) {
        var home = home(town);
        if (since.isAfter(home.begins())) {
            home.with("functions", ServiceFunctions.THREE).changed(since, "functions", ServiceFunctions.ALL);
        } else {
            home.with("functions", ServiceFunctions.ALL);
        }
    }

    /** Lacks day care and rehabilitation until the day of the upgrade. */
    void foundUpgraded(DivisionRow town, LocalDate upgraded) {
        home(town).with("functions", ServiceFunctions.THREE).changed(upgraded, "functions", ServiceFunctions.ALL);
    }

    /** Homes declared in units of the county, in the order of founding. */
    List<SiteHistory> inCounty(String countyCode) {
        return homes.stream()
                .filter(home -> home.declaredCode().startsWith(countyCode))
                .toList();
    }

    private SiteHistory home(DivisionRow town) {
        var opened = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(2_500));
        int size = 40 + random.nextInt(40);
        var home = register.found("destitute_support_institution", town, "示例敬老院")
                .opened(opened)
                .with("ownership", "public")
                .with("level", "township")
                .with("serves_destitute", true)
                .with("comprehensive_certified", false)
                .with(
                        "filed_on",
                        LocalDate.of(2019, 3, 1).plusDays(random.nextInt(400)).toString())
                .with("built_on", opened.toString());
        var refitted = LocalDate.of(2022, 3, 1).plusDays(random.nextInt(1_200));
        beds.enter(home, refitted, size, size / 5, (size * 58 + 99) / 100);
        homes.add(home);
        return home;
    }
}
