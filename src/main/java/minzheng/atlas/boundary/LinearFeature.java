package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One dated state of a river, road or ridge as surveyed; what a line follows, or followed.
 *
 * @param kind river, ditch, road, railway, ridge or other
 * @param geom MultiLineString in EPSG:4490
 * @param accuracyM one sigma per axis, metres
 * @param validTo exclusive
 */
public record LinearFeature(
        UUID id,
        String source,
        String externalId,
        String code,
        String name,
        String kind,
        Geometry geom,
        @Nullable Double accuracyM,
        @Nullable String coordSource,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<LinearFeature> {
    /** The same state over another time. */
    @Override
    public LinearFeature during(LocalDate from, LocalDate to) {
        return new LinearFeature(
                id, source, externalId, code, name, kind, geom, accuracyM, coordSource, synthetic, from, to);
    }
}
