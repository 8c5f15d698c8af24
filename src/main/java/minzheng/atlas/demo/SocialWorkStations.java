package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/** Social-work stations (row 12): 12 of 127 units at the end of 2020, 118 at the end of 2022, all on the day after. */
final class SocialWorkStations {

    private static final int IN_2020 = 12;
    private static final int ON_THE_FIRST_DAY_OF_2023 = 9;

    private SocialWorkStations() {}

    static void found(DemoCity city, SiteRegister register) {
        var units = new ArrayList<>(city.townships());
        Collections.shuffle(units, new Random(12_2020));
        int inPeriod = units.size() - IN_2020 - ON_THE_FIRST_DAY_OF_2023;
        for (int i = 0; i < units.size(); i++) {
            LocalDate opened;
            if (i < IN_2020) {
                opened = LocalDate.of(2018, 3, 1).plusDays(60L * i);
            } else if (i < IN_2020 + inPeriod) {
                opened = LocalDate.of(2021, 3, 1).plusDays((i - IN_2020) * 640L / inPeriod);
            } else {
                opened = Story.FIRST_DAY_OF_2023;
            }
            register.found("social_work_station", units.get(i), "示例社会工作服务站")
                    .opened(opened)
                    .with("level", "township");
        }
    }
}
