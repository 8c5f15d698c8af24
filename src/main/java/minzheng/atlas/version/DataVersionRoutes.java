package minzheng.atlas.version;

import java.util.List;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/data-versions}: what was recorded when, by whom and why. */
public final class DataVersionRoutes implements Routes {
    private final DataVersionStore store;

    public DataVersionRoutes(DataVersionStore store) {
        this.store = store;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/data-versions", Parameters.NONE.paged(), this::list)
                .get("/api/data-versions/{version}", Parameters.NONE, this::one);
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        long before = exchange.query().cursor(Long::parseLong).orElse(Long.MAX_VALUE);
        List<DataVersion> found = store.before(before, limit + 1);
        exchange.page(Page.of(found, limit, last -> Long.toString(last.version())));
    }

    private void one(Exchange exchange) {
        long version = exchange.pathNumber("version");
        exchange.json(store.find(version)
                .orElseThrow(() -> new NotFound("unknown_version", "没有此数据版本 / there is no data version " + version)));
    }
}
