package minzheng.atlas.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import minzheng.atlas.Application;
import minzheng.atlas.Settings;
import minzheng.atlas.crs.Crs;
import picocli.CommandLine.Command;

/** Migrates, seeds an empty database and serves until it is told to stop. */
@Command(
        name = "serve",
        description = "启动服务 / migrate, seed an empty database and serve",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Streams streams;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(streams.environment());
        Preparation.of(settings, streams);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Application application = Application.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(application, stopped), "stop"));
            streams.err().printf("服务已启动 serving on http://%s:%d/%n", settings.host(), application.port());
            Thread warming = new Thread(Crs::warmUp, "crs-warm-up");
            warming.setDaemon(true);
            warming.start();
            stopped.await();
        }
        return 0;
    }

    /** On SIGTERM and SIGINT: requests under way are finished before the process ends. */
    private static void stop(Application application, CountDownLatch stopped) {
        application.close();
        stopped.countDown();
    }
}
