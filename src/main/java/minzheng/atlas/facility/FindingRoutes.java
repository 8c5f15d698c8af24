package minzheng.atlas.facility;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/findings}: facilities whose place a person should look at. */
public final class FindingRoutes implements Routes {
    private static final List<String> CODES = Arrays.stream(PlacementFinding.Code.values())
            .map(PlacementFinding.Code::code)
            .toList();

    private final FindingStore store;
    private final Readings readings;

    public FindingRoutes(FindingStore store, Readings readings) {
        this.store = store;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        Parameters filters = Parameters.of("code", "division", "is_public").reading();
        table.get("/api/findings", filters.paged(), this::list)
                .get("/api/findings.geojson", filters.and("limit"), this::geojson);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        @Nullable String after = exchange.query().cursor(key -> key).orElse(null);
        List<PlacementFinding> found =
                store.list(reading, code(exchange), division(exchange, reading), isPublic(exchange), after, limit + 1);
        exchange.page(Page.of(found, limit, FindingStore::key), Readings.at(reading));
    }

    private void geojson(Exchange exchange) throws IOException {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().featureLimit();
        List<PlacementFinding> found =
                store.list(reading, code(exchange), division(exchange, reading), isPublic(exchange), null, limit + 1);
        exchange.features(
                Readings.at(reading),
                limit,
                sink -> found.forEach(finding -> sink.take(finding.facilityId(), finding.geom(), finding)));
    }

    private static PlacementFinding.@Nullable Code code(Exchange exchange) {
        return exchange.query()
                .choice("code", CODES)
                .map(code -> PlacementFinding.Code.valueOf(code.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    private static @Nullable Boolean isPublic(Exchange exchange) {
        return exchange.query().flag("is_public").orElse(null);
    }

    private @Nullable UUID division(Exchange exchange, Reading reading) {
        return readings.division(exchange.query(), "division", reading).orElse(null);
    }
}
