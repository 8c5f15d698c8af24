package minzheng.atlas.ingest.dialogue;

import java.util.UUID;
import java.util.function.Supplier;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.facility.OverlayStore;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.Watch;
import org.jspecify.annotations.Nullable;

/** What a file would change, as proposals on the map: there from the dry run until commit, cancel or the next check. */
final class ImportPreview {
    private final Database database;
    private final Supplier<Ingest> ingest;

    ImportPreview(Database database, Supplier<Ingest> ingest) {
        this.database = database;
        this.ingest = ingest;
    }

    UUID make(ImportEntry entry, ImportRequest request, Watch watch) {
        UUID overlay = UUID.randomUUID();
        Author author = new Author(entry.actor(), null);
        String name = "导入预览 / import preview: " + entry.fileName();
        database.<@Nullable Void>write(author, Edit.CHANGE, name, change -> {
            OverlayStore.begin(change, overlay, name, author);
            ingest.get().propose(request, change, overlay, watch);
            ImportStore.preview(change.handle(), entry.id(), overlay);
            return null;
        });
        return overlay;
    }

    void drop(ImportEntry entry, String actor) {
        if (entry.overlayId() != null) {
            String reason = "删除导入预览 / import preview dropped: " + entry.fileName();
            database.<@Nullable Void>write(new Author(actor, null), Edit.CHANGE, reason, change -> {
                drop(change, entry);
                return null;
            });
        }
    }

    /** Within the change that records what it showed. */
    static void drop(Change change, ImportEntry entry) {
        if (entry.overlayId() != null) {
            OverlayStore.drop(change, entry.overlayId());
        }
    }
}
