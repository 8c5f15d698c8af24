package minzheng.atlas.cli.change;

import minzheng.atlas.cli.TextTable;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.ShownNumber;
import minzheng.atlas.plan.effect.IndicatorEffect;
import minzheng.atlas.plan.effect.MeasureEffect;
import minzheng.atlas.plan.effect.PlanEffect;

/** Every measure of a plan before and after a change; those that change bear a star. */
final class IndicatorTable {
    private IndicatorTable() {}

    static TextTable of(PlanEffect plan) {
        TextTable table = new TextTable(
                "", "编号 id", "指标 indicator", "前 before", "分子/分母", "状态 status", "后 after", "分子/分母", "状态 status");
        for (IndicatorEffect row : plan.indicators()) {
            row.measures().forEach(measure -> add(table, measure));
        }
        return table;
    }

    private static void add(TextTable table, MeasureEffect measure) {
        MeasureFigures was = measure.before();
        MeasureFigures will = measure.after();
        table.row(
                measure.changed() ? "*" : "",
                measure.id(),
                measure.name().zh(),
                ShownNumber.shown(was.value(), was.unit()),
                ShownNumber.fraction(was.numerator(), was.denominator()),
                was.status().code(),
                ShownNumber.shown(will.value(), will.unit()),
                ShownNumber.fraction(will.numerator(), will.denominator()),
                will.status().code());
    }
}
