package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.Set;

/** The units and days of the demonstration that something particular happens in; the choice of places is invented. */
final class Story {

    /** 三塘镇: covered, becomes a street on 2026-07-01 (seeds/divisions/changes.csv). */
    static final String TURNED_STREET = "450102101";
    /** 太平镇: its centre is open for the last time on 2022-12-31; another follows in 2023. */
    static final String CLOSED_ON_THE_LAST_DAY = "450110102";
    /** 双桥镇: its centre opens on 2023-01-01. */
    static final String OPENED_ON_THE_FIRST_DAY = "450110103";
    /** 那桐镇: one home with three of five functions until it is upgraded in December 2025. */
    static final String RED_TOWN = "450123103";
    /** 大桥镇: loses its only centre in March 2026. */
    static final String CLOSED_AFTER_PLAN = "450126107";
    /** 校椅镇, 周鹿镇: upgraded in April and May 2026. */
    static final String UPGRADED_IN_APRIL = "450181113";

    static final String UPGRADED_IN_MAY = "450124105";
    /** 巷贤镇: its centre has no coordinates and counts where it is declared. */
    static final String WITHOUT_COORDINATES = "450125102";
    /** 那楼镇: its centre is declared for the district only and counts where it lies. */
    static final String DECLARED_FOR_DISTRICT = "450109101";
    /** 石埠街道 of 西乡塘区: the point of its centre lies in 兴东街道 of 兴宁区; the declaration counts. */
    static final String MISPLACED = "450107009";

    static final String MISPLACED_INTO = "450102003";

    static final Set<String> TOWNS = Set.of(
            TURNED_STREET,
            CLOSED_ON_THE_LAST_DAY,
            OPENED_ON_THE_FIRST_DAY,
            RED_TOWN,
            CLOSED_AFTER_PLAN,
            UPGRADED_IN_APRIL,
            UPGRADED_IN_MAY,
            WITHOUT_COORDINATES,
            DECLARED_FOR_DISTRICT);

    static final LocalDate LAST_DAY_OF_2022 = LocalDate.of(2022, 12, 31);
    static final LocalDate FIRST_DAY_OF_2023 = LocalDate.of(2023, 1, 1);
    static final LocalDate REOPENED = LocalDate.of(2023, 7, 1);
    static final LocalDate DECEMBER_UPGRADE = LocalDate.of(2025, 12, 20);
    static final LocalDate LAST_DAY_IN_MARCH = LocalDate.of(2026, 3, 10);
    static final LocalDate APRIL_UPGRADE = LocalDate.of(2026, 4, 10);
    static final LocalDate MAY_UPGRADE = LocalDate.of(2026, 5, 12);

    private Story() {}
}
