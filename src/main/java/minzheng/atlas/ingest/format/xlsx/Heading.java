package minzheng.atlas.ingest.format.xlsx;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xlsx.SheetLines.Line;

/** The names of a sheet's columns. */
record Heading(int row, Map<Integer, String> names) {
    private static final int MOST_COLUMNS = 1_000;

    static Heading of(Line line, String sheet) {
        Map<Integer, String> names = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        line.cells().forEach((column, cell) -> {
            String name = cell.text() == null ? "" : cell.text();
            if (name.isEmpty() || !seen.add(name) || seen.size() > MOST_COLUMNS) {
                throw new BrokenFile(Finding.error(
                                "bad_header",
                                "表头有出错或重复的列名，或多于 %d 列 / the heading has a broken or repeated name, or more than %1$d"
                                        .formatted(MOST_COLUMNS),
                                "第一行应为各列名称 / the first row must name every column once")
                        .at(null, sheet + "!" + SheetLines.columnName(column) + line.number())
                        .about(name, null));
            }
            names.put(column, name);
        });
        return new Heading(line.number(), names);
    }

    /** A value in a column without a name. */
    static Finding without(CellTexts.Cell cell) {
        return Finding.warning(
                        "cell_without_heading",
                        "该列没有列名，其中的值未读取 / the column has no name, its value was not read",
                        "在表头补上列名，或删除该单元格 / name the column in the heading or clear the cell")
                .about("", cell.text());
    }
}
