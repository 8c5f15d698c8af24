package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A thing of the boundary register and what it is called during [validFrom, validTo).
 *
 * @param called code of a line, junction or feature; line, number and member of a marker
 */
record KnownThing(String called, UUID id, String source, String externalId, LocalDate validFrom, LocalDate validTo) {
    Span span() {
        return new Span(validFrom, validTo);
    }
}
