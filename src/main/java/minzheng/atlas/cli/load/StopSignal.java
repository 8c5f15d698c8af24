package minzheng.atlas.cli.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import minzheng.atlas.ingest.Watch;

/** Ctrl-C stops a load between two of its rows, and the process waits until it is rolled back. */
final class StopSignal {
    private static final int SECONDS_TO_ROLL_BACK = 30; // then the database rolls back what is cut off

    private StopSignal() {}

    static <T> T heardDuring(Supplier<T> work, Watch watch) {
        CountDownLatch over = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(watch, over), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            over.countDown();
            if (!watch.isCancelled()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private static void stop(Watch watch, CountDownLatch over) {
        watch.cancel();
        try {
            over.await(SECONDS_TO_ROLL_BACK, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
