package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.facility.Label;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, against what.
 *
 * @param unit {@code share} (fractions of 1) or the name of an amount's unit
 * @param units name of the unit list that is the denominator
 * @param alternatives other unit lists, shown beside
 * @param candidates facilities that could be upgraded to close a gap
 * @param exclusiveGroup measures in one group may not be served by the same facility
 */
public record Measure(
        String id,
        Label name,
        String unit,
        @Nullable Baseline baseline,
        Target target,
        String units,
        List<String> alternatives,
        Rule rule,
        String ruleKind,
        @Nullable Expression candidates,
        @Nullable String exclusiveGroup) {
    /**
     * A figure at the start of the plan.
     *
     * @param printed as the document prints it, in percent for shares
     * @param decimals of the printed figure
     * @param scope unit list it speaks of; if that is not the measure's own, the measure itself has no baseline
     */
    public record Baseline(BigDecimal value, String printed, int decimals, LocalDate on, String scope) {
        /** Whether a figure, rounded as the document prints it, is the printed one: 12/127 is 9.45 %. */
        boolean isShownBy(Figure figure, String unit) {
            BigDecimal value = figure.value();
            if (value == null) {
                return false;
            }
            BigDecimal scaled = unit.equals("share") ? value.movePointRight(2) : value;
            return scaled.setScale(decimals, RoundingMode.HALF_UP).compareTo(new BigDecimal(printed)) == 0;
        }
    }

    /** The baseline of this measure itself; null where the document's figure speaks of another set of units. */
    public @Nullable Baseline ownBaseline() {
        Baseline known = baseline;
        return known != null && known.scope().equals(units) ? known : null;
    }
}
