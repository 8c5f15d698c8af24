package minzheng.atlas.office;

import java.util.List;

/**
 * One sheet of a workbook: a title, a table, and words below it.
 *
 * @param rows as many cells each as there are columns
 */
public record Sheet(String name, String title, List<Column> columns, List<List<Cell>> rows, List<String> below) {
    /**
     * A column of the table.
     *
     * @param width in characters
     * @param format how its numbers are shown, e.g. {@code 0.0}; they are kept unrounded
     */
    public record Column(String name, double width, String format) {
        public static Column text(String name, double width) {
            return new Column(name, width, "General");
        }

        /** Metres to a tenth. */
        public static Column metres(String name) {
            return new Column(name, 14, "0.0");
        }

        public static Column number(String name, String format) {
            return new Column(name, 14, format);
        }
    }
}
