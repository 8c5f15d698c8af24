package minzheng.atlas.plan;

import java.util.List;

/** The units behind one indicator or measure, covered or not. */
public final class UnitCoverage {
    private UnitCoverage() {}

    public static List<CountedUnit> of(Evaluation evaluation, String indicatorOrMeasure) {
        Chosen chosen = Chosen.of(evaluation.plan(), indicatorOrMeasure);
        return evaluation.measure(chosen.indicator(), chosen.measure(), false).outcomes().stream()
                .map(outcome -> CountedUnit.of(outcome, evaluation))
                .toList();
    }
}
