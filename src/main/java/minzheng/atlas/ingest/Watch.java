package minzheng.atlas.ingest;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What those who wait for a file see of it being read, and their word that it should stop. */
public final class Watch {
    private volatile Progress progress = new Progress("queued", 0, null);
    private volatile boolean cancelled;

    /**
     * How far it is.
     *
     * @param phase queued, reading, writing, previewing, effects or undoing
     * @param rows of the file that were taken in
     * @param fraction of the file that was read, 0 to 1; null where that is not known
     */
    public record Progress(String phase, int rows, @Nullable Double fraction) {}

    public Progress progress() {
        return progress;
    }

    /** Stops the reading before its next rows; what was written in its transaction is rolled back. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public void begin(String phase) {
        at(phase, 0, OptionalDouble.empty());
    }

    void reached(int rows, OptionalDouble fraction) {
        at(progress.phase(), rows, fraction);
    }

    private void at(String phase, int rows, OptionalDouble fraction) {
        if (cancelled) {
            throw new Cancelled();
        }
        progress = new Progress(phase, rows, fraction.isPresent() ? (Double) fraction.getAsDouble() : null);
    }

    /** The reading was told to stop. */
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("已取消，未写入 / cancelled, nothing was written");
        }
    }
}
