package minzheng.atlas.plan;

import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Gaps: which units are missing, in order of need, and what would close them. */
public final class GapRoutes implements Routes {
    private static final int DEFAULT_UNITS = 1000;
    private static final int MOST_UNITS = 10_000;

    private final PlanQuery plans;
    private final GapReport report;
    private final AnswerCache answers;

    public GapRoutes(PlanQuery plans, GapReport report, AnswerCache answers) {
        this.plans = plans;
        this.report = report;
        this.answers = answers;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/gaps", PlanQuery.parameters("indicator", "limit"), this::gaps);
    }

    private void gaps(Exchange exchange) {
        int limit = exchange.query().limit(DEFAULT_UNITS, MOST_UNITS);
        Evaluation evaluation = plans.evaluation(exchange.query());
        String indicator = exchange.query().text("indicator").orElse(null);
        answers.answer(
                exchange,
                evaluation,
                "gaps " + indicator + " " + limit,
                () -> CoverageAnswer.of(evaluation, report.of(evaluation, indicator, limit)));
    }
}
