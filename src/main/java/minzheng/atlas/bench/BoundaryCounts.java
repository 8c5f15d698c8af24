package minzheng.atlas.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.check.Defect;

/**
 * What a check of polygons found.
 *
 * @param overlaps pairs of units that share ground
 * @param gaps pieces of ground between units that belong to none
 */
record BoundaryCounts(long overlaps, long gaps) {
    private static final Set<String> OVERLAPS = Set.of("overlap", "sliver_overlap");
    private static final Set<String> GAPS = Set.of("gap", "sliver_gap", "junction_gap");

    static BoundaryCounts of(List<Defect> defects) {
        long pairs = defects.stream()
                .filter(defect -> OVERLAPS.contains(defect.code()))
                .map(Defect::subjects)
                .collect(Collectors.toSet())
                .size();
        return new BoundaryCounts(
                pairs,
                defects.stream().filter(defect -> GAPS.contains(defect.code())).count());
    }
}
