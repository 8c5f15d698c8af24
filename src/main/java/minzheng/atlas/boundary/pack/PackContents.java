package minzheng.atlas.boundary.pack;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.Hazard;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.SafeBoundary;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the pack of one line and one task tells, read once.
 *
 * @param units names of the divisions concerned, by id
 * @param markers in order along the line; those of another line that this one shares are among them
 * @param photos SHA-256 of those photos of the markers that are stored
 * @param safe null where the line has no safe-boundary rating
 */
record PackContents(
        Reading reading,
        OffsetDateTime generatedAt,
        BoundaryLine line,
        InspectionTask task,
        InspectionRound round,
        Map<UUID, String> units,
        List<InspectedMarker> markers,
        Set<String> photos,
        List<Hazard> hazards,
        List<PackFinding> findings,
        List<PackNote> notes,
        @Nullable SafeBoundary safe) {
    String unit(@Nullable UUID id) {
        return id == null ? "" : units.getOrDefault(id, id.toString());
    }

    /** Where any row is an invented one, nothing here may serve to draw a line by. */
    boolean isSynthetic() {
        return line.synthetic() || task.synthetic() || markers.stream().anyMatch(InspectedMarker::isSynthetic);
    }

    /** Those that are this line's own, not shared ones of another. */
    List<InspectedMarker> ownMarkers() {
        return markers.stream()
                .filter(one -> one.marker().lineId().equals(line.id()))
                .toList();
    }
}
