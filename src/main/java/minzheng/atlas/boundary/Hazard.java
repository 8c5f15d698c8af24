package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated state of a hazard or dispute along a stretch of a line.
 *
 * @param kind hazard or dispute
 * @param fromM metres from the beginning of the line
 * @param status open or resolved
 * @param validTo exclusive
 */
public record Hazard(
        UUID id,
        String source,
        String externalId,
        UUID lineId,
        String kind,
        String title,
        double fromM,
        double toM,
        String status,
        @Nullable String note,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<Hazard> {
    /** The same state over another time. */
    @Override
    public Hazard during(LocalDate from, LocalDate to) {
        return new Hazard(id, source, externalId, lineId, kind, title, fromM, toM, status, note, synthetic, from, to);
    }
}
