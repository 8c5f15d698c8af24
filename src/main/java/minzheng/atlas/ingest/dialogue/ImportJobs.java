package minzheng.atlas.ingest.dialogue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import minzheng.atlas.fault.Fault;
import minzheng.atlas.ingest.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks, commits and undos apart from the requests that asked for them, and notes how far they are. */
final class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_ONCE = 2;
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);
    private static final int NOTES_BETWEEN_SWEEPS = 20;
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final ImportStore store;
    private final Consumer<ImportEntry> whenCancelled;
    private final Map<UUID, Watch> running = new ConcurrentHashMap<>();
    private final Map<UUID, Watch.Progress> noted = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, named("import"));
    private final Thread notes = named("import-progress").newThread(this::keepNotes);
    private volatile boolean stopping;

    /**
     * Runs nothing yet.
     *
     * @param whenCancelled what is left to do for an import whose job was stopped
     */
    ImportJobs(ImportStore store, Consumer<ImportEntry> whenCancelled) {
        this.store = store;
        this.whenCancelled = whenCancelled;
    }

    /** Notes progress, and what a process left behind that is gone. */
    void start() {
        store.interruptAbandoned(Set.of());
        notes.start();
    }

    private void keepNotes() {
        try {
            for (int round = 1; !stopping; round++) {
                Thread.sleep(BETWEEN_NOTES.toMillis());
                carefully(this::note);
                if (round % NOTES_BETWEEN_SWEEPS == 0) {
                    carefully(() -> store.interruptAbandoned(running.keySet()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service ends
        }
    }

    /** Starts the job of an import that was moved to a running state before. */
    void submit(UUID id, ImportState during, Consumer<Watch> job) {
        Watch watch = new Watch();
        running.put(id, watch);
        workers.execute(() -> {
            try {
                store.holding(id, () -> job.accept(watch));
            } catch (Watch.Cancelled e) {
                carefully(() -> stopped(id, during));
            } catch (RuntimeException | Error e) {
                LOG.atError().setCause(e).addKeyValue("import", id).log("import failed");
                carefully(() -> failed(id, during, e));
            } finally {
                running.remove(id);
                noted.remove(id);
            }
        });
    }

    /** Whether there was a job to stop. */
    boolean cancel(UUID id) {
        Watch watch = running.get(id);
        if (watch != null) {
            watch.cancel();
        }
        return watch != null;
    }

    private void stopped(UUID id, ImportState during) {
        ImportState to = during == ImportState.UNDOING
                ? ImportState.COMMITTED
                : stopping ? ImportState.INTERRUPTED : ImportState.CANCELLED;
        if (store.move(id, Set.of(during), to, null) && to == ImportState.CANCELLED) {
            whenCancelled.accept(store.get(id));
        }
    }

    private void failed(UUID id, ImportState during, Throwable failure) {
        ImportStore.Problem problem = failure instanceof Fault fault
                ? new ImportStore.Problem(fault.code(), String.valueOf(fault.getMessage()))
                : new ImportStore.Problem("internal", "内部错误，详见日志 / internal error, see the log");
        ImportState to = during == ImportState.UNDOING ? ImportState.COMMITTED : ImportState.FAILED;
        store.move(id, Set.of(during), to, problem);
    }

    private void note() {
        running.forEach((id, watch) -> {
            Watch.Progress now = watch.progress();
            if (!now.equals(noted.put(id, now))) {
                store.progress(id, now);
            }
        });
    }

    /** The database may be away for a while; what could not be said then is said by the next sweep. */
    private static void carefully(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("the state of imports could not be noted");
        }
    }

    @Override
    public void close() {
        stopping = true;
        notes.interrupt();
        running.values().forEach(Watch::cancel);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.atWarn().log("an import did not stop in time; its transaction is rolled back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
