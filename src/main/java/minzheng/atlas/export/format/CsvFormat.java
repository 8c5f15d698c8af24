package minzheng.atlas.export.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header; UTF-8 begins with a mark so that Excel reads it rightly. Text that a spreadsheet would run as
 * a formula gets an apostrophe in front, which the import takes off again.
 */
final class CsvFormat implements ExportFormat {
    @Override
    public String code() {
        return "csv";
    }

    @Override
    public Label name() {
        return new Label("CSV 表格", "CSV");
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public Label losses() {
        return new Label(
                "点为经纬度（或东、北坐标）两列，其他图形为 WKT；GBK 编码时无法表示的字会报错；来源说明只在文件名中",
                "points are two columns, other shapes WKT; characters GBK lacks are refused; where it comes from stands in the file name only");
    }

    @Override
    public boolean takesCrs() {
        return true;
    }

    @Override
    public boolean takesEncoding() {
        return true;
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        ShapeColumns shapes = new ShapeColumns(table, options.crs());
        Writer text = new BufferedWriter(
                new OutputStreamWriter(out, options.encoding().newEncoder()));
        if (options.encoding().equals(StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        List<String> header = new ArrayList<>();
        table.columns().forEach(column -> header.add(column.name()));
        header.addAll(shapes.names());
        csv.writeRecord(header);
        CharsetEncoder encoder = options.encoding().newEncoder();
        table.rows().each(row -> csv.writeRecord(cells(table, row, shapes, encoder)));
        csv.flush();
    }

    private static List<@Nullable String> cells(
            ExportTable table, ExportRow row, ShapeColumns shapes, CharsetEncoder encoder) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String text = row.text(i);
            Column column = table.columns().get(i);
            if (text != null && !encoder.canEncode(text)) {
                throw unwritable(text, column, encoder);
            }
            cells.add(column.type() == Column.Type.TEXT ? FormulaText.defused(text) : text);
        }
        cells.addAll(shapes.cells(row.geometry()));
        return cells;
    }

    private static InvalidRequest unwritable(String text, Column column, CharsetEncoder encoder) {
        return new InvalidRequest(
                "value_does_not_fit",
                "encoding",
                "%s：“%s”不能用 %s 表示，请改用 encoding=utf-8 / %1$s: this text cannot be written in %3$s, take encoding=utf-8"
                        .formatted(column.name(), text, encoder.charset()));
    }
}
