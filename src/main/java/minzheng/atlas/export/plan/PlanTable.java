package minzheng.atlas.export.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.facility.Label;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.IndicatorResult;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.MeasureResult;
import minzheng.atlas.plan.Plan;
import minzheng.atlas.plan.Receipt;
import minzheng.atlas.plan.ShownNumber;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plan in the layout of its table 1, with what each has come to.
 *
 * @param header names of the columns
 * @param rows the rows of the document's numbered table first, then those of its text and boxes
 * @param footer where the figures come from
 */
public record PlanTable(String title, String document, List<String> header, List<Row> rows, String footer) {
    private static final Map<String, String> UNITS = Map.of(
            "share", "%",
            "m2_per_100_households", "平方米/百户",
            "households", "户",
            "per_10000_residents", "每万人",
            "facilities", "个",
            "communities", "个");

    /** One line of the table, as it is printed. */
    public record Row(List<TableCell> cells, boolean numbered) {}

    public static PlanTable of(Evaluation evaluation) {
        Plan plan = evaluation.plan();
        List<Row> numbered = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (IndicatorResult result : evaluation.indicators(false)) {
            boolean inTable = result.source().row() != null;
            rows(result, inTable, inTable ? numbered : others);
        }
        numbered.addAll(others);
        return new PlanTable(
                plan.document().title() + " 指标完成情况",
                plan.document().number(),
                List.of(
                        "序号",
                        "指标",
                        "单位",
                        (plan.from().getYear() - 1) + "年",
                        plan.to().getYear() + "年目标",
                        "属性",
                        "现值",
                        "分子/分母",
                        "差距",
                        "状态",
                        "凭据"),
                numbered,
                footer(evaluation));
    }

    private static void rows(IndicatorResult result, boolean numbered, List<Row> rows) {
        String place = numbered
                ? String.valueOf(result.source().row())
                : result.source().section();
        rows.add(row(place, result, result.name(), result.figures(), result.receipt(), numbered));
        for (MeasureResult measure : result.measures()) {
            rows.add(row("", result, measure.name(), measure.figures(), measure.receipt(), numbered));
        }
    }

    private static Row row(
            String place,
            IndicatorResult indicator,
            Label name,
            MeasureFigures figures,
            Receipt receipt,
            boolean numbered) {
        String unit = figures.unit();
        return new Row(
                List.of(
                        TableCell.text(place),
                        TableCell.text(name.zh()),
                        TableCell.text(UNITS.getOrDefault(unit, unit)),
                        TableCell.number(figures.baseline(), unit),
                        target(figures),
                        TableCell.text(nature(indicator.nature())),
                        TableCell.number(figures.value(), unit),
                        TableCell.text(ShownNumber.fraction(figures.numerator(), figures.denominator())),
                        gap(figures),
                        TableCell.text(figures.statusLabel().zh()),
                        TableCell.text(receipt.measure() + "~" + receipt.hash())),
                numbered);
    }

    private static TableCell target(MeasureFigures figures) {
        TableCell least = TableCell.number(figures.target(), figures.unit());
        return figures.targetMax() == null
                ? least
                : TableCell.text(least.text() + "–" + ShownNumber.shown(figures.targetMax(), figures.unit()));
    }

    /** What is still missing: units by exact count where they can be counted, else the distance to the target. */
    private static TableCell gap(MeasureFigures figures) {
        Long units = figures.unitsNeeded();
        if (units != null) {
            return TableCell.text(units == 0 ? "0" : "尚缺 " + units);
        }
        BigDecimal shortfall = figures.shortfall();
        return shortfall == null || shortfall.signum() == 0
                ? TableCell.text("—")
                : TableCell.number(shortfall, figures.unit());
    }

    private static String nature(@Nullable String nature) {
        if (nature == null) {
            return "—";
        }
        return nature.equals("binding") ? "约束性" : "预期性";
    }

    private static String footer(Evaluation evaluation) {
        Receipt.Terms terms = evaluation.terms();
        return "评估日期 %s · 区划 %s %s · 分母口径 %s · 数据版本 %d · 区划版本 %d · 规则版本 %s%s"
                        .formatted(
                                terms.asOf(),
                                evaluation.root().code(),
                                evaluation.root().name(),
                                terms.denominator(),
                                terms.dataVersion(),
                                terms.divisionVersion(),
                                terms.ruleVersion(),
                                evaluation.synthetic() ? " · 含示例数据" : "")
                + receipts(terms);
    }

    /** How the last column becomes the receipt that {@code ./atlas receipt} and {@code /api/receipts} repeat. */
    private static String receipts(Receipt.Terms terms) {
        return " · 凭据全文 %s~①~%s~%d~%s~%d~%s~%s~%s~%s~②（①~② 见“凭据”栏，/api/receipts/ 可重算）"
                .formatted(
                        terms.plan(),
                        terms.asOf(),
                        terms.dataVersion(),
                        terms.ruleVersion(),
                        terms.divisionVersion(),
                        terms.denominator(),
                        terms.division(),
                        Objects.requireNonNullElse(terms.scope(), "-"),
                        Objects.requireNonNullElse(terms.overlay(), "-"));
    }
}
