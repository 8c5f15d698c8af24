package minzheng.atlas.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One community service facility per community and village: 1 800 operate, 32 are still planned or being built. Their
 * floor area makes 25 m² per 100 households at the end of 2020 and 29.4 m² at the end of 2025 (row 10), 1 494 of them
 * (83 %) host a volunteer point (row 13).
 */
final class CommunityFacilities {

    private static final int OPERATING = 1_800;
    private static final int OPEN_IN_2020 = 1_620;
    private static final int WITH_VOLUNTEERS = 1_494;
    private static final int WITH_VOLUNTEERS_IN_2020 = 650;
    private static final double M2_PER_HOUSEHOLD_2020 = 0.25;
    private static final double M2_PER_HOUSEHOLD_2025 = 0.294;

    private static final class Sizing {
        final DivisionRow community;
        final int threshold;
        final boolean meetsThreshold;
        final double excess;
        int areaNow;
        int areaThen;

        Sizing(DivisionRow community, Random random) {
            this.community = community;
            boolean urban = community.type().equals("community");
            threshold = urban ? 500 : 300; // m²: T15 and T17
            meetsThreshold = random.nextInt(100) < (urban ? 86 : 90);
            excess = meetsThreshold ? 0.1 + random.nextDouble() * (urban ? 2.4 : 1.0) : 0;
            areaNow = meetsThreshold ? threshold : threshold * (45 + random.nextInt(50)) / 100;
            areaThen = areaNow;
        }

        boolean isExtended(int order) {
            return order < OPEN_IN_2020 && order % 5 < 2;
        }
    }

    private final DemoCity city;
    private final SiteRegister register;
    private final Random random = new Random(10_2020);

    CommunityFacilities(DemoCity city, SiteRegister register) {
        this.city = city;
        this.register = register;
    }

    void found() throws IOException {
        var communities = new ArrayList<>(city.communities());
        Collections.shuffle(communities, random);
        var sizings = new ArrayList<Sizing>();
        communities.subList(0, OPERATING).forEach(community -> sizings.add(new Sizing(community, random)));
        sizeForRow10(sizings);
        for (int i = 0; i < OPERATING; i++) {
            found(sizings.get(i), i);
        }
        for (int i = OPERATING; i < communities.size(); i++) {
            unfinished(communities.get(i), i % 3 == 0 ? "planned" : "under_construction");
        }
    }

    private void sizeForRow10(List<Sizing> sizings) throws IOException {
        long now = Math.round(households(LocalDate.of(2025, 12, 31)) * M2_PER_HOUSEHOLD_2025);
        double excess =
                sizings.stream().mapToDouble(s -> s.excess * s.threshold).sum();
        double scale = (now - sizings.stream().mapToLong(s -> s.areaNow).sum()) / excess;
        sizings.forEach(s -> s.areaNow += (int) (s.excess * s.threshold * scale));
        long left = now - sizings.stream().mapToLong(s -> s.areaNow).sum();
        sizings.stream().filter(s -> s.meetsThreshold).limit(left).forEach(s -> s.areaNow++);

        long then = Math.round(households(BedBook.BASELINE) * M2_PER_HOUSEHOLD_2020);
        var old = sizings.subList(0, OPEN_IN_2020);
        old.forEach(s -> s.areaThen = s.areaNow);
        var extended = new ArrayList<Sizing>();
        for (int i = 0; i < OPEN_IN_2020; i++) {
            if (old.get(i).isExtended(i)) {
                extended.add(old.get(i));
            }
        }
        long surplus = old.stream().mapToLong(s -> s.areaNow).sum() - then;
        double share = 1
                - (double) surplus / extended.stream().mapToLong(s -> s.areaNow).sum();
        extended.forEach(s -> s.areaThen = (int) (s.areaNow * share));
        long missing = then - old.stream().mapToLong(s -> s.areaThen).sum();
        extended.stream().limit(missing).forEach(s -> s.areaThen++);
    }

    private long households(LocalDate counted) throws IOException {
        return city.communityHouseholds(counted).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private void found(Sizing sizing, int order) {
        var opened = order < OPEN_IN_2020
                ? Days.beforePlan(random)
                : Days.within(order - OPEN_IN_2020, OPERATING - OPEN_IN_2020);
        var improved = order < OPEN_IN_2020 ? Days.within(order, OPEN_IN_2020) : opened;
        var site = facility(sizing.community)
                .opened(opened)
                .with("built_on", opened.toString())
                .with("floor_area_m2", sizing.areaThen)
                .with("has_volunteer_point", order < WITH_VOLUNTEERS_IN_2020);
        if (sizing.isExtended(order)) {
            site.changed(improved, "floor_area_m2", sizing.areaNow);
        } else {
            site.with("floor_area_m2", sizing.areaNow);
        }
        if (hasVolunteersNow(order)) {
            site.changed(improved, "has_volunteer_point", true);
        }
    }

    /** All that had volunteers in 2020, all opened since, and as many of the others as make 1 494. */
    private static boolean hasVolunteersNow(int order) {
        int without = OPERATING - WITH_VOLUNTEERS;
        return order < OPEN_IN_2020 - without || order >= OPEN_IN_2020;
    }

    private void unfinished(DivisionRow community, String status) {
        facility(community)
                .status(LocalDate.of(2024, 4, 1).plusDays(random.nextInt(500)), status)
                .with("floor_area_m2", community.type().equals("community") ? 520 : 310)
                .with("has_volunteer_point", true);
    }

    private SiteHistory facility(DivisionRow community) {
        return register.found("community_service_facility", community, "示例综合服务设施");
    }
}
