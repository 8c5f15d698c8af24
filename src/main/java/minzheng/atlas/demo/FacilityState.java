package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A stretch of time during which nothing that is recorded of a facility changed; it ends before {@code to}. Without a
 * {@code place} only the declared unit is known.
 */
record FacilityState(
        String externalId,
        String kind,
        String name,
        String status,
        LocalDate from,
        @Nullable LocalDate to,
        String declaredCode,
        @Nullable String declaredArea,
        SortedMap<String, Object> details,
        boolean isPublic,
        @Nullable Coordinate place) {

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
}
