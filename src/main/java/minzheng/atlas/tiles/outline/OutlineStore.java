package minzheng.atlas.tiles.outline;

import java.util.List;
import java.util.function.Function;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Generalised outlines as they are stored, and the believed rows they are made from. */
final class OutlineStore {
    private final Database database;

    OutlineStore(Database database) {
        this.database = database;
    }

    /** One index look-up for each level: cheap enough to be asked twice a second. */
    List<LevelBehind> behind() {
        return database.read(handle -> handle.createQuery(sql("levels_behind"))
                .map(ConstructorMapper.of(LevelBehind.class))
                .list());
    }

    /** One transaction, no data version. */
    <T> T inOneTransaction(Function<Handle, T> work) {
        return database.keep(work);
    }

    /** Whether nobody else, in whatever process, is making outlines; holds until the transaction ends. */
    static boolean takeTurn(Handle handle) {
        return handle.createQuery(sql("take_turn")).mapTo(Boolean.class).one();
    }

    /** Every believed row of the level that has an outline, ordered so that neighbours come close together. */
    static List<Long> all(Handle handle, LevelBehind level) {
        return handle.createQuery(sql("all_rows"))
                .bind("level", level.level())
                .bind("version", level.version())
                .mapTo(Long.class)
                .list();
    }

    /** The believed rows that meet, in place and time, a row that came or went since; those that came among them. */
    static List<Long> touched(Handle handle, LevelBehind level) {
        return handle.createQuery(sql("touched_rows"))
                .bind("level", level.level())
                .bind("since", level.since())
                .bind("version", level.version())
                .mapTo(Long.class)
                .list();
    }

    /** These rows and all believed rows of the level that meet one of them. */
    static List<DatedOutline> around(Handle handle, LevelBehind level, List<Long> rows) {
        return handle.createQuery(sql("rows_around"))
                .bind("level", level.level())
                .bind("version", level.version())
                .bind("rows", rows.toArray(Long[]::new))
                .map(ConstructorMapper.of(DatedOutline.class))
                .list();
    }

    static void forgetUnbelieved(Handle handle, LevelBehind level) {
        handle.createUpdate(sql("forget_unbelieved"))
                .bind("level", level.level())
                .bind("since", level.since())
                .bind("version", level.version())
                .execute();
    }

    static void replace(Handle handle, List<Long> rows, List<GeneralisedOutline> outlines) {
        handle.createUpdate(sql("forget_rows"))
                .bind("rows", rows.toArray(Long[]::new))
                .execute();
        if (outlines.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql("insert_outline"));
        for (GeneralisedOutline outline : outlines) {
            batch.bind("row_id", outline.rowId())
                    .bind("zoom", outline.zoom())
                    .bind("valid_from", outline.validFrom())
                    .bind("valid_to", outline.validTo())
                    .bind("geom", outline.geom())
                    .add();
        }
        batch.execute();
    }

    static void note(Handle handle, LevelBehind level) {
        handle.createUpdate(sql("note_level"))
                .bind("level", level.level())
                .bind("version", level.version())
                .execute();
    }

    private static String sql(String name) {
        return Sql.of(OutlineStore.class, name);
    }
}
