package minzheng.atlas.ingest.dialogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import minzheng.atlas.http.Routes;

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

    public ImportDialogue(Login serving, Path uploads, long maxBytes, Clock clock) {
        this.database =
                new Database(new Login(serving.url(), serving.user(), serving.password(), STATEMENT_TIME), CONNECTIONS);
        ImportStore store = new ImportStore(database);
        MappingStore mappings = new MappingStore(database);
        ImportFolder folder = new ImportFolder(uploads);
        ImportPreview preview = new ImportPreview(database);
        this.cancel = new ImportCancel(store, folder, preview);
        this.jobs = new ImportJobs(store, entry -> cancel.clear(entry, entry.actor()));
        this.routes = List.of(
                new ImportRoutes(
                        store, new ImportIntake(database, store, mappings, folder, preview), cancel, folder, maxBytes),
                new ImportStepRoutes(
                        new ImportCheck(database, store, folder, preview, jobs),
                        new ImportCommit(database, store, mappings, folder, jobs),
                        new ImportUndo(database, store),
                        cancel,
                        jobs),
                new ImportFindingRoutes(store, clock),
                new MappingRoutes(database, mappings));
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
