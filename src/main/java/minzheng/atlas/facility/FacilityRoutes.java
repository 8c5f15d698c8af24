package minzheng.atlas.facility;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Revision;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/facilities}: facilities, read. */
public final class FacilityRoutes implements Routes {
    private final FacilityStore store;
    private final Readings readings;

    public FacilityRoutes(FacilityStore store, Readings readings) {
        this.store = store;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        Parameters filters = Parameters.of("kind", "status", "division", "bbox", "q", "is_public")
                .reading();
        table.get("/api/facilities", filters.paged(), this::list)
                .get("/api/facilities.geojson", filters.and("properties").paged(), this::geojson)
                .get("/api/facilities/{id}", Parameters.NONE.reading(), this::one)
                .get("/api/facilities/{id}/history", Parameters.NONE.reading(), this::history);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        List<FacilityEntry> found = store.list(reading, filter(exchange, reading), after, limit + 1);
        exchange.page(Page.of(found, limit, entry -> entry.row().id().toString()), Readings.at(reading));
    }

    private void geojson(Exchange exchange) throws IOException {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().featureLimit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        FacilityFilter filter = filter(exchange, reading);
        FacilityProperties properties = FacilityProperties.from(exchange.query());
        exchange.featurePage(
                Readings.at(reading),
                limit,
                sink -> store.each(
                        reading,
                        filter,
                        after,
                        limit + 1,
                        entry -> sink.take(entry.row().id(), entry.row().geom(), properties.of(entry))));
    }

    private void one(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        FacilityEntry entry = visible(exchange.pathId("id"), reading);
        exchange.tagged(entry.etag(), entry);
    }

    private void history(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        UUID id = exchange.pathId("id");
        List<Revision> history = store.history(reading, id);
        if (history.isEmpty()) {
            throw unknown(id, reading);
        }
        if (reading.scope() != null) {
            exchange.json(store.history(reading, visible(id, reading).row().id()));
        } else {
            exchange.json(history);
        }
    }

    private FacilityEntry visible(UUID id, Reading reading) {
        return store.find(reading, id).orElseThrow(() -> unknown(id, reading));
    }

    private static NotFound unknown(UUID id, Reading reading) {
        return new NotFound(
                "unknown_facility",
                "%s 没有此设施 / there is no facility %s on %1$s within the scope".formatted(reading.asOf(), id));
    }

    private FacilityFilter filter(Exchange exchange, Reading reading) {
        return FacilityFilter.from(exchange.query(), readings.division(exchange.query(), "division", reading));
    }
}
