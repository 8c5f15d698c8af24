package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Residential areas and the day-care centres or stations built for them (T09, T10): of 50 areas completed in 2021 and
 * 2022 two are served only since 2024; all 18 completed later are served at once.
 */
final class HousingEstates {

    private static final int BEFORE_PLAN = 60;
    private static final int BEFORE_PLAN_SERVED = 37;
    private static final int FIRST_TWO_YEARS = 50;
    private static final int LATER = 18;
    private static final LocalDate LATE_PROVISION = LocalDate.of(2024, 5, 1);

    private final DemoCity city;
    private final SiteRegister register;
    private final Random random = new Random(9_2022);
    private final List<ResidentialArea> areas = new ArrayList<>();
    private int estates;

    HousingEstates(DemoCity city, SiteRegister register) {
        this.city = city;
        this.register = register;
    }

    List<ResidentialArea> found() {
        for (int i = 0; i < BEFORE_PLAN; i++) {
            var completed = LocalDate.of(1998, 1, 1).plusDays(130L * i);
            if (i < BEFORE_PLAN_SERVED) {
                served(completed, i % 2 == 0 ? LocalDate.of(2019, 1, 1) : Days.within(i, BEFORE_PLAN));
            } else {
                unserved(completed);
            }
        }
        for (int i = 0; i < FIRST_TWO_YEARS; i++) {
            var completed = LocalDate.of(2021, 1, 10).plusDays(14L * i);
            served(completed, i == 20 || i == 40 ? LATE_PROVISION : completed);
        }
        for (int i = 0; i < LATER; i++) {
            var completed = LocalDate.of(2023, 1, 10).plusDays(62L * i);
            served(completed, completed);
        }
        return areas;
    }

    private void unserved(LocalDate completed) {
        var street = anyStreet();
        estates++;
        areas.add(state(street, completed, null, completed, null));
    }

    private void served(LocalDate completed, LocalDate provided) {
        var street = anyStreet();
        estates++;
        boolean centre = estates % 2 == 0;
        var site = register.found(
                        centre ? "day_care_centre" : "community_elder_care_station",
                        street,
                        centre ? "示例日间照料中心" : "示例社区养老服务站")
                .opened(provided)
                .with("functions", List.of("day_care", "meals"))
                .with("day_places", 15 + random.nextInt(20))
                .with("built_on", provided.toString());
        if (provided.isAfter(completed)) {
            areas.add(state(street, completed, null, completed, provided));
        }
        areas.add(state(street, completed, site.externalId(), provided, null));
    }

    private DivisionRow anyStreet() {
        var streets = city.subdistricts();
        return streets.get(random.nextInt(streets.size()));
    }

    private ResidentialArea state(
            DivisionRow street,
            LocalDate completed,
            @Nullable String servedBy,
            LocalDate from,
            @Nullable LocalDate to) {
        var id = "demo-residential-area-%04d".formatted(estates);
        return new ResidentialArea(
                id,
                street.name() + "示例小区" + estates + "号",
                street.code(),
                completed,
                servedBy,
                from,
                to,
                city.pointIn(street.code(), new Random(id.hashCode())));
    }
}
