package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The safe-boundary rating (平安边界) of a line during a time.
 *
 * @param id of the line
 * @param rating safe, attention or dispute
 * @param basis the document or inspection it rests on
 * @param validTo exclusive
 */
public record SafeBoundary(
        UUID id, String rating, String basis, boolean synthetic, LocalDate validFrom, LocalDate validTo)
        implements Dated<SafeBoundary> {
    /** The same rating over another time. */
    @Override
    public SafeBoundary during(LocalDate from, LocalDate to) {
        return new SafeBoundary(id, rating, basis, synthetic, from, to);
    }
}
