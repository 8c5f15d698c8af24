package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import minzheng.atlas.office.Book;
import minzheng.atlas.office.Cell;
import minzheng.atlas.office.Sheet.Column;

/** 问题清单: what the checks found about the line and its markers, with every measure; hazards and disputes beside it. */
final class FindingsList implements PackDocument {
    @Override
    public String code() {
        return "findings_list";
    }

    @Override
    public String zh() {
        return "问题清单";
    }

    @Override
    public Kind kind() {
        return Kind.XLSX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        SortedSet<String> measures = new TreeSet<>();
        contents.findings()
                .forEach(finding -> measures.addAll(finding.measures().keySet()));
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("编号", 38),
                Column.text("种类", 24),
                Column.text("程度", 8),
                Column.text("涉及", 30),
                Column.text("说明", 60),
                Column.text("依据", 30),
                Column.text("状态", 14)));
        measures.forEach(name -> columns.add(Column.number(Words.measure(name), "0.000")));
        Book.write(
                List.of(
                        PackLayout.sheet(
                                contents,
                                "问题",
                                zh(),
                                columns,
                                contents.findings().stream()
                                        .map(finding -> row(finding, measures))
                                        .toList()),
                        PackLayout.sheet(contents, "隐患与纠纷", "隐患与纠纷", hazardColumns(), hazards(contents))),
                out);
    }

    private static List<Cell> row(PackFinding finding, SortedSet<String> measures) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(finding.id().toString()),
                Cell.of(finding.code()),
                Cell.of(Words.severity(finding.severity())),
                Cell.of(String.join("、", finding.subjects())),
                Cell.of(finding.zh()),
                Cell.of(finding.rule()),
                Cell.of(Words.life(finding.state()))));
        measures.forEach(name -> row.add(Cell.of(finding.measures().get(name))));
        return row;
    }

    private static List<Column> hazardColumns() {
        return List.of(
                Column.text("种类", 10),
                Column.text("名称", 40),
                Column.metres("起（米）"),
                Column.metres("止（米）"),
                Column.text("状态", 12),
                Column.text("备注", 40));
    }

    private static List<List<Cell>> hazards(PackContents contents) {
        return contents.hazards().stream()
                .map(hazard -> List.of(
                        Cell.of(hazard.kind().equals("dispute") ? "纠纷" : "隐患"),
                        Cell.of(hazard.title()),
                        Cell.of(hazard.fromM()),
                        Cell.of(hazard.toM()),
                        Cell.of(hazard.status().equals("open") ? "未解决" : "已解决"),
                        Cell.of(hazard.note())))
                .toList();
    }
}
