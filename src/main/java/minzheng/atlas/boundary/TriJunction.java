package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One dated state of a point where three or more units meet (三交点).
 *
 * @param units the divisions that meet there
 * @param geom Point in EPSG:4490; null where the document's datum has no exact way there
 * @param documentGeom as registered, in the units of {@code documentCrs}, x = east or longitude
 * @param accuracyM one sigma per axis, metres
 * @param validTo exclusive
 */
public record TriJunction(
        UUID id,
        String source,
        String externalId,
        String code,
        String name,
        List<UUID> units,
        @Nullable String agreement,
        @Nullable Geometry geom,
        @Nullable Geometry documentGeom,
        @Nullable String documentCrs,
        @Nullable Double accuracyM,
        @Nullable String coordSource,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<TriJunction> {
    /** The same state over another time. */
    @Override
    public TriJunction during(LocalDate from, LocalDate to) {
        return new TriJunction(
                id,
                source,
                externalId,
                code,
                name,
                units,
                agreement,
                geom,
                documentGeom,
                documentCrs,
                accuracyM,
                coordSource,
                synthetic,
                from,
                to);
    }
}
