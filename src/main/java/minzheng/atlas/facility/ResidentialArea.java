package minzheng.atlas.facility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** 居住小区: a housing area with its completion date and the elder-care facility that serves it, if any. */
public record ResidentialArea(
        UUID id,
        String source,
        String externalId,
        String name,
        UUID declaredId,
        LocalDate completedOn,
        @Nullable UUID elderCareFacilityId,
        @Nullable Geometry geom,
        @Nullable String coordSource,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo) {}
