package minzheng.atlas.cli.load;

import java.io.PrintStream;
import java.util.function.Supplier;
import minzheng.atlas.ingest.Watch;

/** How far a load is, on one line that is written over; only where a person watches. */
final class ProgressLine {
    private static final long MILLISECONDS = 500;
    private static final int WIDTH = 60;

    private final Watch watch;
    private final PrintStream err;

    private ProgressLine(Watch watch, PrintStream err) {
        this.watch = watch;
        this.err = err;
    }

    /** Shows it while the work lasts. */
    @SuppressWarnings("SystemConsoleNull") // it is null without a terminal up to Java 21, and this is 17
    static <T> T during(Supplier<T> work, Watch watch, PrintStream err) {
        if (System.console() == null) {
            return work.get();
        }
        Thread writer = new Thread(new ProgressLine(watch, err)::write, "progress");
        writer.setDaemon(true);
        writer.start();
        try {
            return work.get();
        } finally {
            writer.interrupt();
            err.printf("\r%s\r", " ".repeat(WIDTH));
        }
    }

    private void write() {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                Watch.Progress now = watch.progress();
                String share = now.fraction() == null ? "" : "%3.0f%%".formatted(now.fraction() * 100);
                err.printf("\r%-" + WIDTH + "s", "%s %d 行 rows %s".formatted(now.phase(), now.rows(), share));
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the load is over
        }
    }
}
