package minzheng.atlas.export.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row.
 *
 * @param values in the order of the table's columns, each of its column's type or null
 * @param geometry EPSG:4490, longitude and latitude
 */
public record ExportRow(
        List<@Nullable Object> values, @Nullable Geometry geometry) {
    /** As text, for formats and cells that hold nothing else; null stays null. */
    public @Nullable String text(int column) {
        Object value = values.get(column);
        if (value instanceof java.math.BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
