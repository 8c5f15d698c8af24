package minzheng.atlas.tiles.outline;

import static minzheng.atlas.tiles.outline.JaggedCity.FOUNDED;
import static minzheng.atlas.tiles.outline.JaggedCity.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An edit shows in the outlines within two seconds, whatever went wrong before. */
class OutlineKeeperTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private static boolean within(Duration time, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    void anEditShowsWithinTwoSeconds() throws InterruptedException {
        JaggedCity city = new JaggedCity(postgis, 5, 5, 5);
        OutlineKeeper keeper = OutlineKeeper.start(postgis.serving());
        try {
            assertThat(within(Duration.ofSeconds(10), () -> allGeneralised(city)))
                    .isTrue();
            city.record(change -> JaggedCity.reshape(
                    change, name(2, 2), city.shapes.unit(2, 2), FOUNDED.plusYears(3), Reading.FOREVER));
            assertThat(allGeneralised(city)).isFalse(); // the unit's new rows are drawn as they are until then
            assertThat(within(Duration.ofSeconds(2), () -> allGeneralised(city)))
                    .isTrue();
        } finally {
            keeper.close();
        }
    }

    @Test
    void afterAnOutageItGoesOnAndEndsQuickly() throws InterruptedException {
        JaggedCity city = new JaggedCity(postgis, 3, 3, 4);
        OutlineKeeper keeper = OutlineKeeper.start(postgis.serving());
        assertThat(within(Duration.ofSeconds(10), () -> allGeneralised(city))).isTrue();
        postgis.asSuperuser("REVOKE SELECT ON atlas.generalisation FROM "
                + postgis.serving().user());
        Thread.sleep(700);
        postgis.asSuperuser(
                "GRANT SELECT ON atlas.generalisation TO " + postgis.serving().user());
        city.forget();
        assertThat(within(Duration.ofSeconds(10), () -> allGeneralised(city))).isTrue();
        long start = System.nanoTime();
        keeper.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static boolean allGeneralised(JaggedCity city) {
        return city.drawn(9, FOUNDED.plusYears(5)).stream().allMatch(JaggedCity.Drawn::generalised);
    }
}
