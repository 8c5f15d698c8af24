package minzheng.atlas.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Adds reported values in sets. Room must have been made where a series already has rows. */
public final class ReportedValueRows {
    /** Reads the columns of {@code reported_values.sql}. */
    static final RowMapper<ReportedValue> MAPPER = (row, ctx) -> new ReportedValue(
            row.getObject("series_id", UUID.class),
            row.getString("series"),
            row.getObject("division_id", UUID.class),
            row.getBigDecimal("value"),
            row.getBigDecimal("numerator"),
            row.getBigDecimal("denominator"),
            row.getString("state"),
            row.getString("source"),
            row.getObject("reported_on", LocalDate.class),
            row.getBoolean("synthetic"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class));

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
