package minzheng.atlas.plan;

import java.math.BigDecimal;
import minzheng.atlas.indicator.Figure.UnitOutcome;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** One unit behind a share of units. {@code amount} is how many qualify there, {@code elders} its people of 60+. */
public record CountedUnit(
        String code,
        String name,
        String type,
        boolean covered,
        BigDecimal amount,
        @Nullable Long elders,
        boolean synthetic) {
    public static CountedUnit of(UnitOutcome outcome, Evaluation evaluation) {
        Unit unit = outcome.unit();
        return new CountedUnit(
                unit.code(),
                unit.name(),
                unit.type(),
                outcome.covered(),
                outcome.amount(),
                evaluation.scene().population().of(unit, People.AGE60),
                unit.synthetic());
    }
}
