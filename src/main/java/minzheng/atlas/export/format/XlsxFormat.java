package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: the rows on the first sheet, where they come from on the second. Text is always a text cell, never a
 * formula.
 */
final class XlsxFormat implements ExportFormat {
    /** What one sheet holds below its header. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED_AFTER = 1_000;

    @Override
    public String code() {
        return "xlsx";
    }

    @Override
    public Label name() {
        return new Label("Excel 工作簿", "Excel workbook");
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public Label losses() {
        return new Label(
                "点为经纬度（或东、北坐标）两列，其他图形为 WKT，单元格最多 32767 字；最多 1048575 行；数字有效位 15 位",
                "points are two columns, other shapes WKT of at most 32,767 characters a cell; at most 1,048,575 rows; 15 significant digits");
    }

    @Override
    public boolean takesCrs() {
        return true;
    }

    @Override
    public boolean takesEncoding() {
        return false;
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Minzheng Atlas", "1.0");
        ShapeColumns shapes = new ShapeColumns(table, options.crs());
        Worksheet sheet = workbook.newWorksheet(table.name());
        header(sheet, table, shapes);
        Written written = new Written();
        table.rows().each(row -> {
            if (++written.rows > MOST_ROWS) {
                throw new InvalidRequest(
                        "too_many_rows",
                        "f",
                        "超过 %d 行，请改用 csv 或 gpkg / more than %1$d rows, take csv or gpkg".formatted(MOST_ROWS));
            }
            row(sheet, row, shapes, written.rows);
            if (written.rows % FLUSHED_AFTER == 0) {
                sheet.flush();
            }
        });
        sheet.finish();
        about(workbook.newWorksheet("about"), table, options);
        workbook.finish();
    }

    private static final class Written {
        private int rows;
    }

    private static void header(Worksheet sheet, ExportTable table, ShapeColumns shapes) {
        int column = 0;
        for (Column one : table.columns()) {
            sheet.value(0, column++, one.name());
        }
        for (String name : shapes.names()) {
            sheet.value(0, column++, name);
        }
        sheet.range(0, 0, 0, column - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, ExportRow row, ShapeColumns shapes, int number) {
        int column = 0;
        for (Object value : row.values()) {
            cell(sheet, number, column++, value);
        }
        List<@Nullable String> cells = shapes.cells(row.geometry());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                shapeCell(sheet, number, column + i, cell, shapes.names().get(i));
            }
        }
    }

    private static void shapeCell(Worksheet sheet, int row, int column, String cell, String name) {
        if (name.equals("wkt")) {
            text(sheet, row, column, cell);
        } else {
            sheet.value(row, column, new BigDecimal(cell));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value != null) {
            text(sheet, row, column, value.toString());
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > 32_767) {
            throw new InvalidRequest(
                    "cell_too_long",
                    "f",
                    "第 %d 行的内容超过 Excel 单元格的 32767 字，请改用 gpkg 或 geojson / row %1$d holds more than an Excel cell's 32,767 characters, take gpkg or geojson"
                            .formatted(row));
        }
        sheet.inlineString(row, column, text);
    }

    private static void about(Worksheet sheet, ExportTable table, ExportOptions options) {
        int row = 0;
        sheet.value(row++, 0, table.title().zh() + " / " + table.title().en());
        for (Map.Entry<String, String> about : table.about().entrySet()) {
            sheet.value(row, 0, about.getKey());
            sheet.value(row++, 1, about.getValue());
        }
        sheet.value(row, 0, "crs");
        sheet.value(row++, 1, "EPSG:" + options.crs().epsg());
        for (Column column : table.columns()) {
            sheet.value(row, 0, column.name());
            sheet.value(row, 1, column.label().zh());
            sheet.value(row++, 2, column.label().en());
        }
    }
}
