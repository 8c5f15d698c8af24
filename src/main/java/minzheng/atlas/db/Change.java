package minzheng.atlas.db;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction that records: its data version, and the only door by which history is closed. */
public final class Change {
    private final Handle handle;
    private final long version;

    Change(Handle handle, long version) {
        this.handle = handle;
        this.version = version;
    }

    public Handle handle() {
        return handle;
    }

    public long version() {
        return version;
    }

    /**
     * Runs an insertion of many rows. What each row refers to is then looked up by one plan; the connections' custom plans
     * would plan that look-up anew for every row, which takes longer than the look-up.
     */
    public void insertMany(Runnable insertion) {
        planCache("auto");
        insertion.run();
        planCache("force_custom_plan");
    }

    private void planCache(String mode) {
        handle.createQuery(Sql.of(Change.class, "plan_cache"))
                .bind("mode", mode)
                .mapTo(String.class)
                .one();
    }

    /** After many rows were written: what the planner believes of the tables follows, as part of this change. */
    public void refreshStatistics() {
        handle.createQuery(Sql.of(Change.class, "refresh_statistics"))
                .map((row, ctx) -> true)
                .one();
    }

    /**
     * Clears [from, to) of one thing's history; what stood left and right of it stays, recorded anew.
     *
     * @param table a dated table, e.g. {@code facility_row}
     * @param keyColumn its permanent id, e.g. {@code facility_id}
     * @return how many rows reached into the interval
     */
    public int makeRoom(
            String table, String keyColumn, UUID key, LocalDate from, LocalDate to, @Nullable UUID overlay) {
        return handle.createQuery(Sql.of(Change.class, "make_room"))
                .bind("table", table)
                .bind("key_column", keyColumn)
                .bind("key", key)
                .bind("from", from)
                .bind("to", to)
                .bind("version", version)
                .bind("overlay", overlay)
                .mapTo(Integer.class)
                .one();
    }
}
