package minzheng.atlas.export.collection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.PartCoverage;
import minzheng.atlas.plan.PartFigures;
import minzheng.atlas.plan.PlanQuery;
import org.locationtech.jts.geom.Geometry;

/** One indicator in each division right below the one asked for, with outlines: how the counties compare. */
final class PartsExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator", "指标编号", "indicator"),
            Column.text("code", "区划代码", "division code"),
            Column.text("name", "名称", "name"),
            Column.text("type", "类型", "type"),
            Column.text("unit", "单位", "unit"),
            Column.decimal("value", "现值", "value"),
            Column.decimal("numerator", "分子", "numerator"),
            Column.decimal("denominator", "分母", "denominator"),
            Column.decimal("target", "目标", "target"),
            Column.date("due", "期限", "due"),
            Column.decimal("shortfall", "距目标", "missing to the target"),
            Column.integer("units_needed", "尚缺", "still needed"),
            Column.text("status", "状态", "status"),
            Column.text("receipt", "凭据", "receipt"));

    private final Sources sources;

    PartsExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "parts";
    }

    @Override
    public Label title() {
        return new Label("指标分县区对比", "An indicator in each part");
    }

    @Override
    public Parameters filters() {
        return PlanQuery.parameters("indicator");
    }

    @Override
    public ExportTable table(Query query) {
        Evaluation evaluation = sources.plans().evaluation(query);
        String indicator = CoverageExport.indicator(query);
        List<PartFigures> parts = PartCoverage.of(evaluation, indicator);
        return new ExportTable("parts", title(), COLUMNS, Shape.AREA, About.of(evaluation, query), sink -> {
            Map<String, Geometry> outlines = Outlines.of(sources, evaluation.reading());
            for (PartFigures part : parts) {
                sink.take(row(indicator, part, outlines));
            }
        });
    }

    private static ExportRow row(String indicator, PartFigures part, Map<String, Geometry> outlines) {
        MeasureFigures figures = part.figures();
        return new ExportRow(
                Arrays.asList(
                        indicator,
                        part.divisionCode(),
                        part.divisionName(),
                        part.divisionType(),
                        figures.unit(),
                        figures.value(),
                        figures.numerator(),
                        figures.denominator(),
                        figures.target(),
                        figures.due(),
                        figures.shortfall(),
                        figures.unitsNeeded(),
                        figures.status().code(),
                        part.receipt().id()),
                outlines.get(part.divisionCode()));
    }
}
