package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Sets of polygons as parties delivered them. They are no part of the dated record. */
public final class DeliveredSetStore {
    private static final int ROWS_AT_ONCE = 500;

    private final Database database;

    public DeliveredSetStore(Database database) {
        this.database = database;
    }

    /** What is known of a set before its polygons are read. */
    public record Head(
            UUID id,
            String name,
            @Nullable UUID sideId,
            String fileName,
            String sha256,
            String crs,
            LocalDate deliveredOn,
            String actor) {}

    /** In order of name, from the one after. */
    public List<DeliveredSet> list(@Nullable String after, int limit) {
        return database.read(handle -> handle.createQuery(Sql.of(DeliveredSetStore.class, "delivered_sets"))
                .bind("after", after)
                .bind("limit", limit)
                .bindNull("id", java.sql.Types.OTHER)
                .bindNull("name", java.sql.Types.VARCHAR)
                .map(ConstructorMapper.of(DeliveredSet.class))
                .list());
    }

    public DeliveredSet get(UUID id) {
        return one(id, null)
                .orElseThrow(() -> new NotFound("unknown_set", "没有这个图形集 / there is no such set of polygons: " + id));
    }

    public Optional<DeliveredSet> find(String name) {
        return one(null, name);
    }

    private Optional<DeliveredSet> one(@Nullable UUID id, @Nullable String name) {
        return database.read(handle -> handle.createQuery(Sql.of(DeliveredSetStore.class, "delivered_sets"))
                .bind("after", (String) null)
                .bind("limit", 1)
                .bind("id", id)
                .bind("name", name)
                .map(ConstructorMapper.of(DeliveredSet.class))
                .findOne());
    }

    /** The polygons of a set in the order of their file, as the checks look at them. */
    public List<Unit> units(UUID set) {
        return database.read(handle -> handle.createQuery(Sql.of(DeliveredSetStore.class, "delivered_units"))
                .bind("set", set)
                .map(ConstructorMapper.of(Unit.class))
                .list());
    }

    /** Keeps a set with all its units or nothing. */
    public void insert(Head set, Iterator<DeliveredUnit> units) {
        database.keep(handle -> {
            int inserted = handle.createUpdate(Sql.of(DeliveredSetStore.class, "insert_delivered_set"))
                    .bindMethods(set)
                    .execute();
            if (inserted == 0) {
                throw new Conflict(
                        "name_taken",
                        "已有名为 %s 的图形集，请换名或先删除 / there is a set named %1$s; take another name or delete it first"
                                .formatted(set.name()));
            }
            List<DeliveredUnit> together = new ArrayList<>();
            while (units.hasNext()) {
                together.add(units.next());
                if (together.size() == ROWS_AT_ONCE) {
                    insert(set.id(), together, handle);
                    together.clear();
                }
            }
            insert(set.id(), together, handle);
            return null;
        });
    }

    private static void insert(UUID set, List<DeliveredUnit> units, Handle handle) {
        handle.createUpdate(Sql.of(DeliveredSetStore.class, "insert_delivered_units"))
                .bind("set", set)
                .bind("rows", JsonRows.of(units))
                .execute();
    }

    public void delete(UUID id) {
        int deleted =
                database.keep(handle -> handle.createUpdate(Sql.of(DeliveredSetStore.class, "delete_delivered_set"))
                        .bind("id", id)
                        .execute());
        if (deleted == 0) {
            get(id);
        }
    }
}
