package minzheng.atlas.plan;

import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Remaining graves and niches, yearly demand and the year each division is full. */
public final class BurialRoutes implements Routes {
    private final PlanQuery plans;
    private final BurialOutlook outlook;
    private final AnswerCache answers;

    public BurialRoutes(PlanQuery plans, BurialOutlook outlook, AnswerCache answers) {
        this.plans = plans;
        this.outlook = outlook;
        this.answers = answers;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/burial-outlook", PlanQuery.parameters(), this::answer);
    }

    private void answer(Exchange exchange) {
        Evaluation evaluation = plans.evaluation(exchange.query());
        answers.answer(
                exchange,
                evaluation,
                "burial-outlook",
                () -> CoverageAnswer.of(evaluation, outlook.of(evaluation.reading(), evaluation.root())));
    }
}
