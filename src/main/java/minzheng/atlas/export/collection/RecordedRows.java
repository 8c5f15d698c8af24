package minzheng.atlas.export.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Rows straight from a statement whose columns are named like the table's, and {@code geom} where it has shapes. */
final class RecordedRows {
    private static final int FETCHED_AT_ONCE = 500;

    private RecordedRows() {}

    static ExportTable.Rows of(
            Database database,
            String statement,
            Reading reading,
            List<Column> columns,
            boolean shapes,
            UnaryOperator<Query> filter) {
        return sink -> database.read(handle -> handle.inTransaction(transaction -> {
            filter.apply(reading.bindTo(transaction.createQuery(Sql.of(RecordedRows.class, statement))))
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map((row, context) -> row(row, context, columns, shapes))
                    .forEach(row -> take(sink, row));
            return null;
        }));
    }

    /** A sink's failure comes through the library's lambdas unchecked; the format unwraps nothing, the caller sees it. */
    static void take(ExportTable.RowSink sink, ExportRow row) {
        try {
            sink.take(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportRow row(ResultSet row, StatementContext context, List<Column> columns, boolean shapes)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(value(row, column));
        }
        Geometry geometry = shapes
                ? context.findColumnMapperFor(Geometry.class).orElseThrow().map(row, "geom", context)
                : null;
        return new ExportRow(values, geometry);
    }

    private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> row.getString(column.name());
            case INTEGER -> row.getObject(column.name()) == null ? null : (Object) row.getLong(column.name());
            case DECIMAL -> row.getBigDecimal(column.name());
            case FLAG -> row.getObject(column.name()) == null ? null : (Object) row.getBoolean(column.name());
            case DATE -> open(row.getObject(column.name(), LocalDate.class));
        };
    }

    /** A date that never comes is an empty cell. */
    static @Nullable LocalDate open(@Nullable LocalDate date) {
        return Reading.FOREVER.equals(date) ? null : date;
    }
}
