package minzheng.atlas.boundary.finding;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.check.BoundaryChecks;
import minzheng.atlas.boundary.check.Severity;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/boundaries/findings}: what the checks found, on the map and in a list, and the steps of its life. */
public final class BoundaryFindingRoutes implements Routes {
    private static final List<String> CODES = BoundaryChecks.ALL.stream()
            .flatMap(check -> check.finds().stream())
            .sorted()
            .toList();
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::code).toList();
    private static final List<String> STATES = List.of("open", "accepted", "repair_ordered", "rechecked", "closed");

    private final BoundaryFindingStore store;
    private final FindingLife life;

    public BoundaryFindingRoutes(BoundaryFindingStore store, FindingLife life) {
        this.store = store;
        this.life = life;
    }

    /** A finding with everything that happened to it. */
    record Told(Finding finding, String etag, List<FindingEvent> events) {}

    @Override
    public void register(RouteTable table) {
        Parameters filters = Parameters.of("set", "code", "severity", "state", "present", "subject");
        table.get("/api/boundaries/findings", filters.paged(), this::list)
                .get("/api/boundaries/findings.geojson", filters.and("limit"), this::geojson)
                .get("/api/boundaries/findings/{id}", Parameters.NONE, this::one)
                .post("/api/boundaries/findings/{id}/steps", this::step);
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        @Nullable String after = exchange.query().cursor(key -> key).orElse(null);
        List<Finding> found = store.list(filter(exchange), after, limit + 1);
        exchange.page(Page.of(found, limit, finding -> finding.code() + " " + finding.id()));
    }

    private void geojson(Exchange exchange) throws IOException {
        int limit = exchange.query().featureLimit();
        FindingFilter filter = filter(exchange);
        CheckRun run = store.runs(filter.set(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "never_checked", "%s 尚未检查过 / %1$s was never checked; POST a run".formatted(filter.set())));
        List<Finding> found = store.list(filter, null, limit + 1);
        exchange.features(
                new Page.At(run.asOf(), run.dataVersion()),
                limit,
                sink -> found.forEach(finding -> sink.take(finding.id(), finding.geom(), finding)));
    }

    private void one(Exchange exchange) {
        UUID id = exchange.pathId("id");
        Finding finding =
                store.find(id).orElseThrow(() -> new NotFound("unknown_finding", "没有此问题 / there is no finding " + id));
        exchange.tagged(finding.etag(), new Told(finding, finding.etag(), store.events(id)));
    }

    private void step(Exchange exchange) {
        String actor = exchange.actor();
        String tag = exchange.ifMatch();
        Finding finding = life.take(exchange.pathId("id"), tag, exchange.body(FindingLife.Request.class), actor);
        exchange.tagged(finding.etag(), new Told(finding, finding.etag(), store.events(finding.id())));
    }

    /** Without a word about it, those of the live divisions that are still there. */
    private FindingFilter filter(Exchange exchange) {
        String set = exchange.query().text("set").orElse(BoundaryCheckRun.LIVE);
        store.requireKnown(set);
        return new FindingFilter(
                set,
                exchange.query().choice("code", CODES).orElse(null),
                exchange.query().choice("severity", SEVERITIES).orElse(null),
                exchange.query().choice("state", STATES).orElse(null),
                exchange.query()
                        .choice("present", List.of("true", "false", "any"))
                        .filter(present -> !present.equals("any"))
                        .map(Boolean::valueOf)
                        .orElse(exchange.query().text("present").isPresent() ? null : Boolean.TRUE),
                exchange.query().text("subject").orElse(null));
    }
}
