package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as it was signed: values, receipts and versions, for good.
 *
 * @param restates the earlier one that this corrects; both stay
 * @param sha256 over {@code body}
 * @param body the indicators as they stood, as JSON; null in lists
 */
public record FrozenEvaluation(
        UUID id,
        String plan,
        LocalDate asOf,
        long dataVersion,
        String title,
        String reason,
        @Nullable UUID restates,
        String sha256,
        String actor,
        @Nullable Instant frozenAt,

        @JsonRawValue @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String body) {}
