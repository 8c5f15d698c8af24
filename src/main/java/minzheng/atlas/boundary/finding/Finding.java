package minzheng.atlas.boundary.finding;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import minzheng.atlas.boundary.check.Subject;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A defect that is kept: the same one keeps its id over any number of runs.
 *
 * @param setName {@code live}, or the name of a delivered set
 * @param geom EPSG:4490
 * @param state open, accepted, repair_ordered, rechecked or closed
 * @param firstVersion data version at which it was first found
 * @param lastVersion data version at which it was found or last changed
 * @param goneVersion data version at which a run no longer found it; null while it is there
 * @param lastEvent number of the newest event of its life; names its state for an edit
 */
public record Finding(
        UUID id,
        String setName,
        String code,
        String severity,
        List<Subject> subjects,
        @Nullable Geometry geom,
        SortedMap<String, Double> measures,
        String zh,
        String en,
        String rule,
        String state,
        long firstVersion,
        long lastVersion,
        @Nullable Long goneVersion,
        long lastEvent) {
    public String etag() {
        return id + "-" + lastEvent;
    }

    Finding in(String otherState) {
        return new Finding(
                id,
                setName,
                code,
                severity,
                subjects,
                geom,
                measures,
                zh,
                en,
                rule,
                otherState,
                firstVersion,
                lastVersion,
                goneVersion,
                lastEvent);
    }
}
