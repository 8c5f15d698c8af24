package minzheng.atlas.ingest.dialogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.plan.effect.OverlayEffects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the import dialogue, put together. Its jobs have connections of their own: a large file takes longer than
 * a request may.
 */
public final class ImportDialogue implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration STATEMENT_TIME = Duration.ofMinutes(30);

    private final Database database;
    private final ImportJobs jobs;
    private final ImportCancel cancel;
    private final List<Routes> routes;

    /**
     * Runs nothing yet.
     *
     * @param uploads where files lie, one folder an import
     * @param maxBytes of one upload
     */
    public ImportDialogue(
            Login serving, Path uploads, long maxBytes, Conversions conversions, OverlayEffects effects, Clock clock) {
        this.database =
                new Database(new Login(serving.url(), serving.user(), serving.password(), STATEMENT_TIME), CONNECTIONS);
        Supplier<Ingest> ingest = () -> new Ingest(database, conversions);
        ImportStore store = new ImportStore(database);
        MappingStore mappings = new MappingStore(database);
        ImportFolder folder = new ImportFolder(uploads);
        ImportPreview preview = new ImportPreview(database, ingest);
        this.cancel = new ImportCancel(store, folder, preview);
        this.jobs = new ImportJobs(store, entry -> cancel.clear(entry, entry.actor()));
        ImportCheck.Effects onPlans =
                (overlay, from) -> effects.of(overlay, later(LocalDate.now(clock), from), database.currentVersion());
        this.routes = List.of(
                new ImportRoutes(
                        store, new ImportIntake(ingest, store, mappings, folder, preview), cancel, folder, maxBytes),
                new ImportStepRoutes(
                        new ImportCheck(ingest, store, folder, preview, onPlans, jobs),
                        new ImportCommit(ingest, store, mappings, folder, new LaterChanges(database), jobs),
                        new ImportUndo(database, store),
                        cancel,
                        jobs),
                new ImportFindingRoutes(store, clock),
                new MappingRoutes(database, mappings));
    }

    private static LocalDate later(LocalDate today, @Nullable LocalDate changeFrom) {
        return changeFrom != null && changeFrom.isAfter(today) ? changeFrom : today;
    }

    /** Puts away what an earlier run left behind. */
    public void start() {
        jobs.start();
        cancel.clearOld();
    }

    public List<Routes> routes() {
        return routes;
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
