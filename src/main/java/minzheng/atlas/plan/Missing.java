package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is not covered, or for ratios a division right below the root that does not reach the target itself.
 *
 * @param amount how many qualify in it
 * @param ratio the division's own figures, for ratios only
 */
record Missing(Unit unit, BigDecimal amount, @Nullable MeasureFigures ratio) {
    static List<Missing> of(Evaluation evaluation, Indicator indicator, Measure measure, MeasureResult result) {
        if (!result.outcomes().isEmpty()) {
            return result.outcomes().stream()
                    .filter(outcome -> !outcome.covered())
                    .map(outcome -> new Missing(outcome.unit(), outcome.amount(), null))
                    .toList();
        }
        if (measure.rule().contributing().isEmpty()) {
            return List.of();
        }
        return evaluation.parts().stream()
                .map(part -> below(evaluation, indicator, measure, part))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Missing below(Evaluation evaluation, Indicator indicator, Measure measure, Unit part) {
        MeasureFigures figures =
                evaluation.of(part).measure(indicator, measure, false).figures();
        BigDecimal numerator = figures.numerator();
        Long needed = figures.unitsNeeded();
        return numerator == null || needed == null || needed == 0 ? null : new Missing(part, numerator, figures);
    }
}
