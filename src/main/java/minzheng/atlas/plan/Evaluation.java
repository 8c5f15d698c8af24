package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.db.Reading;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** A plan evaluated for one division on one date, under one policy; asks for other divisions come from the same scenes. */
public final class Evaluation {
    private final Plan plan;
    private final Scenes scenes;
    private final CountedUnits counted;
    private final ExclusiveGroups exclusive;
    private final Receipt.Terms terms;
    private final Unit root;

    Evaluation(
            Plan plan, Scenes scenes, CountedUnits counted, ExclusiveGroups exclusive, Receipt.Terms terms, Unit root) {
        this.plan = plan;
        this.scenes = scenes;
        this.counted = counted;
        this.exclusive = exclusive;
        this.terms = terms;
        this.root = root;
    }

    public Plan plan() {
        return plan;
    }

    public Receipt.Terms terms() {
        return terms;
    }

    public Unit root() {
        return root;
    }

    public Reading reading() {
        return scene().reading();
    }

    Scene scene() {
        return scenes.on(terms.asOf());
    }

    /** Whether demonstration data went into the figures. */
    public boolean synthetic() {
        return root.synthetic() || scene().population().synthetic();
    }

    /** The units of a list of the plan, on the evaluation date. */
    public List<Unit> countedUnits(String list) {
        return counted.resolve(plan.unitList(list), scene(), root).units();
    }

    /** The units of a list as they were on another date. */
    public List<Unit> countedUnits(String list, LocalDate on) {
        Scene then = scenes.due(on);
        return then.tree()
                .find(root.id())
                .map(here -> counted.resolve(plan.unitList(list), then, here).units())
                .orElse(List.of());
    }

    /** What the denominator policy in force adds to the plan's own lists and what it leaves out. */
    public PolicyEffect policyEffect() {
        return PolicyEffect.of(plan.measures()
                .map(measure -> counted.resolve(plan.unitList(measure.units()), scene(), root))
                .toList());
    }

    /** People or households of the root; null where nobody counted them. */
    public @Nullable Long people(People people) {
        return scene().population().of(root, people);
    }

    /** The divisions right below the root. */
    public List<Unit> parts() {
        return scene().tree().below(root, unit -> root.id().equals(unit.parentId()));
    }

    /** The same evaluation for another division of the tree. */
    public Evaluation of(Unit other) {
        return new Evaluation(plan, scenes, counted, exclusive, terms.of(other.code()), other);
    }

    /**
     * Every row of the plan.
     *
     * @param lookBack whether to find out since when a target has been reached (evaluates every year end)
     */
    public List<IndicatorResult> indicators(boolean lookBack) {
        List<IndicatorResult> results = new ArrayList<>();
        plan.indicators().forEach(indicator -> results.add(indicator(indicator, lookBack)));
        return results;
    }

    public IndicatorResult indicator(Indicator indicator, boolean lookBack) {
        List<MeasureResult> measures = indicator.measures().stream()
                .map(measure -> measure(indicator, measure, lookBack))
                .toList();
        List<MeasureResult> companions = indicator.companions().stream()
                .map(measure -> measure(indicator, measure, lookBack))
                .toList();
        MeasureFigures figures = indicator.compound()
                ? CompoundStatus.of(indicator, measures)
                : measures.get(0).figures();
        Receipt receipt = indicator.compound()
                ? terms.of(indicator.id(), null, figures.status())
                : measures.get(0).receipt();
        return new IndicatorResult(
                indicator.id(),
                indicator.name(),
                figures,
                receipt,
                indicator.compound() ? measures : List.of(),
                companions,
                indicator.source(),
                indicator.nature(),
                indicator.strength(),
                indicator.responsibleOn(terms.asOf()),
                indicator.note(),
                synthetic());
    }

    /** One measure, with the outcome of every counted unit. */
    public MeasureResult measure(Indicator indicator, Measure measure, boolean lookBack) {
        MeasureEvaluation evaluation = new MeasureEvaluation(plan, counted, scenes, exclusive, terms.asOf(), root);
        MeasureEvaluation.Outcome outcome = evaluation.outcome(measure);
        Status status = outcome.judgement().status();
        return new MeasureResult(
                measure.id(),
                measure.name(),
                figures(indicator, measure, evaluation, outcome, lookBack ? evaluation.reachedSince(measure) : null),
                terms.of(measure.id(), outcome.reading().figure(), status),
                outcome.reading().figure().outcomes());
    }

    private MeasureFigures figures(
            Indicator indicator,
            Measure measure,
            MeasureEvaluation evaluation,
            MeasureEvaluation.Outcome outcome,
            @Nullable LocalDate reachedSince) {
        Judge.Reading reading = outcome.reading();
        Status status = outcome.judgement().status();
        BigDecimal target = reading.target();
        Needed needed = Needed.of(reading.figure(), target, measure.rule());
        Measure.Baseline own = measure.ownBaseline();
        Measure.Baseline any = measure.baseline();
        return new MeasureFigures(
                measure.unit(),
                reading.figure().value(),
                own == null ? null : own.value(),
                own == null && any != null ? new MeasureFigures.SharedBaseline(any.value(), any.scope()) : null,
                target,
                measure.target().max(),
                measure.target().kind().code(),
                measure.target().due(),
                reading.figure().numerator(),
                reading.figure().denominator(),
                denominator(measure, outcome.units()),
                status,
                status.label(),
                verdict(status, indicator.strength()),
                outcome.judgement().decidedBy(),
                needed == null ? null : needed.byConversion(),
                needed,
                reachedSince,
                measure.alternatives().stream()
                        .map(name -> alternative(measure, evaluation, plan.unitList(name)))
                        .toList(),
                Map.copyOf(reading.figure().notes()));
    }

    private MeasureFigures.DenominatorList denominator(Measure measure, CountedUnits.Resolution units) {
        UnitList list = plan.unitList(measure.units());
        int planned =
                units.units().size() - units.added().size() + units.removed().size();
        boolean wholePlan = root.code().equals(plan.root());
        return new MeasureFigures.DenominatorList(
                list.name(),
                list.label(),
                planned,
                wholePlan ? list.expected() : null,
                units.added().stream().map(Unit::code).toList(),
                units.removed().stream().map(Unit::code).toList());
    }

    private static MeasureFigures.Alternative alternative(
            Measure measure, MeasureEvaluation evaluation, UnitList list) {
        MeasureEvaluation.Outcome other = evaluation.outcome(measure, list);
        return new MeasureFigures.Alternative(
                list.name(),
                list.label(),
                other.reading().figure().value(),
                other.reading().figure().numerator(),
                other.reading().figure().denominator(),
                other.judgement().status());
    }

    static String verdict(Status status, Strength strength) {
        return switch (status) {
            case MET, MET_LATE -> "met";
            case NOT_MET_AT_DUE_DATE -> strength.verdictWhenNotReached();
            case ON_TRACK, LATE, NO_BASELINE -> "open";
            case NOT_APPLICABLE, NO_DATA, NOT_COMPARABLE -> "not_judged";
        };
    }
}
