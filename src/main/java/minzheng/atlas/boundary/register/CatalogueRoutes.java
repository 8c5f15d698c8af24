package minzheng.atlas.boundary.register;

import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.db.Database;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/boundaries/rounds} and {@code limits}: what rounds there are and what checks compare with. */
final class CatalogueRoutes implements Routes {
    private final Database database;

    CatalogueRoutes(Database database) {
        this.database = database;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/boundaries/rounds", Parameters.NONE, this::rounds)
                .get("/api/boundaries/limits", Parameters.NONE, this::limits);
    }

    private void rounds(Exchange exchange) {
        exchange.page(new Page<>(database.read(InspectionCatalogue::recorded).rounds(), null));
    }

    private void limits(Exchange exchange) {
        exchange.page(new Page<>(database.read(InspectionCatalogue::recorded).limits(), null));
    }
}
