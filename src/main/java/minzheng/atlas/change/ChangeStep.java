package minzheng.atlas.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a dossier.
 *
 * @param document name and number of the paper that shows it
 * @param current false = a later entry of the same step stands in its place
 */
public record ChangeStep(
        DossierStep step,
        LocalDate doneOn,
        String document,
        @Nullable String note,
        String actor,
        OffsetDateTime recordedAt,
        boolean current) {}
