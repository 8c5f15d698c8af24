package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated state of the task to inspect one line within a round.
 *
 * @param kind regular, or special after a flood, a slide, a moved river or road
 * @param trigger what a special inspection was ordered for
 * @param leadId the lead side (牵头单位)
 * @param filedAs number under which the joint report was filed
 * @param validTo exclusive
 */
public record InspectionTask(
        UUID id,
        String source,
        String externalId,
        UUID lineId,
        String round,
        int year,
        String kind,
        @Nullable String trigger,
        UUID leadId,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate reportDueOn,
        @Nullable LocalDate inspectedOn,
        @Nullable LocalDate reportedOn,
        @Nullable String filedAs,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo)
        implements Dated<InspectionTask> {
    /** The same state over another time. */
    @Override
    public InspectionTask during(LocalDate from, LocalDate to) {
        return new InspectionTask(
                id,
                source,
                externalId,
                lineId,
                round,
                year,
                kind,
                trigger,
                leadId,
                planDueOn,
                reportDueOn,
                inspectedOn,
                reportedOn,
                filedAs,
                synthetic,
                from,
                to);
    }
}
