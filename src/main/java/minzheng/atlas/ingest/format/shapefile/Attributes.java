package minzheng.atlas.ingest.format.shapefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The attribute table read in its encoding. */
final class Attributes implements AutoCloseable {
    private final DbfFile dbf;
    private final Charset charset;
    private final List<DbfColumn> columns;
    private final List<Finding> notes = new ArrayList<>();

    private Attributes(DbfFile dbf, DbfEncoding encoding) {
        this.dbf = dbf;
        this.charset = encoding.charset();
        this.columns = dbf.columns(charset);
        notes.addAll(encoding.notes());
        columns.stream()
                .filter(column -> !column.isRead())
                .map(Attributes::notRead)
                .forEach(notes::add);
    }

    static Attributes open(Path file, @Nullable Path cpg, @Nullable Charset told) {
        DbfFile dbf = new DbfFile(file);
        try {
            return new Attributes(dbf, new DbfEncoding(dbf, cpg, told));
        } catch (RuntimeException e) {
            dbf.close();
            throw e;
        }
    }

    List<Finding> notes() {
        return notes;
    }

    int rows() {
        return dbf.rows();
    }

    /** The row of a record; there must be one. */
    ByteBuffer row(int record) {
        if (record > dbf.rows()) {
            throw ShapefileFaults.countsDiffer(record, dbf.rows());
        }
        return dbf.row(record - 1);
    }

    /** The values of a row; what is wrong with its texts is added to the problems. */
    Map<String, JsonNode> fields(ByteBuffer row, List<Finding> problems) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (DbfColumn column : columns) {
            fields.put(column.name(), value(column, row, problems));
        }
        return fields;
    }

    @Override
    public void close() {
        dbf.close();
    }

    private JsonNode value(DbfColumn column, ByteBuffer row, List<Finding> problems) {
        if (!column.isRead()) {
            return NullNode.instance;
        }
        if (!column.isText()) {
            return column.value(row);
        }
        DbfText text = DbfText.of(column.bytes(row), charset);
        if (text.wrong()) {
            problems.add(Finding.error(
                            "wrong_encoding",
                            "文本不是 %s 编码 / the text is not %1$s".formatted(charset.name()),
                            "用 --encoding 指定编码，或改正 .cpg / give --encoding, or mend the .cpg")
                    .about(column.name(), text.text()));
        }
        if (text.cutOff()) {
            problems.add(Finding.warning(
                            "text_cut_off",
                            "文本在 %d 字节处被截断 / the text was cut off at %1$d bytes".formatted(column.length()),
                            "核对并补全 / check and complete it")
                    .about(column.name(), text.text()));
        }
        return text.text().isEmpty() ? NullNode.instance : TextNode.valueOf(text.text());
    }

    private static Finding notRead(DbfColumn column) {
        return column.type() == 'M' || column.type() == 'B'
                ? Finding.warning(
                                "memo_ignored",
                                "备注（memo）字段未读取 / memo texts were not read",
                                "需要时改存为文本字段 / store them as a text field if needed")
                        .about(column.name(), null)
                : Finding.warning(
                                "field_ignored",
                                "字段类型 %s 不支持，未读取 / fields of type %1$s were not read".formatted(column.type()),
                                "需要时改存为文本或数字字段 / store it as text or number if needed")
                        .about(column.name(), null);
    }
}
