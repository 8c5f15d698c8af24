package minzheng.atlas.db;

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
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .defaultSchema("atlas")
                .schemas("atlas")
                .createSchemas(true)
                .initSql("SET search_path = atlas, public")
                .placeholders(Map.of("app_role", servingRole))
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
