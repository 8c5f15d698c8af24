package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One dated row of a division. The id stays through renames, re-codings and type changes.
 *
 * @param externalId the supplier's key within {@code source}
 * @param stub a neighbour outside the tree: name and code only
 * @param geom MultiPolygon in EPSG:4490, lon/lat; null where no outline is known
 * @param seat the seat of administration, EPSG:4490
 * @param validTo exclusive
 */
public record Division(
        UUID id,
        String source,
        String externalId,
        String level,
        boolean stub,
        String code,
        String name,
        String type,
        @Nullable UUID parentId,
        @Nullable Geometry geom,
        @Nullable Geometry seat,
        List<String> flags,
        @Nullable String coordSource,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo) {
    /** The same state over another time. */
    public Division during(LocalDate from, LocalDate to) {
        return new Division(
                id,
                source,
                externalId,
                level,
                stub,
                code,
                name,
                type,
                parentId,
                geom,
                seat,
                flags,
                coordSource,
                synthetic,
                from,
                to);
    }

    public Division under(UUID otherParent) {
        return new Division(
                id,
                source,
                externalId,
                level,
                stub,
                code,
                name,
                type,
                otherParent,
                geom,
                seat,
                flags,
                coordSource,
                synthetic,
                validFrom,
                validTo);
    }

    /** The same state with another outline. */
    public Division shaped(Geometry outline) {
        return new Division(
                id,
                source,
                externalId,
                level,
                stub,
                code,
                name,
                type,
                parentId,
                outline,
                seat,
                flags,
                coordSource,
                synthetic,
                validFrom,
                validTo);
    }
}
