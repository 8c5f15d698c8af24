package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.List;

/** 区域性农村养老服务中心 of the five counties (T05): two or three each, but 马山县 has one; some lead a 1+N network. */
final class RegionalCentres {

    /** @param members homes that name the county's first centre as their hub; three make a network */
    private record County(String code, List<String> towns, int members) {}

    private static final List<County> COUNTIES = List.of(
            new County("450123", List.of("450123101", "450123204"), 3),
            new County("450124", List.of("450124102"), 2),
            new County("450125", List.of("450125103", "450125203"), 0),
            new County("450126", List.of("450126102", "450126108", "450126113"), 4),
            new County("450181", List.of("450181101", "450181107", "450181114"), 5));

    private final DemoCity city;
    private final SiteRegister register;
    private final RuralHomes rural;
    private final BedBook beds;

    RegionalCentres(DemoCity city, SiteRegister register, RuralHomes rural, BedBook beds) {
        this.city = city;
        this.register = register;
        this.rural = rural;
        this.beds = beds;
    }

    void found() {
        COUNTIES.forEach(this::county);
    }

    private void county(County county) {
        for (int i = 0; i < county.towns().size(); i++) {
            var opened = i == 0 ? LocalDate.of(2017, 6, 1) : LocalDate.of(2021 + i, 9, 1);
            var site = centre(county.towns().get(i), opened, i == 0 ? "extension" : "new_build");
            if (i == 0) {
                join(county, site);
            }
        }
    }

    private SiteHistory centre(String town, LocalDate opened, String mode) {
        var site = register.found("regional_rural_elder_care_centre", city.unit(town), "示例区域性养老服务中心")
                .opened(opened)
                .with("functions", ServiceFunctions.THREE)
                .with("comprehensive_certified", false)
                .with("ownership", "public")
                .with("level", "county")
                .with("filed_on", opened.plusDays(20).toString())
                .with("built_on", opened.toString())
                .with("build_mode", mode);
        beds.enter(site, LocalDate.of(2024, 7, 1), 120, 40, 72);
        return site;
    }

    private void join(County county, SiteHistory hub) {
        var homes = rural.inCounty(county.code());
        if (homes.size() < county.members()) {
            throw new IllegalStateException(county.code() + " has only " + homes.size() + " homes");
        }
        homes.stream().limit(county.members()).forEach(home -> home.with("hub", hub.externalId()));
    }
}
