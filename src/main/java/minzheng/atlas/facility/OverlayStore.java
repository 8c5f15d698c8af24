package minzheng.atlas.facility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Sets of proposed rows. Beginning and dropping one is recorded like any other write. */
public final class OverlayStore {
    private final Database database;

    public OverlayStore(Database database) {
        this.database = database;
    }

    /** In id order, after the given one. */
    List<Overlay> list(@Nullable UUID after, int limit) {
        return database.read(handle -> select(handle, null, after, limit));
    }

    Optional<Overlay> find(UUID id) {
        return database.read(handle -> find(handle, id));
    }

    static Optional<Overlay> find(Handle handle, UUID id) {
        return select(handle, id, null, 1).stream().findFirst();
    }

    Overlay begin(UUID id, String name, Author author) {
        return database.write(author, Edit.CHANGE, "新建方案 / overlay begun: " + name, change -> {
            begin(change, id, name, author);
            return find(change.handle(), id).orElseThrow();
        });
    }

    /** Within a change that also proposes. */
    public static void begin(Change change, UUID id, String name, Author author) {
        int added = change.handle()
                .createUpdate(Sql.of(OverlayStore.class, "insert_overlay"))
                .bind("id", id)
                .bind("name", name)
                .bind("version", change.version())
                .bind("actor", author.actor())
                .execute();
        if (added == 0) {
            throw new Conflict("duplicate_id", "编号已被使用 / the id is already used: " + id);
        }
    }

    /** Within a change that records what was proposed, or takes it back. */
    public static boolean drop(Change change, UUID id) {
        return update(change, "delete_overlay", id) > 0;
    }

    /** Whether there was one to drop. */
    boolean drop(Overlay overlay, Author author) {
        String reason = "删除方案 / overlay dropped: " + overlay.name();
        return database.write(author, Edit.CHANGE, reason, change -> drop(change, overlay.id()));
    }

    static void touch(Change change, UUID id) {
        update(change, "touch_overlay", id);
    }

    private static int update(Change change, String statement, UUID id) {
        return change.handle()
                .createUpdate(Sql.of(OverlayStore.class, statement))
                .bind("id", id)
                .execute();
    }

    private static List<Overlay> select(Handle handle, @Nullable UUID id, @Nullable UUID after, int limit) {
        return handle.createQuery(Sql.of(OverlayStore.class, "overlays"))
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Overlay.class))
                .list();
    }
}
