package minzheng.atlas.facility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** Dated facilities as they are recorded. */
public final class FacilityStore {
    private static final int FETCHED_AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public FacilityStore(Database database) {
        this.database = database;
    }

    /** In id order, after the given one. */
    List<FacilityEntry> list(Reading reading, FacilityFilter filter, @Nullable UUID after, int limit) {
        return database.read(handle -> select(handle, reading, filter, after, limit)
                .map(ConstructorMapper.of(FacilityEntry.class))
                .list());
    }

    /** One by one in id order, after the given one, without holding them all. */
    public void each(
            Reading reading, FacilityFilter filter, @Nullable UUID after, int limit, Consumer<FacilityEntry> taker) {
        database.read(handle -> handle.inTransaction(transaction -> {
            select(transaction, reading, filter, after, limit)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map(ConstructorMapper.of(FacilityEntry.class))
                    .forEach(taker);
            return null;
        }));
    }

    public Optional<FacilityEntry> find(Reading reading, UUID id) {
        return database.read(handle -> find(handle, reading, id));
    }

    static Optional<FacilityEntry> find(Handle handle, Reading reading, UUID id) {
        return select(handle, reading, FacilityFilter.only(id), null, 1)
                .map(ConstructorMapper.of(FacilityEntry.class))
                .findOne();
    }

    /** The state a tag names, believed or not. */
    static Optional<Facility> seen(Handle handle, UUID id, String tag) {
        return Tag.parse(tag)
                .flatMap(parsed -> query(handle, "facility_row")
                        .bind("row_id", parsed.rowId())
                        .bind("id", id)
                        .map(ConstructorMapper.of(Facility.class))
                        .findOne());
    }

    static boolean isUnknown(Handle handle, UUID id) {
        return query(handle, "facility_is_unknown")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** The believed states that reach beyond a date, oldest first. */
    static List<Facility> statesAfter(Handle handle, UUID id, LocalDate date) {
        return query(handle, "facility_states")
                .bind("id", id)
                .bind("after", date)
                .map(ConstructorMapper.of(Facility.class))
                .list();
    }

    /** Every change up to the version, newest first; empty for a facility nobody recorded. */
    List<Revision> history(Reading reading, UUID id) {
        return database.read(handle -> query(handle, "facility_history")
                .bind("id", id)
                .bind("version", reading.version())
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    private static Query select(
            Handle handle, Reading reading, FacilityFilter filter, @Nullable UUID after, int limit) {
        return filter.bindTo(reading.bindTo(query(handle, "facilities")))
                .bind("after", after)
                .bind("limit", limit);
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.of(FacilityStore.class, statement))
                .registerColumnMapper(ObjectNode.class, (row, column, context) -> object(row.getString(column)));
    }

    private static ObjectNode object(String json) throws SQLException {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException("details are not JSON: " + json, e);
        }
    }
}
