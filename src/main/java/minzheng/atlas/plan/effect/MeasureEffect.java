package minzheng.atlas.plan.effect;

import java.math.BigDecimal;
import java.util.List;
import minzheng.atlas.facility.Label;
import minzheng.atlas.plan.MeasureFigures;
import org.jspecify.annotations.Nullable;

/**
 * One measure before and after what an overlay proposes.
 *
 * @param delta value after minus value before; null where one of them has no value
 * @param changed whether value, numerator, denominator, target, status or a unit's cover differs
 * @param unitsTouched how many units are covered, uncovered, added or removed; {@code units} holds the first of them
 */
public record MeasureEffect(
        String id,
        Label name,
        boolean changed,
        @Nullable BigDecimal delta,
        MeasureFigures before,
        MeasureFigures after,
        int unitsTouched,
        List<UnitEffect> units) {}
