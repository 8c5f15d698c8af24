package minzheng.atlas;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.http.Routes;
import minzheng.atlas.http.Server;
import minzheng.atlas.version.DataVersionRoutes;
import minzheng.atlas.version.DataVersionStore;

/** Everything that runs, put together by hand. No conditions here. */
public final class Application implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final Database database;
    private final Server server;

    private Application(Database database, Server server) {
        this.database = database;
        this.server = server;
    }

    /** Starts serving on the settings' host and port; the schema must have been migrated. */
    public static Application start(Settings settings) {
        return start(settings, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** The clock tells what "today" is and in which zone. */
    static Application start(Settings settings, Clock clock) {
        Database database = new Database(settings.serving(), CONNECTIONS);
        try {
            return new Application(
                    database, Server.start(settings.host(), settings.port(), routes(database, settings, clock)));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static List<Routes> routes(Database database, Settings settings, Clock clock) {
        return List.of(
                new HealthRoutes(database, settings.serving()), new DataVersionRoutes(new DataVersionStore(database)));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
