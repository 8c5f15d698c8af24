package minzheng.atlas.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.text.DecodedFile;

/** The records below the header; empty cells count as not given. */
final class CsvRows implements RawRows {
    private static final String FORMULA = "=+-@\t\r'";
    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_FIELD_CHARS = 4_000_000;

    private final DecodedFile file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;
    private int count;

    CsvRows(Path path, Opening opening) {
        file = DecodedFile.open(path, opening.encoding());
        try {
            reader = reader(file);
            records = reader.iterator();
            header = header();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static CsvReader<CsvRecord> reader(DecodedFile file) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(CsvText.separator(file.reader()))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(MAX_FIELD_CHARS * 2)
                    .build(
                            CsvRecordHandler.of(limits -> limits.maxFields(MAX_FIELDS)
                                    .maxFieldSize(MAX_FIELD_CHARS)
                                    .maxRecordSize(MAX_FIELD_CHARS * 2)),
                            file.reader());
        } catch (IOException e) {
            throw file.broken(e);
        }
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public List<Finding> notes() {
        return file.notes();
    }

    @Override
    public OptionalDouble progress() {
        return file.progress();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    @Override
    public RawRow next() {
        CsvRecord record = record();
        List<Finding> problems = new ArrayList<>();
        String position = "line " + line;
        count++;
        if (record.getFieldCount() != header.size()) {
            problems.add(Finding.error(
                            "wrong_number_of_cells",
                            "有 %d 个单元格，表头有 %d 个 / %1$d cells, the header has %2$d"
                                    .formatted(record.getFieldCount(), header.size()),
                            "补齐或删除单元格；含分隔符的文字加双引号 / add or remove cells; quote text that holds the separator")
                    .at(count, position));
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            String cell = unquoted(record.getField(i).strip());
            fields.put(header.get(i), cell.isEmpty() ? NullNode.instance : TextNode.valueOf(cell));
        }
        return new RawRow(count, position, fields, null, problems);
    }

    /** Text like a formula is exported behind an apostrophe, so that no spreadsheet runs it. */
    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    @Override
    public void close() {
        file.close();
    }

    private List<String> header() {
        if (!hasNext()) {
            throw new BrokenFile(Finding.error("empty_file", "文件是空的 / the file is empty", "请检查文件 / check the file"));
        }
        List<String> names = record().getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new BrokenFile(Finding.error(
                                "bad_header",
                                "表头有空的或重复的列名 / the header has an empty or repeated column name",
                                "第一行应为各列名称 / the first line must name every column once")
                        .at(null, "line 1")
                        .about(name, null));
            }
        }
        return names;
    }

    private CsvRecord record() {
        try {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    private BrokenFile broken(RuntimeException e) {
        return file.undecodable(e).orElseGet(() -> new BrokenFile(fault(e).at(count + 1, "after line " + line)));
    }

    private static Finding fault(RuntimeException e) {
        return String.valueOf(e.getMessage()).startsWith("Unclosed")
                ? Finding.error(
                        "csv_broken",
                        "到文件末尾双引号也没有闭合 / a quotation mark is not closed up to the end of the file",
                        "检查该行之后的双引号是否成对 / check that the quotation marks after this line are in pairs")
                : Finding.error(
                        "csv_beyond_limits",
                        "一行超过 %d 个单元格或 %d 个字符 / a record has more than %1$d cells or a cell more than %2$d characters"
                                .formatted(MAX_FIELDS, MAX_FIELD_CHARS),
                        "检查双引号是否成对；确实这么大的，删去不需要的列，图形改用 GeoPackage "
                                + "/ check that quotation marks are in pairs; else leave columns out, give shapes as GeoPackage");
    }
}
