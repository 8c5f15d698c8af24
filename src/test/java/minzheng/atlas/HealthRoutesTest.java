package minzheng.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readiness follows the database; liveness does not. */
class HealthRoutesTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @Test
    void whileTheDatabaseIsAwayTheServiceLivesButIsNotReady() {
        GridCity.build(postgis);
        try (Served served = Served.start(postgis, LocalDate.of(2025, 6, 30))) {
            Api api = served.api();
            assertThat(api.get("/api/health/ready").status()).isEqualTo(200);

            postgis.setReachable(false);
            assertThat(api.get("/api/health/live").status()).isEqualTo(200);
            Api.Answer away = api.get("/api/health/ready");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.at("/code")).isEqualTo("database_unavailable");
            assertThat(away.header("Retry-After")).isNotEmpty();

            postgis.setReachable(true);
            assertThat(api.get("/api/health/ready").status()).isEqualTo(200); // without a restart
        }
    }

    @Test
    void withoutTheLatestMigrationItIsNotReady() {
        postgis.asSuperuser("""
                DELETE FROM atlas.flyway_schema_history
                WHERE version = (SELECT max(version) FROM atlas.flyway_schema_history)""");
        try (Served served = Served.start(postgis, LocalDate.of(2025, 6, 30))) {
            assertThat(served.api().get("/api/health/ready").at("/code")).isEqualTo("migrations_pending");
        }
    }
}
