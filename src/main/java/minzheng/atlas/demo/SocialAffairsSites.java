package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rescue stations and settlement points (T18), marriage registries (row 14, T19), assistance, rehabilitation, health. */
final class SocialAffairsSites {

    private static final LocalDate CROSS_PROVINCE_SINCE = LocalDate.of(2023, 6, 1);
    private static final List<String> NO_SETTLEMENT_POINT = List.of("450109", "450125");
    private static final List<String> BELOW_3A = List.of("450124", "450123");
    private static final int ASSISTANCE_POINTS = 410;
    private static final int REHABILITATION_POINTS = 60;

    private final DemoCity city;
    private final SiteRegister register;
    private final Random random = new Random(18_2020);

    SocialAffairsSites(DemoCity city, SiteRegister register) {
        this.city = city;
        this.register = register;
    }

    void found() {
        city.counties().forEach(this::county);
        mentalHealth();
        inCommunities("social_assistance_point", "示例社会救助服务点", ASSISTANCE_POINTS);
        inCommunities("community_rehabilitation_point", "示例社区康复服务点", REHABILITATION_POINTS);
        city.townships().forEach(this::healthSite);
    }

    private void county(DivisionRow county) {
        int order = city.counties().indexOf(county);
        var seat = city.townshipsOf(county.code()).get(0);
        register.found("rescue_station", seat, "示例救助管理站")
                .opened(order % 3 == 0 ? Days.within(order, 12) : LocalDate.of(2008, 7, 1))
                .with("level", "county")
                .with("beds_total", 20 + 3 * order);
        if (!NO_SETTLEMENT_POINT.contains(county.code())) {
            register.found("settlement_point", seat, "示例安置救助点")
                    .opened(Days.within(order, 12))
                    .with("level", "county")
                    .with("beds_total", 30);
        }
        register.found("marriage_registry", seat, "示例婚姻登记处")
                .opened(LocalDate.of(2004, 1, 1))
                .with("cross_province_service", false)
                .with(
                        "grade",
                        BELOW_3A.contains(county.code())
                                ? "2A"
                                : List.of("3A", "4A", "5A").get(order % 3))
                .changed(CROSS_PROVINCE_SINCE, "cross_province_service", true);
    }

    private void mentalHealth() {
        for (var code : List.of("450102101", "450110100", "450181100")) {
            register.found("mental_health_welfare_institution", city.unit(code), "示例精神卫生福利机构")
                    .opened(LocalDate.of(1998, 1, 1))
                    .with("ownership", "public")
                    .with("level", "city")
                    .with("beds_total", 300)
                    .changed(LocalDate.of(2025, 9, 1), "beds_total", 420);
        }
    }

    private void inCommunities(String kind, String title, int count) {
        var communities = new ArrayList<>(city.communities());
        Collections.shuffle(communities, random);
        for (int i = 0; i < count; i++) {
            register.found(kind, communities.get(i), title).opened(Days.within(i, count));
        }
    }

    private void healthSite(DivisionRow township) {
        boolean urban = township.isSubdistrict();
        register.found("health_site", township, urban ? "示例社区卫生服务中心" : "示例卫生院")
                .opened(LocalDate.of(2000, 1, 1))
                .with("health_service", urban ? "community_health_service" : "township_hospital");
    }
}
