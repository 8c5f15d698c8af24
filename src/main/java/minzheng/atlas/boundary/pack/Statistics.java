package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.office.Book;
import minzheng.atlas.office.Cell;
import minzheng.atlas.office.Sheet;
import minzheng.atlas.office.Sheet.Column;

/** 统计表: lengths, markers by erection and condition, findings by code. */
final class Statistics implements PackDocument {
    @Override
    public String code() {
        return "statistics";
    }

    @Override
    public String zh() {
        return "统计表";
    }

    @Override
    public Kind kind() {
        return Kind.XLSX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        LineFigures figures = LineFigures.of(contents);
        Book.write(
                List.of(
                        lengths(contents, figures),
                        erections(contents, figures),
                        PackLayout.sheet(
                                contents,
                                "状况",
                                "界桩按状况",
                                List.of(Column.text("状况", 16), count("颗")),
                                conditions(figures)),
                        PackLayout.sheet(
                                contents,
                                "问题",
                                "问题按种类",
                                List.of(Column.text("代码", 30), count("项")),
                                counts(figures.findings()))),
                out);
    }

    private static Sheet lengths(PackContents contents, LineFigures figures) {
        Double registered = figures.registeredM();
        Double geodesic = figures.geodesicM();
        return PackLayout.sheet(
                contents,
                "长度",
                "界线长度",
                List.of(Column.metres("登记长度（米）"), Column.metres("椭球面长度（米）"), Column.metres("登记减椭球面（米）")),
                List.of(List.of(
                        Cell.of(registered),
                        Cell.of(geodesic),
                        Cell.of(registered == null || geodesic == null ? null : (Double) (registered - geodesic)))));
    }

    /** A tri-junction's marker may be registered on another line; it is counted there, and named here. */
    private static Sheet erections(PackContents contents, LineFigures figures) {
        List<List<Cell>> rows = new ArrayList<>();
        figures.erections()
                .forEach(one -> rows.add(List.of(
                        Cell.of(Words.erection(one.code())),
                        Cell.of(one.registered()),
                        Cell.of(one.numbers()),
                        Cell.of(one.stones()))));
        int others = contents.markers().size() - contents.ownMarkers().size();
        if (others > 0) {
            rows.add(List.of(Cell.of("登记在其他界线"), Cell.of((Integer) null), Cell.of(others), Cell.of(others)));
        }
        return PackLayout.sheet(
                contents,
                "埋设类型",
                "界桩按埋设类型",
                List.of(Column.text("类型", 16), count("登记（号）"), count("现有（号）"), count("现有（颗）")),
                rows);
    }

    private static Column count(String name) {
        return Column.number(name, "0");
    }

    private static List<List<Cell>> conditions(LineFigures figures) {
        List<List<Cell>> rows = new ArrayList<>();
        figures.conditions()
                .forEach((code, number) -> rows.add(List.of(Cell.of(LineFigures.condition(code)), Cell.of(number))));
        return rows;
    }

    private static List<List<Cell>> counts(Map<String, Long> counts) {
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach((code, number) -> rows.add(List.of(Cell.of(code), Cell.of(number))));
        return rows;
    }
}
