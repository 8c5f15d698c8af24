package minzheng.atlas.plan.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.indicator.Figure.UnitOutcome;
import minzheng.atlas.plan.CountedUnit;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.MeasureResult;
import minzheng.atlas.plan.effect.UnitEffect.Turn;

/** Which counted units turn, in the order of the tree; units no longer counted come last. */
final class UnitTurns {
    private static final int LISTED = 100;

    private final Evaluation before;
    private final Evaluation after;
    private final List<UnitEffect> listed = new ArrayList<>();
    private int count;

    UnitTurns(Evaluation before, MeasureResult was, Evaluation after, MeasureResult will) {
        this.before = before;
        this.after = after;
        Map<UUID, UnitOutcome> gone = new LinkedHashMap<>();
        was.outcomes().forEach(outcome -> gone.put(outcome.unit().id(), outcome));
        for (UnitOutcome now : will.outcomes()) {
            UnitOutcome then = gone.remove(now.unit().id());
            if (then == null) {
                add(now, this.after, Turn.ADDED);
            } else if (then.covered() != now.covered()) {
                add(now, this.after, now.covered() ? Turn.GAINED : Turn.LOST);
            }
        }
        gone.values().forEach(then -> add(then, this.before, Turn.REMOVED));
    }

    private void add(UnitOutcome outcome, Evaluation of, Turn turn) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(new UnitEffect(CountedUnit.of(outcome, of), turn));
        }
    }

    int count() {
        return count;
    }

    List<UnitEffect> listed() {
        return List.copyOf(listed);
    }
}
