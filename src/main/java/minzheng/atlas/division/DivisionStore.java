package minzheng.atlas.division;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Revision;
import minzheng.atlas.db.Sql;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Dated divisions as they are recorded. */
public final class DivisionStore {
    private static final int FETCHED_AT_ONCE = 500;

    private final Database database;

    public DivisionStore(Database database) {
        this.database = database;
    }

    /** In code order, after the given code; without outlines. */
    List<DivisionEntry> list(Reading reading, DivisionFilter filter, @Nullable String after, int limit) {
        return database.read(handle -> select(handle, reading, filter, after, limit, false)
                .map(ConstructorMapper.of(DivisionEntry.class))
                .list());
    }

    /** One by one in code order, with outlines, without holding them all. */
    public void each(Reading reading, DivisionFilter filter, int limit, Consumer<DivisionEntry> taker) {
        database.read(handle -> handle.inTransaction(transaction -> {
            select(transaction, reading, filter, null, limit, true)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map(ConstructorMapper.of(DivisionEntry.class))
                    .forEach(taker);
            return null;
        }));
    }

    public Optional<DivisionEntry> find(Reading reading, UUID id) {
        return database.read(handle -> find(handle, reading, id));
    }

    public static Optional<DivisionEntry> find(Handle handle, Reading reading, UUID id) {
        return select(handle, reading, DivisionFilter.only(id), null, 1, true)
                .map(ConstructorMapper.of(DivisionEntry.class))
                .findOne();
    }

    /** The state a tag names, believed or not. */
    static Optional<DivisionEntry> seen(Handle handle, UUID id, String tag) {
        return Tag.parse(tag)
                .flatMap(parsed -> handle.createQuery(Sql.of(DivisionStore.class, "division_row"))
                        .bind("row_id", parsed.rowId())
                        .bind("id", id)
                        .map(ConstructorMapper.of(DivisionEntry.class))
                        .findOne());
    }

    /** Every change up to the version, newest first. */
    List<Revision> history(Reading reading, UUID id) {
        return database.read(handle -> handle.createQuery(Sql.of(DivisionStore.class, "division_history"))
                .bind("id", id)
                .bind("version", reading.version())
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    private static Query select(
            Handle handle,
            Reading reading,
            DivisionFilter filter,
            @Nullable String after,
            int limit,
            boolean withGeometry) {
        Query query = handle.createQuery(Sql.of(DivisionStore.class, "divisions"));
        return filter.bindTo(reading.bindTo(query))
                .bind("after", after)
                .bind("limit", limit)
                .bind("with_geometry", withGeometry);
    }
}
