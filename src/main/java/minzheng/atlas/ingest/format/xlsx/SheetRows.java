package minzheng.atlas.ingest.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.xlsx.SheetLines.Line;
import minzheng.atlas.ingest.format.xlsx.SheetLines.Merged;
import org.jspecify.annotations.Nullable;

/** The rows below the heading, which is the first row that is not blank; a title alone in its row may stand above. */
final class SheetRows implements RawRows {
    private static final int COLUMNS_BELOW_A_TITLE = 3;

    private final Workbook book;
    private final String sheet;
    private final SheetLines lines;
    private final List<Finding> notes = new ArrayList<>();
    private final Heading heading;
    private @Nullable Line next;
    private int count;

    SheetRows(Workbook book, @Nullable String layer) {
        this.book = book;
        Workbook.Sheet chosen = book.sheet(layer);
        sheet = chosen.name();
        if (layer == null) {
            noteOtherSheets(book.sheets());
        }
        lines = new SheetLines(book.content(chosen), book.cellTexts());
        Line first = lines.next();
        next = lines.next();
        while (isTitle(first, next)) {
            notes.add(titleSkipped(Objects.requireNonNull(first)));
            first = next;
            next = lines.next();
        }
        if (first == null) {
            throw new BrokenFile(Finding.error("empty_file", "工作表是空的 / the sheet is empty", "请检查文件 / check the file")
                    .at(null, sheet));
        }
        heading = Heading.of(first, sheet);
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(notes);
        Map<Integer, Merged> merged = lines.mergedEndingBelow(heading.row());
        if (!merged.isEmpty()) {
            all.add(Finding.warning(
                            "merged_cells",
                            "表头以下有 %d 处合并单元格，只有左上角的单元格有值 / %1$d merged ranges below the heading, of which only the first cell has a value"
                                    .formatted(merged.values().stream()
                                            .mapToInt(Merged::count)
                                            .sum()),
                            "取消合并并填满各行 / unmerge them and fill in every row")
                    .at(null, sheet + "!" + merged.values().iterator().next().first()));
        }
        return all;
    }

    @Override
    public OptionalDouble progress() {
        return lines.progress();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        Line line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = lines.next();
        return row(line);
    }

    @Override
    public void close() {
        lines.close();
        book.close();
    }

    private RawRow row(Line line) {
        count++;
        List<Finding> problems = new ArrayList<>();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        heading.names().values().forEach(name -> fields.put(name, NullNode.instance));
        line.cells().forEach((column, cell) -> {
            String name = heading.names().get(column);
            Finding problem = name == null ? Heading.without(cell) : cell.problem();
            if (problem != null) {
                problems.add(problem.about(name == null ? SheetLines.columnName(column) : name, problem.value())
                        .at(count, sheet + "!" + SheetLines.columnName(column) + line.number()));
            }
            if (name != null && cell.text() != null) {
                fields.put(name, TextNode.valueOf(cell.text()));
            }
        });
        return new RawRow(count, sheet + "!A" + line.number(), fields, null, problems);
    }

    private void noteOtherSheets(List<Workbook.Sheet> all) {
        List<String> others = all.stream()
                .filter(one -> one.visible() && !one.name().equals(sheet))
                .map(Workbook.Sheet::name)
                .toList();
        if (!others.isEmpty()) {
            notes.add(Finding.warning(
                    "first_sheet_taken",
                    "读取了工作表 %s，另有 %s / read the sheet %1$s; there are also %2$s"
                            .formatted(sheet, String.join(", ", others)),
                    "需要其他工作表时用 layer 指定 / name another sheet as the layer if it was meant"));
        }
    }

    private static boolean isTitle(@Nullable Line line, @Nullable Line below) {
        return line != null
                && below != null
                && line.cells().size() == 1
                && below.cells().size() >= COLUMNS_BELOW_A_TITLE;
    }

    private Finding titleSkipped(Line title) {
        CellTexts.Cell cell = title.cells().firstEntry().getValue();
        return Finding.warning(
                        "title_skipped",
                        "表头上方的标题行未作为数据 / a title above the heading was left out",
                        "无需处理 / nothing to do")
                .at(null, sheet + "!A" + title.number())
                .about("", cell.text());
    }
}
