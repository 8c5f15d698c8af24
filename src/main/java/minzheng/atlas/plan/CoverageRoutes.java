package minzheng.atlas.plan;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Coverage ratios, and the way from each of them to its units and facilities. */
public final class CoverageRoutes implements Routes {
    private final PlanQuery plans;
    private final ContributingRows rows;
    private final AnswerCache answers;

    public CoverageRoutes(PlanQuery plans, ContributingRows rows, AnswerCache answers) {
        this.plans = plans;
        this.rows = rows;
        this.answers = answers;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/coverage", PlanQuery.parameters("look_back"), this::coverage)
                .get("/api/coverage/{indicator}", PlanQuery.parameters(), this::indicator)
                .get("/api/coverage/{indicator}/units", PlanQuery.parameters(), this::units)
                .get("/api/coverage/{indicator}/parts", PlanQuery.parameters(), this::parts)
                .get(
                        "/api/coverage/{indicator}/facilities",
                        PlanQuery.parameters().paged(),
                        this::facilities);
    }

    private void coverage(Exchange exchange) {
        boolean lookBack = exchange.query().flag("look_back").orElse(false);
        Evaluation evaluation = plans.evaluation(exchange.query());
        answers.answer(
                exchange,
                evaluation,
                "coverage " + lookBack,
                () -> CoverageAnswer.of(evaluation, evaluation.indicators(lookBack)));
    }

    private void indicator(Exchange exchange) {
        Evaluation evaluation = plans.evaluation(exchange.query());
        Indicator indicator = evaluation.plan().get(exchange.path("indicator"));
        answers.answer(
                exchange,
                evaluation,
                "indicator " + indicator.id(),
                () -> CoverageAnswer.of(evaluation, List.of(evaluation.indicator(indicator, true))));
    }

    private void units(Exchange exchange) {
        Evaluation evaluation = plans.evaluation(exchange.query());
        Chosen chosen = Chosen.of(evaluation.plan(), exchange.path("indicator"));
        answers.answer(
                exchange,
                evaluation,
                "units " + chosen.measure().id(),
                () -> CoverageAnswer.of(
                        evaluation, UnitCoverage.of(evaluation, chosen.measure().id())));
    }

    private void parts(Exchange exchange) {
        Evaluation evaluation = plans.evaluation(exchange.query());
        Chosen chosen = Chosen.of(evaluation.plan(), exchange.path("indicator"));
        answers.answer(
                exchange,
                evaluation,
                "parts " + chosen.measure().id(),
                () -> CoverageAnswer.of(
                        evaluation, PartCoverage.of(evaluation, chosen.measure().id())));
    }

    private void facilities(Exchange exchange) {
        Evaluation evaluation = plans.evaluation(exchange.query());
        Chosen chosen = Chosen.of(evaluation.plan(), exchange.path("indicator"));
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        List<ContributingRow> found =
                rows.of(chosen.measure(), evaluation.root(), evaluation.reading(), after, limit + 1);
        exchange.page(
                Page.of(found, limit, row -> row.id().toString()),
                new Page.At(evaluation.terms().asOf(), evaluation.terms().dataVersion()));
    }
}
