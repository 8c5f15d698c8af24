package minzheng.atlas.export.collection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.plan.CountedUnit;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.PlanQuery;
import minzheng.atlas.plan.UnitCoverage;
import org.locationtech.jts.geom.Geometry;

/** The units behind one indicator with their outlines: covered or not, as the map colours them. */
final class CoverageExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator", "指标", "indicator"),
            Column.text("code", "区划代码", "division code"),
            Column.text("name", "名称", "name"),
            Column.text("type", "类型", "type"),
            Column.flag("covered", "已覆盖", "covered"),
            Column.decimal("amount", "合格设施数", "how many qualify"),
            Column.integer("elders", "60岁及以上人口", "people of 60 and over"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    CoverageExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "coverage";
    }

    @Override
    public Label title() {
        return new Label("指标覆盖单位", "Units behind an indicator");
    }

    @Override
    public Parameters filters() {
        return PlanQuery.parameters("indicator");
    }

    @Override
    public ExportTable table(Query query) {
        Evaluation evaluation = sources.plans().evaluation(query);
        String indicator = indicator(query);
        List<CountedUnit> units = UnitCoverage.of(evaluation, indicator);
        return new ExportTable("coverage", title(), COLUMNS, Shape.AREA, About.of(evaluation, query), sink -> {
            Map<String, Geometry> outlines = Outlines.of(sources, evaluation.reading());
            for (CountedUnit unit : units) {
                sink.take(new ExportRow(
                        Arrays.asList(
                                indicator,
                                unit.code(),
                                unit.name(),
                                unit.type(),
                                unit.covered(),
                                unit.amount(),
                                unit.elders(),
                                unit.synthetic()),
                        outlines.get(unit.code())));
            }
        });
    }

    static String indicator(Query query) {
        return query.text("indicator")
                .orElseThrow(() -> new InvalidRequest(
                        "missing_parameter", "indicator", "须给出指标 / needs indicator=, e.g. NN145-07"));
    }
}
