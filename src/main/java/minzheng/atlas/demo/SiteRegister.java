package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Founds the facilities of the demonstration city: gives each its number and a place inside the unit it is declared in.
 * The place depends on the number alone, so that one facility more does not move the others.
 */
final class SiteRegister {

    /** Where children may be met: coordinates are not for the public. */
    private static final Set<String> NOT_PUBLIC = Set.of("child_welfare_home", "minor_rescue_agency");

    private final DemoCity city;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<SiteHistory> sites = new ArrayList<>();

    SiteRegister(DemoCity city) {
        this.city = city;
    }

    /** A facility in a township-level unit or a community of it. */
    SiteHistory found(String kind, DivisionRow unit, String title) {
        var township = unit.isCommunity() ? unit.parentCode() : unit.code();
        var id = nextId(kind);
        return enter(id, kind, placeName(unit) + title, unit.code(), city.pointIn(township, randomOf(id)));
    }

    /** Declared in one unit, lying in another: what a wrong register entry looks like. */
    SiteHistory foundElsewhere(String kind, DivisionRow declared, String title, String lyingIn) {
        var id = nextId(kind);
        return enter(id, kind, placeName(declared) + title, declared.code(), city.pointIn(lyingIn, randomOf(id)));
    }

    /** In a zone, declared in the township of the tree in which the point lies. */
    SiteHistory foundInArea(String kind, String areaCode, String title) {
        var id = nextId(kind);
        var place = city.pointInArea(areaCode, randomOf(id));
        return enter(id, kind, city.areaName(areaCode) + title, city.townshipAt(place), place)
                .inArea(areaCode);
    }

    List<FacilityState> states() {
        return sites.stream().flatMap(site -> site.states().stream()).toList();
    }

    private SiteHistory enter(String id, String kind, String name, String declaredCode, Coordinate place) {
        var site = new SiteHistory(id, kind, name, !NOT_PUBLIC.contains(kind), declaredCode, place);
        sites.add(site);
        return site;
    }

    /** A community without the word for its committee. */
    private static String placeName(DivisionRow unit) {
        return unit.name()
                .replace("居民委员会", "")
                .replace("居委会", "")
                .replace("村村委会", "村")
                .replace("村委会", "村");
    }

    private String nextId(String kind) {
        return "demo-%s-%04d".formatted(kind.replace('_', '-'), numbers.merge(kind, 1, Integer::sum));
    }

    private static Random randomOf(String id) {
        return new Random(id.hashCode());
    }
}
