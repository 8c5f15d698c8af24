package minzheng.atlas.facility;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/** Adds dated rows in sets. Room must have been made where a facility already has rows. */
public final class FacilityRows {
    private FacilityRows() {}

    public static void insert(Change change, List<Facility> facilities, @Nullable UUID overlay) {
        add(change, "insert_facilities", facilities, overlay);
    }

    public static void insertResidentialAreas(Change change, List<ResidentialArea> areas, @Nullable UUID overlay) {
        add(change, "insert_residential_areas", areas, overlay);
    }

    private static void add(Change change, String statement, List<? extends Record> rows, @Nullable UUID overlay) {
        change.handle()
                .createUpdate(Sql.of(FacilityRows.class, statement))
                .bind("rows", JsonRows.of(rows))
                .bind("version", change.version())
                .bind("overlay", overlay)
                .execute();
    }
}
