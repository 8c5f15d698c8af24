package minzheng.atlas.boundary.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Findings, the events of their life and the runs that found them. */
public final class BoundaryFindingStore {
    private final Database database;

    public BoundaryFindingStore(Database database) {
        this.database = database;
    }

    /** In order of code and id, after the given id. */
    public List<Finding> list(FindingFilter filter, @Nullable String after, int limit) {
        return database.read(handle -> filter.bindTo(handle.createQuery(Sql.of(BoundaryFindingStore.class, "findings")))
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Finding.class))
                .list());
    }

    /** Refuses the name of a set that is neither the live one, nor delivered, nor was ever checked. */
    void requireKnown(String set) {
        boolean known = database.read(handle -> handle.createQuery(Sql.of(BoundaryFindingStore.class, "set_is_known"))
                .bind("set", set)
                .mapTo(Boolean.class)
                .one());
        if (!known && !set.equals(BoundaryCheckRun.LIVE)) {
            throw new NotFound("unknown_set", "没有这套面 / there is no delivered set " + set);
        }
    }

    Optional<Finding> find(UUID id) {
        return database.read(handle -> find(handle, id));
    }

    static Optional<Finding> find(Handle handle, UUID id) {
        return handle.createQuery(Sql.of(BoundaryFindingStore.class, "finding"))
                .bind("id", id)
                .map(ConstructorMapper.of(Finding.class))
                .findOne();
    }

    List<FindingEvent> events(UUID id) {
        return database.read(handle -> handle.createQuery(Sql.of(BoundaryFindingStore.class, "events"))
                .bind("finding", id)
                .map(ConstructorMapper.of(FindingEvent.class))
                .list());
    }

    /** Newest first. */
    public List<CheckRun> runs(@Nullable String set, int limit) {
        return database.read(handle -> runs(handle, set, limit));
    }

    static Optional<CheckRun> lastRun(Handle handle, String set) {
        return runs(handle, set, 1).stream().findFirst();
    }

    private static List<CheckRun> runs(Handle handle, @Nullable String set, int limit) {
        return handle.createQuery(Sql.of(BoundaryFindingStore.class, "runs"))
                .bind("set", set)
                .bind("limit", limit)
                .map(ConstructorMapper.of(CheckRun.class))
                .list();
    }

    /** All findings of a set, gone ones too. */
    static List<Finding> of(Handle handle, String set) {
        return handle.createQuery(Sql.of(BoundaryFindingStore.class, "findings_of_set"))
                .bind("set", set)
                .map(ConstructorMapper.of(Finding.class))
                .list();
    }

    /** One writer of a set's findings at a time, until the transaction ends. */
    static void lock(Handle handle, String set) {
        handle.createQuery(Sql.of(BoundaryFindingStore.class, "lock_set"))
                .bind("set", set)
                .map((row, ctx) -> true)
                .one();
    }

    static void insert(Handle handle, List<Finding> findings) {
        rows(handle, "insert_findings", findings);
    }

    static void update(Handle handle, List<Finding> findings) {
        rows(handle, "update_findings", findings);
    }

    static void insertEvents(Handle handle, List<FindingEvent> events) {
        rows(handle, "insert_events", events);
    }

    static void insertRun(Handle handle, CheckRun run) {
        rows(handle, "insert_run", List.of(run));
    }

    private static void rows(Handle handle, String statement, List<? extends Record> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate(Sql.of(BoundaryFindingStore.class, statement))
                    .bind("rows", JsonRows.of(rows))
                    .execute();
        }
    }
}
