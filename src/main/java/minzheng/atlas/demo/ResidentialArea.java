package minzheng.atlas.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A housing estate as it stands from a day on, with the facility that serves its elders, if any. */
record ResidentialArea(
        String externalId,
        String name,
        String declaredCode,
        LocalDate completedOn,
        @Nullable String elderCareFacility,
        LocalDate from,
        @Nullable LocalDate to,
        Coordinate middle) {}
