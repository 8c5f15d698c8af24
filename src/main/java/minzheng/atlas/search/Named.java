package minzheng.atlas.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is called over one stretch of time.
 *
 * @param code of a unit, zone or line; number and member of a marker; external id of a facility
 * @param name a marker often has none
 * @param validTo exclusive
 */
public record Named(
        SearchType type,
        UUID id,
        String code,
        @Nullable String name,
        String externalId,
        LocalDate validFrom,
        LocalDate validTo) {
    boolean isOn(LocalDate date) {
        return !validFrom.isAfter(date) && validTo.isAfter(date);
    }
}
