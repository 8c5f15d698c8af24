package minzheng.atlas.ingest.dialogue;

import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.Watch;
import org.jspecify.annotations.Nullable;

/** The dry run: everything that is to be said about the file, and what it would change shown on the map. */
final class ImportCheck {
    /** More rows than this are not previewed: writing them would hold up everybody else's writes. */
    static final int MOST_PREVIEWED = 200_000;

    private final Database database;
    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportPreview preview;
    private final ImportJobs jobs;

    ImportCheck(Database database, ImportStore store, ImportFolder folder, ImportPreview preview, ImportJobs jobs) {
        this.database = database;
        this.store = store;
        this.folder = folder;
        this.preview = preview;
        this.jobs = jobs;
    }

    ImportEntry begin(UUID id) {
        ImportEntry entry = store.get(id);
        ImportRequest request = request(entry, folder);
        if (!store.move(id, ImportState.OPEN, ImportState.CHECKING, null)) {
            throw ImportState.wrong(store.get(id).state(), ImportState.OPEN);
        }
        jobs.submit(id, ImportState.CHECKING, watch -> check(entry, request, watch));
        return store.get(id);
    }

    private void check(ImportEntry entry, ImportRequest request, Watch watch) {
        preview.drop(entry, entry.actor());
        Ingest.Checked checked = new Ingest(database).check(request, watch);
        folder.keepThings(entry.id(), checked.things());
        ImportReport report = checked.report();
        int writing = report.counted().created() + report.counted().changed();
        if (report.outcome() == Outcome.DRY_RUN && writing <= MOST_PREVIEWED) {
            preview.make(entry, request, watch);
        }
        @Nullable String effects = null;
        store.checked(
                entry.id(), state(report), new ImportStore.Found(Json.text(report), checked.baseVersion(), effects));
    }

    private static ImportState state(ImportReport report) {
        return switch (report.outcome()) {
            case REFUSED -> ImportState.REFUSED;
            case UNCHANGED -> ImportState.UNCHANGED;
            case DRY_RUN, LOADED -> ImportState.CHECKED;
        };
    }

    static ImportRequest request(ImportEntry entry, ImportFolder folder) {
        return MappingStore.options(entry.options())
                .request(folder.file(entry.id(), entry.fileName()), entry.target(), entry.source());
    }
}
