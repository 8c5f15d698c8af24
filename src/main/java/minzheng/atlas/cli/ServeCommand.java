package minzheng.atlas.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import minzheng.atlas.Application;
import minzheng.atlas.Settings;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import minzheng.atlas.db.Migrations;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;
import picocli.CommandLine.Command;

/** Migrates, seeds an empty database and serves until it is told to stop. */
@Command(
        name = "serve",
        description = "启动服务 / migrate, seed an empty database and serve",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Duration SEEDING_TIME = Duration.ofMinutes(10);

    private final Streams streams;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(streams.environment());
        Optional<SeedFolder> seeds = SeedFolder.from(streams.environment(), settings.home());
        Login owner = settings.owner();
        if (owner != null) {
            Migrations.run(owner, settings.serving().user());
        }
        seeds.ifPresent(folder -> seed(settings, folder));
        CountDownLatch stopped = new CountDownLatch(1);
        try (Application application = Application.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(application, stopped), "stop"));
            streams.err().printf("服务已启动 serving on http://%s:%d/%n", settings.host(), application.port());
            stopped.await();
        }
        return 0;
    }

    private void seed(Settings settings, SeedFolder folder) {
        Login serving = settings.serving();
        Login patient = new Login(serving.url(), serving.user(), serving.password(), SEEDING_TIME);
        try (Database database = new Database(patient, 1)) {
            if (new Seeding(database, streams.err()).runIfEmpty(folder)) {
                new FinalEvaluations(database).freeze(new Author("seed", null));
            }
        }
    }

    /** On SIGTERM and SIGINT: requests under way are finished before the process ends. */
    private static void stop(Application application, CountDownLatch stopped) {
        application.close();
        stopped.countDown();
    }
}
