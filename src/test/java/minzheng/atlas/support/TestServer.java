package minzheng.atlas.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import minzheng.atlas.db.Login;
import minzheng.atlas.db.Migrations;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server the tests may use as superuser, with one migrated template database per JVM. */
final class TestServer {
    static final String OWNER = "atlas_owner_test";
    static final String SERVING = "atlas_app_test";
    private static final String PASSWORD = "only-for-tests";

    private static @Nullable TestServer shared;

    private final String maintenanceUrl;
    private final String superuser;
    private final String superuserPassword;
    private final String template;
    private final AtomicInteger created = new AtomicInteger();

    private TestServer(String maintenanceUrl, String superuser, String superuserPassword) {
        this.maintenanceUrl = maintenanceUrl;
        this.superuser = superuser;
        this.superuserPassword = superuserPassword;
        this.template = "atlas_test_" + ProcessHandle.current().pid() + "_"
                + Long.toString(System.nanoTime() & 0xffffffL, Character.MAX_RADIX);
    }

    /** One for all classes of this JVM; its template goes when the JVM ends, also when it is interrupted. */
    static synchronized TestServer shared() {
        if (shared == null) {
            TestServer server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.dropDatabase(server.template)));
            shared = server;
        }
        return shared;
    }

    private static TestServer start() {
        Map<String, String> environment = System.getenv();
        TestServer server = new TestServer(
                required(environment, "ATLAS_TEST_DB_URL"),
                required(environment, "ATLAS_TEST_DB_USER"),
                environment.getOrDefault("ATLAS_TEST_DB_PASSWORD", ""));
        server.createRole(OWNER);
        server.createRole(SERVING);
        server.run("CREATE DATABASE " + server.template + " OWNER " + OWNER + " TEMPLATE template0");
        server.runIn(
                server.template,
                "CREATE EXTENSION postgis",
                "CREATE EXTENSION btree_gist",
                "GRANT CONNECT ON DATABASE " + server.template + " TO " + SERVING);
        Migrations.run(server.login(server.template, OWNER), SERVING);
        return server;
    }

    String createDatabase() {
        String name = template + "_" + created.incrementAndGet();
        run("CREATE DATABASE " + name + " OWNER " + OWNER + " TEMPLATE " + template);
        return name;
    }

    void dropDatabase(String name) {
        run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** Cuts every connection and lets none in, or lets them in again. */
    void setReachable(String name, boolean reachable) {
        run("ALTER DATABASE " + name + " CONNECTION LIMIT " + (reachable ? -1 : 0));
        if (!reachable) {
            run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }

    /** Runs statements as superuser inside one of the test databases. */
    void runIn(String database, String... statements) {
        execute(url(database), statements);
    }

    Login login(String database, String role) {
        return new Login(url(database), role, PASSWORD, Duration.ofSeconds(60));
    }

    private void createRole(String role) {
        run("""
            DO $$ BEGIN
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another test run was first
            END $$""".formatted(role, PASSWORD));
    }

    private void run(String statement) {
        execute(maintenanceUrl, statement);
    }

    private void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, superuser, superuserPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("test database server " + url + ": " + e.getMessage(), e);
        }
    }

    private String url(String database) {
        return maintenanceUrl.replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1");
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: these tests need a PostGIS server; run ./atlas test");
        }
        return value;
    }
}
