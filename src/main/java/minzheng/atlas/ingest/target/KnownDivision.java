package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.UUID;

/** A code and a name that a division carries during [validFrom, validTo). */
public record KnownDivision(
        String code,
        UUID id,
        String source,
        String externalId,
        String level,
        int rank,
        String name,
        LocalDate validFrom,
        LocalDate validTo) {
    boolean holdsOn(LocalDate date) {
        return new Span(validFrom, validTo).contains(date);
    }
}
