package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One dated state of a registered marker (界桩).
 *
 * @param number as registered, unique on its line together with the member; never computed
 * @param member A or B of a double, C, D or E of a triple marker, else empty
 * @param serial its place in the order along the line, from 1
 * @param faces 2, or 3 at a tri-junction
 * @param erection single, double or triple
 * @param managingId the side that looks after it
 * @param geom Point in EPSG:4490; null where the document's datum has no exact way there
 * @param documentGeom as registered, in the units of {@code documentCrs}, x = east or longitude
 * @param method how its coordinates were surveyed
 * @param accuracyM one sigma per axis, metres
 * @param chainages metres from the beginning of each of its lines, as registered
 * @param agreementA document by which side A agreed to this state, where it changed a registered one
 * @param filingNumber under which that change was filed
 * @param validTo exclusive
 */
public record BoundaryMarker(
        UUID id,
        String source,
        String externalId,
        UUID lineId,
        String number,
        String member,
        @Nullable Integer serial,
        @Nullable String name,
        int faces,
        String erection,
        @Nullable String material,
        @Nullable String place,
        @Nullable UUID managingId,
        @Nullable Geometry geom,
        @Nullable Geometry documentGeom,
        @Nullable String documentCrs,
        @Nullable String method,
        @Nullable Double accuracyM,
        @Nullable Double heightM,
        @Nullable String heightDatum,
        List<ReferenceObject> referenceObjects,
        List<Chainage> chainages,
        @Nullable String description,
        boolean isPublic,
        @Nullable String coordSource,
        @Nullable String agreementA,
        @Nullable String agreementB,
        @Nullable String filingNumber,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<BoundaryMarker> {
    /** The same state over another time. */
    @Override
    public BoundaryMarker during(LocalDate from, LocalDate to) {
        return new BoundaryMarker(
                id,
                source,
                externalId,
                lineId,
                number,
                member,
                serial,
                name,
                faces,
                erection,
                material,
                place,
                managingId,
                geom,
                documentGeom,
                documentCrs,
                method,
                accuracyM,
                heightM,
                heightDatum,
                referenceObjects,
                chainages,
                description,
                isPublic,
                coordSource,
                agreementA,
                agreementB,
                filingNumber,
                synthetic,
                from,
                to);
    }
}
