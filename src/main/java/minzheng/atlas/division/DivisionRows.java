package minzheng.atlas.division;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/** Adds dated rows in sets. Room must have been made where a unit already has rows. */
public final class DivisionRows {
    private DivisionRows() {}

    public static void insert(Change change, List<Division> divisions, @Nullable UUID overlay) {
        add(change, "insert_divisions", divisions, overlay);
    }

    public static void insertAreas(Change change, List<ManagementArea> areas, @Nullable UUID overlay) {
        add(change, "insert_management_areas", areas, overlay);
    }

    public static void insertPopulation(Change change, List<Population> counts, @Nullable UUID overlay) {
        add(change, "insert_population", counts, overlay);
    }

    private static void add(Change change, String statement, List<? extends Record> rows, @Nullable UUID overlay) {
        change.handle()
                .createUpdate(Sql.of(DivisionRows.class, statement))
                .bind("rows", JsonRows.of(rows))
                .bind("version", change.version())
                .bind("overlay", overlay)
                .execute();
    }
}
