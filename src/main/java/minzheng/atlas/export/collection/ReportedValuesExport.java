package minzheng.atlas.export.collection;

import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** Reported figures and milestones that hold on the date. */
final class ReportedValuesExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("series", "指标序列", "series"),
            Column.text("division_code", "区划代码", "division code"),
            Column.text("division_name", "区划名称", "division"),
            Column.date("valid_from", "有效起始", "valid from"),
            Column.date("valid_to", "有效截止", "valid to"),
            Column.decimal("value", "数值", "value"),
            Column.decimal("numerator", "分子", "numerator"),
            Column.decimal("denominator", "分母", "denominator"),
            Column.text("state", "进度", "state"),
            Column.text("source", "数据来源", "source"),
            Column.date("reported_on", "上报日期", "reported on"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    ReportedValuesExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "reported-values";
    }

    @Override
    public Label title() {
        return new Label("填报数据", "Reported values");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("series", "division").reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        var division = sources.readings().division(query, "division", reading).orElse(null);
        return new ExportTable(
                "reported_values",
                title(),
                COLUMNS,
                Shape.NONE,
                About.of(reading, query),
                RecordedRows.of(
                        sources.database(),
                        "reported_values",
                        reading,
                        COLUMNS,
                        false,
                        statement -> statement
                                .bind("division", division)
                                .bind("series", query.text("series").orElse(null))));
    }
}
