package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The other elder-care institutions, whose beds are moved until the city's sums fit (row 6), and those that count late or not. */
final class SmallHomes {

    private static final int OLD_RURAL = 32;
    private static final int RECENT = 28;

    private final DemoCity city;
    private final SiteRegister register;
    private final BedBook beds;
    private final Random random = new Random(6_2020);

    SmallHomes(DemoCity city, SiteRegister register, BedBook beds) {
        this.city = city;
        this.register = register;
        this.beds = beds;
    }

    void found() {
        for (var street : city.subdistricts()) {
            old(street);
            old(street);
        }
        var rural = city.ruralTownships();
        for (int i = 0; i < OLD_RURAL; i++) {
            old(rural.get(i * rural.size() / OLD_RURAL));
        }
        var all = city.townships();
        for (int i = 0; i < RECENT; i++) {
            recent(all.get((i * 9 + 4) % all.size()), Days.within(i, RECENT));
        }
        filedInDecember();
        neverFiled();
        closedBeforePlan();
    }

    private void old(DivisionRow unit) {
        var opened = Days.beforePlan(random);
        int size = 70 + random.nextInt(120);
        var site = home(unit, opened, opened.isBefore(LocalDate.of(2019, 6, 1)) ? LocalDate.of(2019, 6, 1) : opened);
        var refitted = LocalDate.of(2021, 6, 1).plusDays(random.nextInt(1_500));
        beds.guess(site, refitted, size, size * 38 / 100, size * 52 / 100);
    }

    private void recent(DivisionRow unit, LocalDate opened) {
        int size = 60 + random.nextInt(70);
        beds.guess(home(unit, opened, opened.plusDays(12)), opened, size, 0, size * 60 / 100);
    }

    private SiteHistory home(DivisionRow unit, LocalDate opened, LocalDate filed) {
        return plain(unit, opened).with("filed_on", filed.toString());
    }

    private SiteHistory plain(DivisionRow unit, LocalDate opened) {
        return register.found("elder_care_institution", unit, "示例养老院")
                .opened(opened)
                .with("functions", ServiceFunctions.partial(random.nextInt(6)))
                .with("comprehensive_certified", false)
                .with("ownership", random.nextInt(3) == 0 ? "public_built_private_run" : "private")
                .with("built_on", opened.toString());
    }

    /** Open since October, counted from its filing on 2025-12-10: lifts row 6 from 54.996 % to 55.3 %. */
    private void filedInDecember() {
        home(city.unit("450103001"), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 10))
                .with("beds_total", 200)
                .with("beds_nursing", 186);
    }

    private void neverFiled() {
        plain(city.unit("450107001"), LocalDate.of(2024, 4, 1))
                .with("beds_total", 240)
                .with("beds_nursing", 30);
    }

    private void closedBeforePlan() {
        for (var code : List.of("450103003", "450126109")) {
            home(city.unit(code), LocalDate.of(2009, 5, 1), LocalDate.of(2019, 6, 1))
                    .with("beds_total", 80)
                    .with("beds_nursing", 10)
                    .closedAfter(LocalDate.of(2020, 6, 30));
        }
    }
}
