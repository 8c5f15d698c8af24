package minzheng.atlas.boundary.finding;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.boundary.check.BoundaryChecks;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/boundaries/checks} and {@code /runs}: which checks there are, running them, and whether the record moved on since. */
public final class CheckRunRoutes implements Routes {
    private static final int NEWEST = 50;

    private final BoundaryCheckRun checks;
    private final BoundaryFindingStore store;
    private final Readings readings;

    public CheckRunRoutes(BoundaryCheckRun checks, BoundaryFindingStore store, Readings readings) {
        this.checks = checks;
        this.store = store;
        this.readings = readings;
    }

    /** A check and the codes of what it finds. */
    record Check(String code, List<String> finds, boolean dependsOnDate) {}

    /**
     * Runs of a set, newest first.
     *
     * @param dataVersion the newest one recorded
     * @param stale whether something was recorded since the newest run
     */
    record Runs(long dataVersion, boolean stale, List<CheckRun> runs) {}

    /**
     * What a caller asks for; without words the live divisions as of today, as far as they were edited.
     *
     * @param asOf another day is looked at apart: its findings are those of the set {@code live@DATE}
     */
    record Request(
            @Nullable String set,
            @Nullable LocalDate asOf,
            @Nullable Boolean whole) {}

    @Override
    public void register(RouteTable table) {
        table.get("/api/boundaries/checks", Parameters.NONE, this::checks)
                .get("/api/boundaries/runs", Parameters.of("set"), this::runs)
                .post("/api/boundaries/runs", this::run);
    }

    private void checks(Exchange exchange) {
        exchange.json(BoundaryChecks.ALL.stream()
                .map(check -> new Check(check.code(), check.finds(), check.dependsOnDate()))
                .toList());
    }

    private void runs(Exchange exchange) {
        String set = exchange.query().text("set").orElse(BoundaryCheckRun.LIVE);
        store.requireKnown(set);
        List<CheckRun> runs = store.runs(set, NEWEST);
        long now = readings.now(readings.today()).version();
        exchange.json(new Runs(now, runs.isEmpty() || runs.get(0).dataVersion() < now, runs));
    }

    private void run(Exchange exchange) {
        String actor = exchange.actor();
        Request request = exchange.body(Request.class);
        exchange.json(checks.run(
                request.set() == null ? BoundaryCheckRun.LIVE : request.set(),
                request.asOf() == null ? readings.today() : request.asOf(),
                readings.today(),
                Boolean.TRUE.equals(request.whole()),
                actor));
    }
}
