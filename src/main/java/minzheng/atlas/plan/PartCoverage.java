package minzheng.atlas.plan;

import java.util.List;
import minzheng.atlas.indicator.Unit;

/** One indicator or measure in each of the divisions right below the one asked for. */
public final class PartCoverage {
    private PartCoverage() {}

    public static List<PartFigures> of(Evaluation evaluation, String indicatorOrMeasure) {
        Chosen chosen = Chosen.of(evaluation.plan(), indicatorOrMeasure);
        return evaluation.parts().stream()
                .map(part -> figures(evaluation, chosen, part))
                .toList();
    }

    private static PartFigures figures(Evaluation evaluation, Chosen chosen, Unit part) {
        MeasureResult result = evaluation.of(part).measure(chosen.indicator(), chosen.measure(), false);
        return new PartFigures(part.code(), part.name(), part.type(), result.figures(), result.receipt());
    }
}
