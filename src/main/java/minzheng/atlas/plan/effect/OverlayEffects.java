package minzheng.atlas.plan.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.plan.DenominatorPolicy;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Evaluator;
import minzheng.atlas.plan.Indicator;
import minzheng.atlas.plan.Measure;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.MeasureResult;
import minzheng.atlas.plan.Plan;
import minzheng.atlas.plan.PlanStore;
import minzheng.atlas.plan.Status;
import org.jspecify.annotations.Nullable;

/** Every plan evaluated twice: as recorded, and with an overlay's proposals laid over it. */
public final class OverlayEffects {
    private final PlanStore plans;
    private final Evaluator evaluator;

    public OverlayEffects(PlanStore plans, Evaluator evaluator) {
        this.plans = plans;
        this.evaluator = evaluator;
    }

    /**
     * The effect of an overlay on every plan.
     *
     * @param version a data version not older than the one the overlay's rows were written under
     */
    public List<PlanEffect> of(UUID overlay, LocalDate asOf, long version) {
        Reading recorded = Reading.of(asOf, version);
        Reading proposed = new Reading(asOf, version, overlay, null);
        return plans.list(recorded).stream()
                .map(plan -> effect(plan, recorded, proposed))
                .toList();
    }

    private PlanEffect effect(Plan plan, Reading recorded, Reading proposed) {
        Evaluation before;
        Evaluation after;
        try {
            before = evaluator.evaluate(plan, recorded, DenominatorPolicy.PLAN, null);
            after = evaluator.evaluate(plan, proposed, DenominatorPolicy.PLAN, null);
        } catch (NotFound e) {
            return new PlanEffect(
                    plan.code(),
                    plan.name(),
                    recorded.asOf(),
                    recorded.version(),
                    0,
                    List.of(),
                    Objects.toString(e.getMessage(), e.code()));
        }
        List<IndicatorEffect> rows = plan.indicators().stream()
                .map(indicator -> effect(indicator, before, after))
                .toList();
        int changed = (int) rows.stream().filter(IndicatorEffect::changed).count();
        return new PlanEffect(plan.code(), plan.name(), recorded.asOf(), recorded.version(), changed, rows, null);
    }

    private static IndicatorEffect effect(Indicator indicator, Evaluation before, Evaluation after) {
        List<MeasureEffect> measures = Stream.concat(indicator.measures().stream(), indicator.companions().stream())
                .map(measure -> effect(indicator, measure, before, after))
                .toList();
        Status was = indicator.compound()
                ? before.indicator(indicator, false).figures().status()
                : measures.get(0).before().status();
        Status will = indicator.compound()
                ? after.indicator(indicator, false).figures().status()
                : measures.get(0).after().status();
        boolean changed = was != will || measures.stream().anyMatch(MeasureEffect::changed);
        return new IndicatorEffect(indicator.id(), indicator.name(), changed, was, will, measures);
    }

    private static MeasureEffect effect(Indicator indicator, Measure measure, Evaluation before, Evaluation after) {
        MeasureResult was = before.measure(indicator, measure, false);
        MeasureResult will = after.measure(indicator, measure, false);
        UnitTurns turns = new UnitTurns(before, was, after, will);
        return new MeasureEffect(
                measure.id(),
                measure.name(),
                turns.count() > 0 || differ(was.figures(), will.figures()),
                delta(was.figures().value(), will.figures().value()),
                was.figures(),
                will.figures(),
                turns.count(),
                turns.listed());
    }

    private static boolean differ(MeasureFigures was, MeasureFigures will) {
        return was.status() != will.status()
                || differ(was.value(), will.value())
                || differ(was.numerator(), will.numerator())
                || differ(was.denominator(), will.denominator())
                || differ(was.target(), will.target());
    }

    /** 1.0 and 1.00 are the same figure. */
    private static boolean differ(@Nullable BigDecimal was, @Nullable BigDecimal will) {
        if (was == null || will == null) {
            return (was == null) != (will == null);
        }
        return was.compareTo(will) != 0;
    }

    private static @Nullable BigDecimal delta(@Nullable BigDecimal was, @Nullable BigDecimal will) {
        return was == null || will == null ? null : will.subtract(was);
    }
}
