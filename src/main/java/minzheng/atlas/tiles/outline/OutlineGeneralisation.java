package minzheng.atlas.tiles.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import minzheng.atlas.db.Database;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the outlines that an edit has made stale. An outline depends on its row and on the rows that meet it, so only
 * those around the edited rows are made again, and the result is the same as making all of them. It reads what was
 * believed at one version, so writers go on meanwhile; what they change is the next round's work.
 */
public final class OutlineGeneralisation {
    private static final Logger LOG = LoggerFactory.getLogger(OutlineGeneralisation.class);
    private static final int AT_ONCE = 250;

    private final OutlineStore store;

    public OutlineGeneralisation(Database database) {
        this.store = new OutlineStore(database);
    }

    /** All levels that are behind, one transaction each; of two callers one works while the other waits. */
    public synchronized void bringUpToDate() {
        behind().forEach(this::bringUpToDate);
    }

    List<LevelBehind> behind() {
        return store.behind();
    }

    /** Leaves it to another process if one is at it. */
    synchronized void bringUpToDate(LevelBehind level) {
        long start = System.nanoTime();
        store.inOneTransaction(handle -> {
            if (OutlineStore.takeTurn(handle)) {
                redo(handle, level, start);
            }
            return level;
        });
    }

    private static void redo(Handle handle, LevelBehind level, long start) {
        List<Long> rows = level.since() == null ? OutlineStore.all(handle, level) : OutlineStore.touched(handle, level);
        OutlineStore.forgetUnbelieved(handle, level);
        int keptFiner = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("outlines of " + level.level() + " were stopped on the way");
            }
            keptFiner += redo(handle, level, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
        OutlineStore.note(handle, level);
        LOG.atDebug()
                .addKeyValue("level", level.level())
                .addKeyValue("version", level.version())
                .addKeyValue("rows", rows.size())
                .addKeyValue("ms", (System.nanoTime() - start) / 1_000_000)
                .log("outlines made");
        if (keptFiner > 0) {
            LOG.atWarn()
                    .addKeyValue("level", level.level())
                    .addKeyValue("outlines", keptFiner)
                    .log("outlines stay those of a larger zoom: simplified further they would be invalid");
        }
    }

    private static int redo(Handle handle, LevelBehind level, List<Long> rows) {
        List<DatedOutline> around = OutlineStore.around(handle, level, rows);
        DatedCoverage coverage = new DatedCoverage(around);
        Set<Long> wanted = new HashSet<>(rows);
        List<GeneralisedOutline> outlines = new ArrayList<>();
        for (DatedOutline row : around) {
            if (wanted.contains(row.rowId())) {
                outlines.addAll(coverage.of(row));
            }
        }
        OutlineStore.replace(handle, rows, outlines);
        return coverage.keptFiner();
    }
}
