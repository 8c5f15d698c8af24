package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One dated state of a facility.
 *
 * @param status planned, under_construction, operating, suspended or closed
 * @param geom point or footprint, EPSG:4490 lon/lat; null = counted where declared and reported as such
 * @param declaredId the division the register names; it counts before the coordinates do
 * @param details the kind's typed attributes
 * @param validTo exclusive: a facility that closes on day D operates until D+1
 */
public record Facility(
        UUID id,
        String source,
        String externalId,
        String kind,
        String name,
        String status,
        @Nullable Geometry geom,
        @Nullable UUID declaredId,
        @Nullable UUID declaredAreaId,
        ObjectNode details,
        @Nullable String coordSource,
        boolean synthetic,
        boolean isPublic,
        LocalDate validFrom,
        LocalDate validTo) {
    /** The same state over another time. */
    public Facility during(LocalDate from, LocalDate to) {
        return new Facility(
                id,
                source,
                externalId,
                kind,
                name,
                status,
                geom,
                declaredId,
                declaredAreaId,
                details,
                coordSource,
                synthetic,
                isPublic,
                from,
                to);
    }

    public Facility as(String otherStatus) {
        return new Facility(
                id,
                source,
                externalId,
                kind,
                name,
                otherStatus,
                geom,
                declaredId,
                declaredAreaId,
                details,
                coordSource,
                synthetic,
                isPublic,
                validFrom,
                validTo);
    }

    /** The same state in the register of another unit. */
    public Facility declaredIn(UUID unit) {
        return new Facility(
                id,
                source,
                externalId,
                kind,
                name,
                status,
                geom,
                unit,
                declaredAreaId,
                details,
                coordSource,
                synthetic,
                isPublic,
                validFrom,
                validTo);
    }
}
