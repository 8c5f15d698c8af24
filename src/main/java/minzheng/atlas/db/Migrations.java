package minzheng.atlas.db;

import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the schema up to this program, as the owner role; forward only. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @param servingRole the role that gets read and insert rights and nothing more
     */
    public static void run(Login owner, String servingRole) {
        flyway(owner, servingRole).migrate();
    }

    /** Whether the schema is the one this program was written for. */
    public static boolean areCurrent(Login serving) {
        return Arrays.stream(flyway(serving, serving.user()).info().pending())
                .noneMatch(migration -> migration.getVersion() != null); // the grants are repeated each time
    }

    private static Flyway flyway(Login login, String servingRole) {
        return Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .defaultSchema("atlas")
                .schemas("atlas")
                .createSchemas(true)
                .initSql("SET search_path = atlas, public")
                .placeholders(Map.of("app_role", servingRole))
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load();
    }
}
