package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated state of a repair, re-erection, move, addition or scrapping of a marker.
 *
 * @param findingId the finding it answers
 * @param doneOn null while it is only ordered; a done one names the neighbour who was present
 * @param neighbourSignature SHA-256 of the photographed signature, or the number of the signed sheet
 * @param agreementA with agreementB and filingNumber: without them nothing but a repair in place may be done
 * @param validFrom the day it was ordered
 * @param validTo exclusive
 */
public record MarkerAction(
        UUID id,
        String source,
        String externalId,
        UUID markerId,
        @Nullable UUID findingId,
        String kind,
        String reason,
        String orderedBy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String neighbourName,
        @Nullable String neighbourUnit,
        @Nullable String neighbourSignature,
        @Nullable String agreementA,
        @Nullable String agreementB,
        @Nullable String filingNumber,
        List<String> photos,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<MarkerAction> {
    /** The same state over another time. */
    @Override
    public MarkerAction during(LocalDate from, LocalDate to) {
        return new MarkerAction(
                id,
                source,
                externalId,
                markerId,
                findingId,
                kind,
                reason,
                orderedBy,
                dueOn,
                doneOn,
                neighbourName,
                neighbourUnit,
                neighbourSignature,
                agreementA,
                agreementB,
                filingNumber,
                photos,
                synthetic,
                from,
                to);
    }
}
