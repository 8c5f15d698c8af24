package minzheng.atlas.division;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/divisions}: the dated tree, read. */
public final class DivisionRoutes implements Routes {
    private final DivisionStore store;
    private final Readings readings;

    public DivisionRoutes(DivisionStore store, Readings readings) {
        this.store = store;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        Parameters filters =
                Parameters.of("level", "type", "parent", "bbox", "q").reading();
        table.get("/api/divisions", filters.paged(), this::list)
                .get("/api/divisions.geojson", filters.and("limit"), this::geojson)
                .get("/api/divisions/{id}", Parameters.NONE.reading(), this::one)
                .get("/api/divisions/{id}/history", Parameters.NONE.reading(), this::history);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        @Nullable String after = exchange.query().cursor(code -> code).orElse(null);
        List<DivisionEntry> found = store.list(reading, filter(exchange, reading), after, limit + 1);
        exchange.page(Page.of(found, limit, entry -> entry.row().code()), Readings.at(reading));
    }

    private void geojson(Exchange exchange) throws IOException {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().featureLimit();
        DivisionFilter filter = filter(exchange, reading);
        exchange.features(
                Readings.at(reading),
                limit,
                sink -> store.each(
                        reading,
                        filter,
                        limit + 1,
                        entry -> sink.take(entry.row().id(), entry.row().geom(), entry)));
    }

    private void one(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        DivisionEntry entry = visible(exchange, reading);
        exchange.tagged(entry.etag(), entry);
    }

    private void history(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        UUID id = reading.scope() == null
                ? readings.named("id", exchange.path("id"), reading)
                : visible(exchange, reading).row().id();
        exchange.json(store.history(reading, id));
    }

    private DivisionEntry visible(Exchange exchange, Reading reading) {
        UUID id = readings.named("id", exchange.path("id"), reading);
        return store.find(reading, id)
                .orElseThrow(() -> new NotFound(
                        "unknown_division",
                        "%s 没有此行政区划 / there is no division %s on %1$s within the scope"
                                .formatted(reading.asOf(), exchange.path("id"))));
    }

    private DivisionFilter filter(Exchange exchange, Reading reading) {
        return DivisionFilter.from(exchange.query(), readings.division(exchange.query(), "parent", reading));
    }
}
