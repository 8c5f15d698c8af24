package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one measure on one date, value, baseline and target on one scale (shares as fractions of 1).
 * Nulls mean "not applicable", "not reported" or "the document has none"; never zero.
 *
 * @param sharedBaseline a figure of the document that speaks of a wider set of units, e.g. rows 7 and 8 together
 * @param denominatorList which units or what the denominator is
 * @param verdict met, failed, missed or information: what the status means under the plan's strength of commitment
 * @param decidedBy name of the rule that decided the status
 * @param unitsNeeded exact whole number still missing, by conversion
 * @param reachedSince first year end of the plan from which the target has been reached without a break; only on request
 */
public record MeasureFigures(
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal baseline,
        @Nullable SharedBaseline sharedBaseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal targetMax,
        @Nullable String targetKind,
        @Nullable LocalDate due,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable DenominatorList denominatorList,
        Status status,
        Label statusLabel,
        String verdict,
        String decidedBy,
        @Nullable Long unitsNeeded,
        @Nullable Needed needed,
        @Nullable LocalDate reachedSince,
        List<Alternative> alternatives,
        Map<String, Object> notes) {
    /** What is missing to the target, on the scale of the value; 0 once it is reached, null where either is unknown. */
    @JsonIgnore
    public @Nullable BigDecimal shortfall() {
        return value == null || target == null ? null : target.subtract(value).max(BigDecimal.ZERO);
    }

    /** A baseline cell the document gives for several rows at once. */
    public record SharedBaseline(BigDecimal value, String scope) {}

    /**
     * The counted set under the policy in force.
     *
     * @param planned how many units the plan's own list has here
     * @param expected how many the document implies; null when it does not say
     */
    public record DenominatorList(
            String list,
            Label name,
            int planned,
            @Nullable Integer expected,
            List<String> added,
            List<String> removed) {}

    /** The same measure over another stored unit list. */
    public record Alternative(
            String list,
            Label name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Status status) {}
}
