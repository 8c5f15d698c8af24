package minzheng.atlas.facility;

import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/facility-kinds}: what a client needs to show and fill in a facility of each kind. */
public final class FacilityKindRoutes implements Routes {
    private final FacilityKindStore store;

    public FacilityKindRoutes(FacilityKindStore store) {
        this.store = store;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/facility-kinds", Parameters.NONE, this::list)
                .get("/api/facility-kinds/{code}", Parameters.NONE, this::one);
    }

    private void list(Exchange exchange) {
        exchange.page(new Page<>(store.all().list(), null));
    }

    private void one(Exchange exchange) {
        String code = exchange.path("code");
        exchange.json(store.all()
                .find(code)
                .orElseThrow(() -> new NotFound("unknown_kind", "没有此设施类型 / there is no facility kind " + code)));
    }
}
