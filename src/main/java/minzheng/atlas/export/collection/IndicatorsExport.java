package minzheng.atlas.export.collection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.IndicatorResult;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.MeasureResult;
import minzheng.atlas.plan.PlanQuery;
import minzheng.atlas.plan.Receipt;

/** Every row of the plan with its figures; the measures of a compound row follow it. */
final class IndicatorsExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator", "指标编号", "indicator"),
            Column.text("name", "指标", "name"),
            Column.text("unit", "单位", "unit"),
            Column.decimal("value", "现值", "value"),
            Column.decimal("numerator", "分子", "numerator"),
            Column.decimal("denominator", "分母", "denominator"),
            Column.decimal("baseline", "基期", "baseline"),
            Column.decimal("target", "目标", "target"),
            Column.date("due", "期限", "due"),
            Column.decimal("shortfall", "距目标", "missing to the target"),
            Column.text("status", "状态", "status"),
            Column.integer("units_needed", "尚缺", "still needed"),
            Column.text("section", "章节", "section"),
            Column.text("table_name", "表", "table"),
            Column.text("table_row", "行", "row"),
            Column.text("receipt", "凭据", "receipt"));

    private final Sources sources;

    IndicatorsExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "indicators";
    }

    @Override
    public Label title() {
        return new Label("规划指标", "Plan indicators");
    }

    @Override
    public Parameters filters() {
        return PlanQuery.parameters();
    }

    @Override
    public ExportTable table(Query query) {
        Evaluation evaluation = sources.plans().evaluation(query);
        return new ExportTable("indicators", title(), COLUMNS, Shape.NONE, About.of(evaluation, query), sink -> {
            for (IndicatorResult result : evaluation.indicators(false)) {
                for (ExportRow row : rows(result)) {
                    sink.take(row);
                }
            }
        });
    }

    private static List<ExportRow> rows(IndicatorResult result) {
        List<ExportRow> rows = new ArrayList<>();
        rows.add(row(result, result.id(), result.name(), result.figures(), result.receipt()));
        for (MeasureResult measure : result.measures()) {
            rows.add(row(result, measure.id(), measure.name(), measure.figures(), measure.receipt()));
        }
        for (MeasureResult companion : result.companions()) {
            rows.add(row(result, companion.id(), companion.name(), companion.figures(), companion.receipt()));
        }
        return rows;
    }

    private static ExportRow row(
            IndicatorResult result, String id, Label name, MeasureFigures figures, Receipt receipt) {
        BigDecimal target = figures.target();
        return new ExportRow(
                Arrays.asList(
                        id,
                        name.zh(),
                        figures.unit(),
                        figures.value(),
                        figures.numerator(),
                        figures.denominator(),
                        figures.baseline(),
                        target,
                        figures.due(),
                        figures.shortfall(),
                        figures.status().code(),
                        figures.unitsNeeded(),
                        result.source().section(),
                        result.source().table(),
                        result.source().row(),
                        receipt.id()),
                null);
    }
}
