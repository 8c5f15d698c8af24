package minzheng.atlas.division;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/management-areas}: zones that overlap divisions. */
public final class ManagementAreaRoutes implements Routes {
    private static final List<String> KINDS = List.of("quasi_township", "development_zone");

    private final ManagementAreaStore store;
    private final Readings readings;

    public ManagementAreaRoutes(ManagementAreaStore store, Readings readings) {
        this.store = store;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        Parameters known = Parameters.of("kind").reading();
        table.get("/api/management-areas", known.paged(), this::list)
                .get("/api/management-areas.geojson", known.and("limit"), this::geojson);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        List<ManagementArea> found = store.list(reading, kind(exchange), after, limit + 1, false);
        exchange.page(Page.of(found, limit, area -> area.id().toString()), Readings.at(reading));
    }

    private void geojson(Exchange exchange) throws IOException {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().featureLimit();
        List<ManagementArea> found = store.list(reading, kind(exchange), null, limit + 1, true);
        exchange.features(
                Readings.at(reading), limit, sink -> found.forEach(area -> sink.take(area.id(), area.geom(), area)));
    }

    private static @Nullable String kind(Exchange exchange) {
        return exchange.query().choice("kind", KINDS).orElse(null);
    }
}
