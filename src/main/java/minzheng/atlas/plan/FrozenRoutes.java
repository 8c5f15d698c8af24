package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Reading;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** Frozen evaluations and their restatements. */
public final class FrozenRoutes implements Routes {
    private final PlanQuery plans;
    private final Evaluator evaluator;
    private final FrozenEvaluations frozen;
    private final Freezing freezing;

    public FrozenRoutes(PlanQuery plans, Evaluator evaluator, FrozenEvaluations frozen, Freezing freezing) {
        this.plans = plans;
        this.evaluator = evaluator;
        this.frozen = frozen;
        this.freezing = freezing;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/frozen-evaluations", Parameters.of("plan"), this::list)
                .get("/api/frozen-evaluations/{id}", Parameters.NONE, this::one)
                .post("/api/frozen-evaluations", this::freeze);
    }

    private void list(Exchange exchange) {
        exchange.json(Map.of("items", frozen.list(exchange.query().text("plan").orElse(null))));
    }

    private void one(Exchange exchange) {
        exchange.json(frozen.get(exchange.pathId("id")));
    }

    /** What to freeze; {@code restates} and a reason only for a correction of a frozen one. */
    record Order(
            String plan,
            LocalDate asOf,
            String title,
            @Nullable String reason,
            @Nullable UUID restates) {}

    private void freeze(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        Order order = exchange.body(Order.class);
        Plan plan = plans.plan(order.plan());
        Reading reading = plans.now().on(order.asOf());
        FrozenEvaluation done = freezing.freeze(
                evaluator.evaluate(plan, reading, DenominatorPolicy.PLAN, null),
                order.title(),
                Objects.requireNonNullElse(order.reason(), ""),
                order.restates(),
                author);
        exchange.created("/api/frozen-evaluations/" + done.id(), done.sha256().substring(0, 16), done);
    }
}
