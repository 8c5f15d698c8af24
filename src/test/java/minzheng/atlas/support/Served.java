package minzheng.atlas.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import minzheng.atlas.Application;
import minzheng.atlas.Settings;
import minzheng.atlas.crs.Conversions;

/** The whole service over a test database, on a free port, with a day that is today. */
public final class Served implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Application application;
    private final Api api;

    private Served(Application application) {
        this.application = application;
        this.api = new Api(application.port());
    }

    public static Served start(PostgisExtension postgis, LocalDate today) {
        return start(settings(postgis), today);
    }

    public static Served start(Settings settings, LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        return new Served(Application.start(settings, clock));
    }

    /** Uploads lie in a folder of the test's database, so that a restarted service finds them. */
    public static Settings settings(PostgisExtension postgis) {
        String database = postgis.serving().url().replaceAll(".*/", "");
        Path uploads = Path.of(System.getProperty("java.io.tmpdir"), "atlas-imports-" + database);
        return new Settings(
                postgis.serving(),
                null,
                "127.0.0.1",
                0,
                Path.of("."),
                "test",
                Conversions.NONE,
                new Settings.Uploads(uploads, 20L * 1024 * 1024),
                true,
                null,
                null);
    }

    public int port() {
        return application.port();
    }

    public Api api() {
        return api;
    }

    @Override
    public void close() {
        application.close();
    }
}
