package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** How one indicator went from the baseline to today. */
public final class TrendRoutes implements Routes {
    private static final int MOST_DATES = 40;

    private final PlanQuery plans;
    private final AnswerCache answers;

    public TrendRoutes(PlanQuery plans, AnswerCache answers) {
        this.plans = plans;
        this.answers = answers;
    }

    @Override
    public void register(RouteTable table) {
        table.get(
                "/api/coverage/{indicator}/trend",
                Parameters.of("plan", "division", "denominator", "dates").dateless(),
                this::trend);
    }

    private void trend(Exchange exchange) {
        DatedEvaluations dated = plans.dated(exchange.query());
        IndicatorTrend.Followed followed = IndicatorTrend.Followed.of(dated.plan(), exchange.path("indicator"));
        List<LocalDate> dates = exchange.query().dates("dates", MOST_DATES).orElseGet(() -> plans.trendDates(dated));
        Evaluation last = dated.last(dates);
        answers.answer(
                exchange,
                last,
                "trend " + followed.id() + " " + dates,
                () -> IndicatorTrend.of(dated, last, followed, dates));
    }
}
