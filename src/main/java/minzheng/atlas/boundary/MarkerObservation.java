package minzheng.atlas.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a team saw at a marker on a day. Never changed; a mistaken one is answered by a later one.
 *
 * @param replacesId the observation that this one answers
 * @param condition e.g. intact, text_faded, damaged, lost, displaced, not_reached
 * @param checklist the five words: position, firm, visible, legible, archive, each true or false
 * @param geom Point in EPSG:4490 as measured; null without a position or on a datum without exact way there
 * @param documentGeom as measured, in the units of {@code documentCrs}, x = east or longitude
 * @param accuracyM one sigma per axis, metres
 * @param photos SHA-256 of each
 * @param sideId whose team it was
 * @param baseVersion data version that the device had seen
 * @param validFrom the day it was seen
 * @param validTo exclusive
 */
public record MarkerObservation(
        UUID id,
        String source,
        String externalId,
        UUID markerId,
        @Nullable UUID taskId,
        @Nullable UUID replacesId,
        String condition,
        ObjectNode checklist,
        @Nullable Geometry geom,
        @Nullable Geometry documentGeom,
        @Nullable String documentCrs,
        @Nullable String method,
        @Nullable Double accuracyM,
        @Nullable Double heightM,
        List<ReferenceObject> referenceObjects,
        List<String> photos,
        @Nullable UUID sideId,
        String observedBy,
        OffsetDateTime observedAt,
        boolean neighbourPresent,
        @Nullable Long baseVersion,
        @Nullable String note,
        @Nullable String coordSource,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<MarkerObservation> {
    /** The same state over another time. */
    @Override
    public MarkerObservation during(LocalDate from, LocalDate to) {
        return new MarkerObservation(
                id,
                source,
                externalId,
                markerId,
                taskId,
                replacesId,
                condition,
                checklist,
                geom,
                documentGeom,
                documentCrs,
                method,
                accuracyM,
                heightM,
                referenceObjects,
                photos,
                sideId,
                observedBy,
                observedAt,
                neighbourPresent,
                baseVersion,
                note,
                coordSource,
                synthetic,
                from,
                to);
    }
}
