package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import minzheng.atlas.indicator.Figure.UnitOutcome;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** For ratios: the divisions right below the root whose own ratio does not reach the target. */
final class PartsBelowTarget {
    private PartsBelowTarget() {}

    static List<UnitOutcome> of(Evaluation evaluation, Indicator indicator, Measure measure) {
        if (measure.rule().contributing().isEmpty()) {
            return List.of();
        }
        return evaluation.parts().stream()
                .map(part -> outcome(evaluation, indicator, measure, part))
                .filter(Objects::nonNull)
                .filter(outcome -> !outcome.covered())
                .toList();
    }

    private static @Nullable UnitOutcome outcome(
            Evaluation evaluation, Indicator indicator, Measure measure, Unit part) {
        MeasureFigures figures =
                evaluation.of(part).measure(indicator, measure, false).figures();
        BigDecimal numerator = figures.numerator();
        BigDecimal value = figures.value();
        BigDecimal target = figures.target();
        if (numerator == null || value == null || target == null) {
            return null;
        }
        Long needed = figures.unitsNeeded();
        return new UnitOutcome(part, numerator, needed != null && needed == 0);
    }
}
