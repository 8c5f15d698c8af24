package minzheng.atlas.ingest.dialogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.Conflict.Clash;
import minzheng.atlas.ingest.Watch;
import minzheng.atlas.ingest.target.Ledger;
import org.jspecify.annotations.Nullable;

/** Takes a whole import back as a data version of its own; refused with a list where rows were edited since. */
public final class ImportUndo {
    private static final int NAMED = 5;

    private final Database database;
    private final ImportStore store;
    private final LaterChanges changes;

    public ImportUndo(Database database, ImportStore store) {
        this.database = database;
        this.store = store;
        this.changes = new LaterChanges(database);
    }

    /** Over HTTP: refused at once, or done by a job. */
    ImportEntry begin(UUID id, Author author, String reason, ImportJobs jobs) {
        ImportEntry entry = start(id);
        jobs.submit(id, ImportState.UNDOING, watch -> undo(entry, author, reason, watch));
        return store.get(id);
    }

    /** In the shell: done when it returns. */
    public ImportEntry run(UUID id, Author author) {
        ImportEntry entry = start(id);
        try {
            store.holding(id, () -> undo(entry, author, "", new Watch()));
        } catch (RuntimeException e) {
            store.move(id, Set.of(ImportState.UNDOING), ImportState.COMMITTED, null);
            throw e;
        }
        return store.get(id);
    }

    private ImportEntry start(UUID id) {
        ImportEntry entry = store.get(id);
        Long version = entry.dataVersion();
        if (version == null || ImportState.of(entry.state()) != ImportState.COMMITTED) {
            throw ImportState.wrong(entry.state(), Set.of(ImportState.COMMITTED));
        }
        refuse(entry, version);
        if (!store.move(id, Set.of(ImportState.COMMITTED), ImportState.UNDOING, null)) {
            throw ImportState.wrong(store.get(id).state(), Set.of(ImportState.COMMITTED));
        }
        return entry;
    }

    private void refuse(ImportEntry entry, long version) {
        refuse(changes.sinceCommit(entry, version), "edited_since", "导入之后又有修改，不能撤销 / cannot be undone, edited since: ");
        refuse(
                changes.leaningOn(entry, version),
                "still_needed",
                "其他数据引用了此导入的内容，不能撤销 / cannot be undone, others refer to what it brought: ");
    }

    private static void refuse(List<Clash> clashes, String code, String words) {
        if (!clashes.isEmpty()) {
            String names = clashes.stream()
                    .limit(NAMED)
                    .map(clash -> "%s（版本 version %d，%s）".formatted(clash.name(), clash.dataVersion(), clash.actor()))
                    .collect(Collectors.joining("、"));
            throw new Conflict(code, words + names + (clashes.size() > NAMED ? " …" : ""), clashes);
        }
    }

    private void undo(ImportEntry entry, Author author, String why, Watch watch) {
        watch.begin("undoing");
        Ledger<?> ledger = LaterChanges.ledger(entry);
        long version = entry.dataVersion() == null ? 0 : entry.dataVersion();
        String what = "撤销导入 undo import %s: %s（版本 version %d）".formatted(entry.target(), entry.fileName(), version);
        String reason = why.isEmpty() ? what : what + "；" + why;
        database.<@Nullable Void>write(author, Edit.CORRECTION, reason, change -> {
            refuse(entry, version); // once more, now that nobody else can write
            change.handle()
                    .createQuery(Sql.of(ImportUndo.class, "undo_version"))
                    .bind("table", ledger.table())
                    .bind("key_column", ledger.keyColumn())
                    .bind("undone", version)
                    .bind("version", change.version())
                    .mapTo(Integer.class)
                    .one();
            store.undone(change.handle(), entry.id(), change.version());
            return null;
        });
    }
}
