package minzheng.atlas.export.collection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.GapReport.GapUnit;
import minzheng.atlas.plan.GapReport.Gaps;
import minzheng.atlas.plan.PlanQuery;

/** Which units are missing, the neediest first, why, and what would close each gap. */
final class GapsExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator", "指标编号", "indicator"),
            Column.text("indicator_name", "指标", "name of the indicator"),
            Column.integer("rank", "序", "rank"),
            Column.text("division_code", "区划代码", "division code"),
            Column.text("name", "名称", "name"),
            Column.text("type", "类型", "type"),
            Column.integer("elders", "老年人口", "elders"),
            Column.text("priority", "优先", "priority"),
            Column.text("action", "办法", "action"),
            Column.text("reason", "原因", "reason"),
            Column.text("candidates", "可提升的设施", "candidates"),
            Column.text("receipt", "凭据", "receipt"));

    private final Sources sources;

    GapsExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "gaps";
    }

    @Override
    public Label title() {
        return new Label("缺口清单", "Gap list");
    }

    @Override
    public Parameters filters() {
        return PlanQuery.parameters("indicator");
    }

    @Override
    public ExportTable table(Query query) {
        Evaluation evaluation = sources.plans().evaluation(query);
        List<Gaps> gaps = sources.gaps().of(evaluation, query.text("indicator").orElse(null), Integer.MAX_VALUE);
        return new ExportTable("gaps", title(), COLUMNS, Shape.NONE, About.of(evaluation, query), sink -> {
            for (Gaps gap : gaps) {
                for (GapUnit unit : gap.units()) {
                    sink.take(row(gap, unit));
                }
            }
        });
    }

    private static ExportRow row(Gaps gap, GapUnit unit) {
        return new ExportRow(
                Arrays.asList(
                        gap.id(),
                        gap.name().zh(),
                        (long) unit.rank(),
                        unit.divisionCode(),
                        unit.name(),
                        unit.type(),
                        unit.elders(),
                        unit.priority().isEmpty() ? null : String.join(";", unit.priority()),
                        unit.action(),
                        unit.reason(),
                        unit.candidates().stream()
                                .map(candidate -> candidate.name())
                                .collect(Collectors.joining("；")),
                        gap.receipt().id()),
                null);
    }
}
