package minzheng.atlas.plan;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * A facility that could close a gap, or that serves the unit from next door.
 *
 * @param inside it answers for the unit itself, so an upgrade would count
 * @param distanceM geodesic metres from the unit's seat (else a point inside it); null without coordinates
 * @param lacks the false parts of the plan's condition; empty when it qualifies already
 */
public record GapCandidate(
        UUID id,
        String name,
        String kind,
        String status,
        boolean inside,
        @Nullable Double distanceM,
        int has,
        int of,
        List<Lack> lacks,
        boolean synthetic) {
    /** One requirement that is not met, as the plan writes it and in words. */
    public record Lack(String condition, Label label) {}
}
