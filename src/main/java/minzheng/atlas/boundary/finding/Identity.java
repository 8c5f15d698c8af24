package minzheng.atlas.boundary.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Subject;
import minzheng.atlas.geometry.LocalMetres;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Which defect is which known finding: the same code about the same things, and of several such the one at the same
 * place or next to it. A defect that grew or shrank stays the same; one elsewhere between the same units is another.
 */
final class Identity {
    /** As far as a defect may lie from where it was in the run before. */
    private static final double NEAR_M = 50;

    private final Map<String, List<Finding>> unmatched = new HashMap<>();
    private final Map<Defect, Finding> matched = new HashMap<>();

    private Identity(List<Finding> known) {
        known.forEach(finding -> unmatched
                .computeIfAbsent(key(finding.code(), finding.subjects()), key -> new ArrayList<>())
                .add(finding));
        // what is still there is recognised before what was gone
        unmatched
                .values()
                .forEach(list -> list.sort(Comparator.comparing((Finding finding) -> finding.goneVersion() != null)
                        .thenComparing(Finding::id)));
    }

    /** The known finding of each defect; a new defect has none. */
    static Map<Defect, Finding> match(List<Finding> known, List<Defect> defects) {
        Identity identity = new Identity(known);
        defects.forEach(defect -> identity.take(defect, identity.exact(defect)));
        defects.stream()
                .filter(defect -> !identity.matched.containsKey(defect))
                .forEach(defect -> identity.take(defect, identity.nearest(defect)));
        return identity.matched;
    }

    private void take(Defect defect, Optional<Finding> finding) {
        finding.ifPresent(same -> {
            candidates(defect).remove(same);
            matched.put(defect, same);
        });
    }

    private List<Finding> candidates(Defect defect) {
        return unmatched.getOrDefault(key(defect.code(), defect.subjects()), new ArrayList<>());
    }

    private Optional<Finding> exact(Defect defect) {
        return candidates(defect).stream()
                .filter(finding -> sameShape(finding.geom(), defect.shape()))
                .findFirst();
    }

    private Optional<Finding> nearest(Defect defect) {
        Geometry shape = defect.shape();
        if (shape == null) {
            return candidates(defect).stream().findFirst();
        }
        LocalMetres metres = LocalMetres.around(shape);
        Geometry here = metres.of(shape);
        Finding nearest = null;
        double least = Double.MAX_VALUE;
        for (Finding finding : candidates(defect)) {
            Geometry there = finding.geom() == null ? null : metres.of(finding.geom());
            // of several within reach, also of several that touch it, the one whose middle is nearest
            if (there != null && here.isWithinDistance(there, NEAR_M)) {
                double apart = here.getCentroid().distance(there.getCentroid());
                if (apart < least) {
                    nearest = finding;
                    least = apart;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    static boolean sameShape(@Nullable Geometry a, @Nullable Geometry b) {
        return a == null ? b == null : b != null && a.equalsExact(b);
    }

    private static String key(String code, List<Subject> subjects) {
        return code + subjects.stream().map(Subject::id).sorted().collect(Collectors.joining(",", ":", ""));
    }
}
