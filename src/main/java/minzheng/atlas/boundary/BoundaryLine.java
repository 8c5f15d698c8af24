package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One dated state of a boundary line between two units.
 *
 * @param level of the units on its sides, e.g. county
 * @param sideA division; a stub unit where the neighbour lies outside the tree
 * @param agreement name and number of the document that fixed the line
 * @param filedWith the authority that approved or filed it
 * @param registeredLengthM metres, as the document says
 * @param parts stretches by chainage and what they follow on the ground
 * @param geom MultiLineString in EPSG:4490; null where the document's datum has no exact way there
 * @param documentGeom as registered, in the units of {@code documentCrs}, x = east or longitude
 * @param accuracyM one sigma per axis, metres
 * @param agreementA document by which side A agreed to this state, where it changed a registered one
 * @param filingNumber under which that change was filed
 * @param validTo exclusive
 */
public record BoundaryLine(
        UUID id,
        String source,
        String externalId,
        String code,
        String name,
        String level,
        UUID sideA,
        UUID sideB,
        @Nullable String agreement,
        @Nullable LocalDate agreedOn,
        @Nullable String filedWith,
        @Nullable Double registeredLengthM,
        @Nullable Integer registeredSingle,
        @Nullable Integer registeredDouble,
        @Nullable Integer registeredTriple,
        @Nullable String startPoint,
        @Nullable String endPoint,
        boolean disputed,
        List<LinePart> parts,
        @Nullable Geometry geom,
        @Nullable Geometry documentGeom,
        @Nullable String documentCrs,
        @Nullable Double accuracyM,
        @Nullable String coordSource,
        @Nullable String agreementA,
        @Nullable String agreementB,
        @Nullable String filingNumber,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<BoundaryLine> {
    /** The same state over another time. */
    @Override
    public BoundaryLine during(LocalDate from, LocalDate to) {
        return new BoundaryLine(
                id,
                source,
                externalId,
                code,
                name,
                level,
                sideA,
                sideB,
                agreement,
                agreedOn,
                filedWith,
                registeredLengthM,
                registeredSingle,
                registeredDouble,
                registeredTriple,
                startPoint,
                endPoint,
                disputed,
                parts,
                geom,
                documentGeom,
                documentCrs,
                accuracyM,
                coordSource,
                agreementA,
                agreementB,
                filingNumber,
                synthetic,
                from,
                to);
    }
}
