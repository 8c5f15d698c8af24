package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * 开发区 or quasi township unit: overlaps divisions, tiles nothing.
 *
 * @param kind {@code quasi_township} or {@code development_zone}
 * @param parentId the division it belongs to for reporting
 * @param heldInTrust divisions it runs in trust (托管)
 */
public record ManagementArea(
        UUID id,
        String source,
        String externalId,
        String code,
        String name,
        String kind,
        @Nullable UUID parentId,
        List<UUID> heldInTrust,
        @Nullable Geometry geom,
        @Nullable String coordSource,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo) {}
