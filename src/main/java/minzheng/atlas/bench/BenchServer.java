package minzheng.atlas.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import minzheng.atlas.Settings;
import minzheng.atlas.db.Login;
import minzheng.atlas.db.Migrations;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Databases of the bench's own beside the user's, in the same server; the user's is never touched. */
final class BenchServer {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Settings settings;
    private final Login owner;
    private final Login admin;

    BenchServer(Settings settings, Map<String, String> environment) {
        @Nullable Login known = settings.owner();
        if (known == null || environment.getOrDefault("ATLAS_DB_ADMIN_USER", "").isBlank()) {
            throw new InvalidRequest(
                    "invalid_setting",
                    "ATLAS_DB_ADMIN_USER",
                    "测速要建自己的数据库，须由 ./atlas bench 启动，或设 ATLAS_DB_ADMIN_USER 和 ATLAS_DB_ADMIN_PASSWORD / the bench makes "
                            + "databases of its own: start it with ./atlas bench, or set ATLAS_DB_ADMIN_USER and _PASSWORD");
        }
        this.settings = settings;
        this.owner = known;
        this.admin = new Login(
                at(settings.serving().url(), "postgres"),
                environment.getOrDefault("ATLAS_DB_ADMIN_USER", ""),
                environment.getOrDefault("ATLAS_DB_ADMIN_PASSWORD", ""),
                PATIENCE);
    }

    /** A migrated database with nothing in it. */
    void create(String name) {
        execute(
                admin,
                List.of(
                        "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)",
                        "CREATE DATABASE " + name + " OWNER " + owner.user() + " TEMPLATE template0",
                        "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO "
                                + settings.serving().user()));
        execute(
                new Login(at(admin.url(), name), admin.user(), admin.password(), PATIENCE),
                List.of("CREATE EXTENSION postgis", "CREATE EXTENSION btree_gist"));
        Migrations.run(owner(name), settings.serving().user());
    }

    /** A database with the same contents; nobody may be connected to the original. */
    void copy(String original, String name) {
        execute(
                admin,
                List.of(
                        "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)",
                        "CREATE DATABASE " + name + " OWNER " + owner.user() + " TEMPLATE " + original,
                        "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO "
                                + settings.serving().user()));
    }

    void drop(String name) {
        execute(admin, List.of("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    void analyze(String name) {
        execute(owner(name), List.of("VACUUM ANALYZE"));
    }

    Login owner(String name) {
        return new Login(at(owner.url(), name), owner.user(), owner.password(), PATIENCE);
    }

    Login serving(String name) {
        Login serving = settings.serving();
        return new Login(at(serving.url(), name), serving.user(), serving.password(), PATIENCE);
    }

    private static String at(String url, String database) {
        return url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + database + "$1").replace("null", "");
    }

    private static void execute(Login login, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(login + ": " + e.getMessage(), e);
        }
    }
}
