package minzheng.atlas.facility;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/residential-areas}: housing areas and the facilities that serve them. */
public final class ResidentialAreaRoutes implements Routes {
    private final ResidentialAreaStore store;
    private final Readings readings;

    public ResidentialAreaRoutes(ResidentialAreaStore store, Readings readings) {
        this.store = store;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/residential-areas", Parameters.of("division").reading().paged(), this::list);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        UUID division = readings.division(exchange.query(), "division", reading).orElse(null);
        List<ResidentialArea> found = store.list(reading, division, after, limit + 1);
        exchange.page(Page.of(found, limit, area -> area.id().toString()), Readings.at(reading));
    }
}
