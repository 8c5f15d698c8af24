package minzheng.atlas;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import minzheng.atlas.db.Migrations;
import minzheng.atlas.fault.Unavailable;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Whether the process lives, and whether it can serve: the database answers and its schema is this program's. */
final class HealthRoutes implements Routes {
    private final Database database;
    private final Login serving;
    private final AtomicBoolean schemaIsCurrent = new AtomicBoolean();

    HealthRoutes(Database database, Login serving) {
        this.database = database;
        this.serving = serving;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/health/live", Parameters.NONE, exchange -> exchange.json(Map.of("status", "live")))
                .get("/api/health/ready", Parameters.NONE, this::ready);
    }

    private void ready(Exchange exchange) {
        long version = database.currentVersion(); // throws Unavailable while the database is away
        if (!schemaIsCurrent.get() && Migrations.areCurrent(serving)) {
            schemaIsCurrent.set(true); // forward only, so it stays so for this program
        }
        if (!schemaIsCurrent.get()) {
            throw new Unavailable("migrations_pending", "数据库结构尚未更新 / the schema has not been migrated yet");
        }
        exchange.json(Map.of("status", "ready", "data_version", version));
    }
}
