package minzheng.atlas.tiles.outline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second whether an edit has made outlines stale, and has them made again; nothing stops it but its end. Its
 * one connection is its own, so that a first run of minutes takes none from those who ask.
 */
public final class OutlineKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutlineKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration TO_STOP = Duration.ofSeconds(5);
    private static final String ALL_LEVELS = "*";

    private final Database database;
    private final OutlineGeneralisation generalisation;
    private final Map<String, Trouble> troubles = new HashMap<>();
    private final Thread thread = new Thread(this::keep, "outlines");
    private volatile boolean stopping;

    /** What failed waits, each time twice as long as the time before. */
    private record Trouble(Duration pause, long retryAt) {
        static Trouble after(Duration pause) {
            Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            return new Trouble(bounded, System.nanoTime() + bounded.toNanos());
        }

        boolean waits() {
            return System.nanoTime() - retryAt < 0;
        }
    }

    private OutlineKeeper(Database database) {
        this.database = database;
        this.generalisation = new OutlineGeneralisation(database);
        thread.setDaemon(true);
    }

    public static OutlineKeeper start(Login serving) {
        OutlineKeeper keeper = new OutlineKeeper(new Database(serving, 1));
        keeper.thread.start();
        return keeper;
    }

    private void keep() {
        try {
            while (!stopping) {
                Thread.sleep(PAUSE.toMillis());
                carefully(
                        ALL_LEVELS,
                        () -> generalisation
                                .behind()
                                .forEach(level -> carefully(level.level(), () -> generalisation.bringUpToDate(level))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service ends
        }
    }

    private void carefully(String level, Runnable step) {
        Trouble trouble = troubles.get(level);
        if (stopping || (trouble != null && trouble.waits())) {
            return;
        }
        try {
            step.run();
            troubles.remove(level);
        } catch (RuntimeException | Error e) {
            Trouble next = Trouble.after(trouble == null ? PAUSE.multipliedBy(2) : trouble.pause.multipliedBy(2));
            troubles.put(level, next);
            if (!stopping) {
                LOG.atError()
                        .setCause(e)
                        .addKeyValue("level", level)
                        .addKeyValue("retryInMs", next.pause.toMillis())
                        .log("outlines could not be brought up to date");
            }
        }
    }

    /** What is half done is rolled back and begun again by the next start. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(TO_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.atWarn().log("outlines did not stop in time; their transaction is rolled back");
        }
        database.close();
    }
}
