package minzheng.atlas.export.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;

/**
 * What is exported, before it has a format.
 *
 * @param name ASCII, of the layer and the file
 * @param about where the rows come from, in order: as-of date, data version, rule version, filter
 * @param rows read once, in order, while they are written
 */
public record ExportTable(
        String name, Label title, List<Column> columns, Shape shape, Map<String, String> about, Rows rows) {
    /** What the rows carry; a row of any table may be without. */
    public enum Shape {
        NONE,
        POINT,
        LINE,
        AREA,
        MIXED
    }

    /** Gives one row after the other. */
    @FunctionalInterface
    public interface Rows {
        void each(RowSink sink) throws IOException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface RowSink {
        void take(ExportRow row) throws IOException;
    }

    public boolean hasShapes() {
        return shape != Shape.NONE;
    }
}
