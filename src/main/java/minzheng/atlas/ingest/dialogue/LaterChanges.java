package minzheng.atlas.ingest.dialogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict.Clash;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.ingest.target.Ledger;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Who changed what after an import looked at it or wrote it. */
final class LaterChanges {
    private static final int SHOWN = 1_000;

    private final Database database;

    LaterChanges(Database database) {
        this.database = database;
    }

    /** Things of the import that changed since its dry run. */
    List<Clash> sinceCheck(ImportEntry entry, long base, ImportFolder folder) {
        if (database.currentVersion() == base) {
            return List.of();
        }
        List<Clash> changed = changed(entry, base, null);
        Set<UUID> things = changed.stream().map(Clash::thing).collect(Collectors.toSet());
        if (things.isEmpty()) {
            return List.of();
        }
        Set<UUID> seen = folder.seen(entry.id(), things);
        return changed.stream()
                .filter(clash -> seen.contains(clash.thing()))
                .limit(SHOWN)
                .toList();
    }

    /** Every change since, whatever it was about. */
    List<Clash> versionsSince(long base) {
        return database.read(handle -> handle.createQuery(Sql.of(LaterChanges.class, "versions_since"))
                .bind("base", base)
                .bind("limit", SHOWN)
                .map(ConstructorMapper.of(Clash.class))
                .list());
    }

    /** Things that the import wrote and that were changed after it. */
    List<Clash> sinceCommit(ImportEntry entry, long version) {
        return changed(entry, version, version).stream().limit(SHOWN).toList();
    }

    /** What was recorded in reference to things that only this import made. */
    List<Clash> leaningOn(ImportEntry entry, long version) {
        return database.read(handle -> handle.createQuery(Sql.of(LaterChanges.class, "left_without"))
                .bind("table", ledger(entry).table())
                .bind("version", version)
                .map(ConstructorMapper.of(Clash.class))
                .list());
    }

    static Ledger<?> ledger(ImportEntry entry) {
        return ImportTargets.get(entry.target()).ledger();
    }

    private List<Clash> changed(ImportEntry entry, long after, @Nullable Long touchedBy) {
        return database.read(handle -> handle.createQuery(Sql.of(LaterChanges.class, "things_changed"))
                .bind("table", ledger(entry).table())
                .bind("key_column", ledger(entry).keyColumn())
                .bind("after", after)
                .bind("touched_by", touchedBy)
                .map(ConstructorMapper.of(Clash.class))
                .list());
    }
}
