package minzheng.atlas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.db.Author;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.plan.check.PlanChecks;
import org.jspecify.annotations.Nullable;

/** The plans on record, their rows as the document has them, and what does not fit together in them. */
public final class PlanRoutes implements Routes {
    private final PlanQuery query;
    private final PlanStore plans;
    private final PlanEdit edit;
    private final UnitCodes unitCodes;
    private final AnswerCache answers;
    private final Clock clock;

    public PlanRoutes(
            PlanQuery query, PlanStore plans, PlanEdit edit, UnitCodes unitCodes, AnswerCache answers, Clock clock) {
        this.query = query;
        this.plans = plans;
        this.edit = edit;
        this.unitCodes = unitCodes;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/plans", Parameters.NONE, this::list)
                .get("/api/plans/{plan}", Parameters.NONE, this::plan)
                .put("/api/plans/{plan}", this::replace)
                .get("/api/plans/{plan}/indicators", Parameters.NONE, this::indicators)
                .get("/api/plan-check", PlanQuery.parameters(), this::check)
                .post("/api/unit-lists", this::keepUnitList);
    }

    /** A plan in a list; {@code defaultAsOf} is the date asked for when none is given. */
    record Head(
            String code,
            Label name,
            boolean illustrative,
            Plan.Document document,
            Map<String, LocalDate> period,
            LocalDate defaultAsOf,
            String root,
            @Nullable String successorOf,
            String ruleVersion,
            int indicators) {}

    private Head head(Plan plan) {
        return new Head(
                plan.code(),
                plan.name(),
                plan.illustrative(),
                plan.document(),
                Map.of("from", plan.from(), "to", plan.to()),
                plan.defaultDate(clock),
                plan.root(),
                plan.successorOf(),
                plan.version().substring(0, 12),
                plan.indicators().size());
    }

    private void list(Exchange exchange) {
        exchange.json(
                Map.of("items", plans.list(query.now()).stream().map(this::head).toList()));
    }

    /** The head and the file as it was recorded. */
    record Whole(Head head, JsonNode file) {}

    private void plan(Exchange exchange) {
        Plan plan = query.plan(exchange.path("plan"));
        exchange.tagged(tag(plan), new Whole(head(plan), plans.file(plan)));
    }

    /** The whole file anew; what changed and why is the reason. */
    record Replacement(JsonNode file, String reason) {}

    private void replace(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String seen = exchange.ifMatch();
        Replacement body = exchange.body(Replacement.class);
        Plan plan = edit.replace(exchange.path("plan"), seen, body.file(), body.reason(), author)
                .plan();
        exchange.tagged(tag(plan), new Whole(head(plan), plans.file(plan)));
    }

    private static String tag(Plan plan) {
        return plan.version().substring(0, 12);
    }

    private void indicators(Exchange exchange) {
        Plan plan = query.plan(exchange.path("plan"));
        JsonNode file = plans.file(plan);
        exchange.json(Map.of("plan", plan.code(), "rule_version", plan.version(), "items", file.path("indicators")));
    }

    private void check(Exchange exchange) {
        Evaluation evaluation = query.evaluation(exchange.query());
        answers.answer(
                exchange, evaluation, "plan-check", () -> CoverageAnswer.of(evaluation, PlanChecks.run(evaluation)));
    }

    /** A denominator of the caller's own. */
    record UnitListBody(String name, List<String> codes) {}

    private void keepUnitList(Exchange exchange) {
        exchange.actor();
        UnitListBody body = exchange.body(UnitListBody.class);
        DenominatorPolicy kept = unitCodes.keep(body.name(), body.codes(), query.now());
        exchange.json(Map.of("denominator", kept.token(), "codes", kept.codes()));
    }
}
