package minzheng.atlas.ingest.dialogue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Ends imports that were not committed: one when asked, all that lie idle for too long. */
final class ImportCancel {
    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportPreview preview;

    ImportCancel(ImportStore store, ImportFolder folder, ImportPreview preview) {
        this.store = store;
        this.folder = folder;
        this.preview = preview;
    }

    /** Stops the job if one is at work; else ends the import at once. */
    ImportEntry cancel(UUID id, String actor, ImportJobs jobs) {
        ImportEntry entry = store.get(id);
        ImportState now = ImportState.of(entry.state());
        if (ImportState.RUNNING.contains(now) && jobs.cancel(id)) {
            return entry;
        }
        Set<ImportState> open = ImportState.OPEN;
        if (!store.move(id, open, ImportState.CANCELLED, null)) {
            throw ImportState.wrong(store.get(id).state(), open);
        }
        clear(entry, actor);
        return store.get(id);
    }

    /** Removes an import from the list; one that was recorded stays in it. */
    void delete(UUID id, String actor) {
        ImportEntry entry = store.get(id);
        if (!store.delete(id)) {
            Set<ImportState> deletable = new HashSet<>(ImportState.OPEN);
            deletable.add(ImportState.CANCELLED);
            throw ImportState.wrong(entry.state(), deletable);
        }
        clear(entry, actor);
    }

    void clear(ImportEntry entry, String actor) {
        preview.drop(entry, actor);
        folder.remove(entry.id());
    }

    /** At the start: idle ones are given up, and files that nobody needs are removed. */
    void clearOld() {
        for (ImportEntry entry : store.idle(KEPT)) {
            store.move(
                    entry.id(),
                    ImportState.OPEN,
                    ImportState.CANCELLED,
                    new ImportStore.Problem(
                            "expired", "闲置超过 %d 天 / idle for more than %1$d days".formatted(KEPT.toDays())));
            clear(entry, entry.actor());
        }
        folder.removeAllBut(store.needingFiles());
    }
}
