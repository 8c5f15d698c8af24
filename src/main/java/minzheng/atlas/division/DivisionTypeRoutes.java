package minzheng.atlas.division;

import minzheng.atlas.db.Database;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/division-types}: the levels of the tree and the types of division on each. */
public final class DivisionTypeRoutes implements Routes {
    private final Database database;

    public DivisionTypeRoutes(Database database) {
        this.database = database;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/division-types", Parameters.NONE, this::list);
    }

    private void list(Exchange exchange) {
        exchange.json(database.read(DivisionCatalogue::recorded));
    }
}
