package minzheng.atlas.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The pool of the serving role. Reads need no transaction of their own: a data version fixes what they see. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    public Database(Login login, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setInitializationFailTimeout(Duration.ofSeconds(20).toMillis());
        config.setPoolName("atlas");
        config.addDataSourceProperty("currentSchema", "atlas,public");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "minzheng-atlas");
        // a generic plan cannot use the indexes behind optional filters
        config.addDataSourceProperty(
                "options",
                "-c plan_cache_mode=force_custom_plan -c jit=off -c statement_timeout="
                        + login.statementTimeout().toMillis());
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool)
                .installPlugin(new PostgresPlugin())
                .registerArgument(new GeometryColumns.Binding())
                .registerColumnMapper(Geometry.class, new GeometryColumns.Reader())
                .registerColumnMapper(new JsonColumns());
    }

    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (JdbiException e) {
            throw Outage.in(e).<RuntimeException>map(outage -> outage).orElse(e);
        }
    }

    /** Runs writes that are no part of the record, like the state of a job, in one transaction without a data version. */
    public <T extends @Nullable Object> T keep(Function<Handle, T> writes) {
        try {
            return jdbi.inTransaction(writes::apply);
        } catch (JdbiException e) {
            throw Outage.in(e).<RuntimeException>map(outage -> outage).orElse(e);
        }
    }

    /** Runs the writes of one change in one transaction; all or nothing, one data version. */
    public <T extends @Nullable Object> T write(Author author, Edit edit, String reason, Function<Change, T> writes) {
        try {
            return recorded(author, edit, reason, writes);
        } catch (JdbiException e) {
            throw Outage.in(e).<RuntimeException>map(outage -> outage).orElse(e);
        }
    }

    private <T extends @Nullable Object> T recorded(
            Author author, Edit edit, String reason, Function<Change, T> writes) {
        return jdbi.inTransaction(handle -> {
            long version = handle.createQuery(Sql.of(Database.class, "begin_change"))
                    .bind("actor", author.actor())
                    .bind("edit", edit.code())
                    .bind("reason", reason)
                    .bind("request", author.requestId())
                    .mapTo(Long.class)
                    .one();
            return writes.apply(new Change(handle, version));
        });
    }

    /** The newest committed data version; 0 in an empty database. */
    public long currentVersion() {
        return read(handle -> handle.createQuery(Sql.of(Database.class, "current_version"))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        pool.close();
    }
}
