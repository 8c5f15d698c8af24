package minzheng.atlas.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** What the routes that evaluate a plan have in common: plan, date, versions, policy and division from the query. */
public final class PlanQuery {
    private static final String DEFAULT_PLAN = "NN145";

    private final PlanStore plans;
    private final UnitCodes unitCodes;
    private final Evaluator evaluator;
    private final Readings readings;
    private final Clock clock;

    public PlanQuery(PlanStore plans, UnitCodes unitCodes, Evaluator evaluator, Readings readings, Clock clock) {
        this.plans = plans;
        this.unitCodes = unitCodes;
        this.evaluator = evaluator;
        this.readings = readings;
        this.clock = clock;
    }

    public static Parameters parameters(String... more) {
        return Parameters.of("plan", "division", "denominator").reading().and(more);
    }

    public Plan plan(Query query) {
        return plan(query.text("plan").orElse(DEFAULT_PLAN));
    }

    Plan plan(String code) {
        return plans.get(code, readings.now(LocalDate.now(clock)));
    }

    /** The plan as of the asked data version, on the asked date or the plan's own default. */
    public Evaluation evaluation(Query query) {
        Plan newest = plan(query);
        Reading reading = readings.of(query, newest.defaultDate(clock));
        return evaluator.evaluate(
                plans.get(newest.code(), reading),
                reading,
                policy(query),
                query.text("division").orElse(null));
    }

    /** The plan as of the asked data version, to be evaluated on many dates. */
    DatedEvaluations dated(Query query) {
        Plan newest = plan(query);
        Reading reading = readings.on(query, LocalDate.now(clock.withZone(newest.zone())));
        return new DatedEvaluations(
                evaluator,
                plans.get(newest.code(), reading),
                reading,
                policy(query),
                query.text("division").orElse(null));
    }

    List<LocalDate> trendDates(DatedEvaluations dated) {
        Plan plan = dated.plan();
        LocalDate today = dated.reading().asOf();
        boolean succeeded = plans.list(dated.reading()).stream()
                .anyMatch(other ->
                        plan.code().equals(other.successorOf()) && !other.from().isAfter(today));
        return TrendDates.of(plan, today, succeeded);
    }

    private DenominatorPolicy policy(Query query) {
        return unitCodes.policy(query.text("denominator").orElse(DenominatorPolicy.PLAN.name()));
    }

    Reading now() {
        return readings.now(LocalDate.now(clock));
    }
}
