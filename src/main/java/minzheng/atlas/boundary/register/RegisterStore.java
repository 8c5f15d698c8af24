package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Revision;
import minzheng.atlas.db.Sql;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Dated things of the register as they are recorded, of any kind. */
public final class RegisterStore {
    private static final int FETCHED_AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public RegisterStore(Database database) {
        this.database = database;
    }

    /**
     * What a read asks for.
     *
     * @param conditions by name; those not given hold for everything
     * @param after the sort key of the last one of the page before
     * @param withGeometry whether long shapes come along
     */
    record Wanted(Map<String, Object> conditions, @Nullable String after, int limit, boolean withGeometry) {
        static Wanted only(String condition, Object value, int limit) {
            return new Wanted(Map.of(condition, value), null, limit, true);
        }
    }

    <R extends Record & Dated<R>, E extends Entry<R>> List<E> list(Kind<R, E> kind, Reading reading, Wanted wanted) {
        return database.read(handle -> list(handle, kind, reading, wanted));
    }

    static <R extends Record & Dated<R>, E extends Entry<R>> List<E> list(
            Handle handle, Kind<R, E> kind, Reading reading, Wanted wanted) {
        return select(handle, kind, reading, wanted, null, null)
                .map(ConstructorMapper.of(kind.entry()))
                .list();
    }

    /** One by one, without holding them all. */
    <R extends Record & Dated<R>, E extends Entry<R>> void each(
            Kind<R, E> kind, Reading reading, Wanted wanted, Consumer<E> taker) {
        database.read(handle -> handle.inTransaction(transaction -> {
            select(transaction, kind, reading, wanted, null, null)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map(ConstructorMapper.of(kind.entry()))
                    .forEach(taker);
            return null;
        }));
    }

    <R extends Record & Dated<R>, E extends Entry<R>> Optional<E> find(Kind<R, E> kind, Reading reading, UUID id) {
        return database.read(handle -> find(handle, kind, reading, id));
    }

    static <R extends Record & Dated<R>, E extends Entry<R>> Optional<E> find(
            Handle handle, Kind<R, E> kind, Reading reading, UUID id) {
        return select(handle, kind, reading, new Wanted(Map.of(), null, 1, true), id, null)
                .map(ConstructorMapper.of(kind.entry()))
                .findOne();
    }

    /** The state a tag names, believed or not. */
    static <R extends Record & Dated<R>, E extends Entry<R>> Optional<E> seen(
            Handle handle, Kind<R, E> kind, Reading reading, UUID id, String tag) {
        return Tag.parse(tag)
                .flatMap(
                        parsed -> select(handle, kind, reading, new Wanted(Map.of(), null, 1, true), id, parsed.rowId())
                                .map(ConstructorMapper.of(kind.entry()))
                                .findOne());
    }

    /** Every change up to the version, newest first. */
    List<Revision> history(Kind<?, ?> kind, long version, UUID id) {
        return database.read(handle -> handle.createQuery(Sql.of(RegisterStore.class, "register_history"))
                .bind("kind", kind.name())
                .bind("id", id)
                .bind("version", version)
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    /** Whether a thing of any kind bears this id. */
    static boolean isTaken(Handle handle, UUID id) {
        return handle.createQuery(Sql.of(RegisterStore.class, "id_is_taken"))
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    private static Query select(
            Handle handle, Kind<?, ?> kind, Reading reading, Wanted wanted, @Nullable UUID id, @Nullable Long rowId) {
        Query query = handle.createQuery(Sql.of(RegisterStore.class, kind.name()))
                .registerColumnMapper(ObjectNode.class, (row, column, context) -> object(row.getString(column)));
        kind.conditions()
                .forEach(condition ->
                        query.bind(condition.name(), wanted.conditions().get(condition.name())));
        return reading.bindTo(query)
                .bind("id", id)
                .bind("row_id", rowId)
                .bind("after", wanted.after())
                .bind("limit", wanted.limit())
                .bind("with_geometry", wanted.withGeometry());
    }

    private static ObjectNode object(String json) throws SQLException {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException("not a JSON object: " + json, e);
        }
    }
}
