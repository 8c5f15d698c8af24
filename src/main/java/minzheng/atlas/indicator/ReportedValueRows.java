package minzheng.atlas.indicator;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/** Adds reported values in sets. Room must have been made where a series already has rows. */
public final class ReportedValueRows {
    private ReportedValueRows() {}

    public static void insert(Change change, List<ReportedValue> values, @Nullable UUID overlay) {
        change.handle()
                .createUpdate(Sql.of(ReportedValueRows.class, "insert_reported_values"))
                .bind("rows", JsonRows.of(values))
                .bind("version", change.version())
                .bind("overlay", overlay)
                .execute();
    }
}
