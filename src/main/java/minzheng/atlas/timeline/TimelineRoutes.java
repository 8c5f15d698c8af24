package minzheng.atlas.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.plan.Plan;
import minzheng.atlas.plan.PlanQuery;

/** {@code /api/timeline}: the days a time slider stops at. */
public final class TimelineRoutes implements Routes {
    private final Timeline timeline;
    private final PlanQuery plans;
    private final Readings readings;
    private final Clock clock;

    public TimelineRoutes(Timeline timeline, PlanQuery plans, Readings readings, Clock clock) {
        this.timeline = timeline;
        this.plans = plans;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/timeline", Parameters.of("plan", "division", "from", "to", "data_version"), this::days);
    }

    /** Where it looked, and the days. */
    record Answer(String plan, LocalDate from, LocalDate to, long dataVersion, List<EventfulDay> items) {}

    private void days(Exchange exchange) {
        Query query = exchange.query();
        Plan plan = plans.plan(query);
        LocalDate from = query.date("from").orElse(plan.baselineDate());
        LocalDate to = query.date("to").orElse(plan.defaultDate(clock));
        if (from.isAfter(to)) {
            throw new InvalidRequest(
                    "empty_span", "from", "from=%s 晚于 to=%s / from=%1$s is after to=%2$s".formatted(from, to));
        }
        long version = readings.version(query);
        Span span = new Span(
                from,
                to,
                version,
                readings.division(query, "division", Reading.of(to, version)).orElse(null));
        exchange.json(new Answer(plan.code(), from, to, version, timeline.days(span)));
    }
}
