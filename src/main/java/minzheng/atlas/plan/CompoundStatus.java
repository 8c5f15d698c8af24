package minzheng.atlas.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A compound row is met only when all its measures are; otherwise its worst measure speaks for it. */
final class CompoundStatus {
    private static final List<Status> WORST_FIRST = List.of(
            Status.NOT_MET_AT_DUE_DATE,
            Status.LATE,
            Status.NO_DATA,
            Status.NO_BASELINE,
            Status.ON_TRACK,
            Status.MET_LATE,
            Status.MET,
            Status.NOT_COMPARABLE,
            Status.NOT_APPLICABLE);

    private CompoundStatus() {}

    static MeasureFigures of(Indicator indicator, List<MeasureResult> measures) {
        MeasureFigures worst = measures.stream()
                .map(MeasureResult::figures)
                .min(Comparator.comparingInt(figures -> WORST_FIRST.indexOf(figures.status())))
                .orElseThrow();
        return new MeasureFigures(
                worst.unit(),
                null,
                null,
                null,
                null,
                null,
                null,
                worst.due(),
                null,
                null,
                null,
                worst.status(),
                worst.status().label(),
                Evaluation.verdict(worst.status(), indicator.strength()),
                "worst_measure",
                null,
                null,
                null,
                List.of(),
                Map.of());
    }
}
