package minzheng.atlas.support;

import java.util.Objects;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh migrated database for each test class: {@code @RegisterExtension static final PostgisExtension postgis = new
 * PostgisExtension();}, or for each test when the field is not static. Without a server the tests fail; they are never
 * skipped.
 */
public final class PostgisExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final int CONNECTIONS = 6;

    private boolean perClass;
    private @Nullable TestServer server;
    private @Nullable String name;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        perClass = true;
        create();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!perClass) {
            create();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!perClass) {
            drop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop();
    }

    private void create() {
        server = TestServer.shared();
        name = server.createDatabase();
        database = new Database(serving(), CONNECTIONS);
    }

    private void drop() {
        if (database != null) {
            database.close();
        }
        if (server != null && name != null) {
            server.dropDatabase(name);
        }
    }

    /** The pool of the serving role, as the service has it. */
    public Database database() {
        return Objects.requireNonNull(database, "PostgisExtension must be a static @RegisterExtension field");
    }

    /** The role that serves: reads, inserts, {@code begin_change} and {@code make_room}. */
    public Login serving() {
        return server().login(Objects.requireNonNull(name), TestServer.SERVING);
    }

    /** The role that owns and migrates the schema. */
    public Login owner() {
        return server().login(Objects.requireNonNull(name), TestServer.OWNER);
    }

    /** Runs statements as superuser in this class's database: for planting what the service could not write. */
    public void asSuperuser(String... statements) {
        server().runIn(Objects.requireNonNull(name), statements);
    }

    /** Takes the database away from the service, or gives it back. */
    public void setReachable(boolean reachable) {
        server().setReachable(Objects.requireNonNull(name), reachable);
    }

    private TestServer server() {
        return Objects.requireNonNull(server, "PostgisExtension must be a static @RegisterExtension field");
    }
}
