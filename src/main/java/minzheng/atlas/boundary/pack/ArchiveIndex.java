package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.office.Book;
import minzheng.atlas.office.Cell;
import minzheng.atlas.office.Sheet;
import minzheng.atlas.office.Sheet.Column;

/** 卷内目录: every file with its SHA-256, so that three copies can be told to be the same. */
final class ArchiveIndex {
    static final String NAME = "00_卷内目录.xlsx";

    private static final List<Column> COLUMNS = List.of(
            Column.number("序号", "0"),
            Column.text("题名", 24),
            Column.text("文件名", 40),
            Column.text("种类", 8),
            Column.number("字节数", "0"),
            Column.text("SHA-256", 68),
            Column.text("页数", 10));

    private static final List<String> COPIES = List.of("一式三份：县级、市级、自治区级民政部门各存一份。", "电子文件不计页数；纸质件打印后由归档人填写。本目录不列自身。");

    private ArchiveIndex() {}

    static void write(PackContents contents, List<ArchivedFile> files, OutputStream out) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (ArchivedFile file : files) {
            rows.add(List.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(file.title()),
                    Cell.of(file.name()),
                    Cell.of(file.kind()),
                    Cell.of(file.bytes()),
                    Cell.of(file.sha256()),
                    Cell.of("—")));
        }
        List<String> below = new ArrayList<>(COPIES);
        below.add(PackLayout.origin(contents));
        Book.write(List.of(new Sheet("卷内目录", "卷内目录　" + PackLayout.about(contents), COLUMNS, rows, below)), out);
    }
}
