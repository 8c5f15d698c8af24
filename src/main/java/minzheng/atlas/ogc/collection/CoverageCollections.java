package minzheng.atlas.ogc.collection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.CountedUnit;
import minzheng.atlas.plan.DenominatorPolicy;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Evaluator;
import minzheng.atlas.plan.Indicator;
import minzheng.atlas.plan.Plan;
import minzheng.atlas.plan.PlanStore;
import minzheng.atlas.plan.Receipt;
import minzheng.atlas.plan.UnitCodes;
import minzheng.atlas.plan.UnitCoverage;
import org.jspecify.annotations.Nullable;

/** 覆盖情况: for each indicator that counts units, its units, covered or not on the date, with the figure's receipt. */
final class CoverageCollections {
    /** The kinds of rule that count units one by one. */
    private static final Set<String> COUNTING_UNITS = Set.of("share_of_units", "at_least_n_per_unit");

    private static final List<PublishedProperty> PROPERTIES = List.of(
            PublishedProperty.text("code", "区划代码", "Division code", "d.code"),
            PublishedProperty.text("name", "名称", "Name", "d.name"),
            PublishedProperty.text("type", "类型", "Type", "d.type"),
            PublishedProperty.flag("covered", "已覆盖", "Covered", "c.covered"),
            PublishedProperty.number("amount", "合格设施数", "How many qualify", "c.amount"),
            PublishedProperty.number("elders", "60岁及以上人口", "People of 60 and over", "c.elders"),
            PublishedProperty.text("indicator", "指标", "Indicator", "c.indicator"),
            PublishedProperty.number("numerator", "分子", "Numerator", "c.numerator"),
            PublishedProperty.number("denominator", "分母", "Denominator", "c.denominator"),
            PublishedProperty.date("as_of", "时点", "As of", "CAST(:as_of AS date)"),
            PublishedProperty.number("data_version", "数据版本", "Data version", "CAST(:version AS bigint)"),
            PublishedProperty.number("division_version", "区划版本", "Division version", "c.division_version"),
            PublishedProperty.text("rule_version", "规则版本", "Rule version", "c.rule_version"),
            PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "d.synthetic"));

    private final PlanStore plans;
    private final UnitCodes unitCodes;
    private final Evaluator evaluator;

    CoverageCollections(PlanStore plans, UnitCodes unitCodes, Evaluator evaluator) {
        this.plans = plans;
        this.unitCodes = unitCodes;
        this.evaluator = evaluator;
    }

    /** A row of a coverage collection before it meets its outline. */
    record Row(
            String code,
            boolean covered,
            BigDecimal amount,
            @Nullable Long elders,
            String indicator,
            long numerator,
            long denominator,
            long divisionVersion,
            String ruleVersion) {
        static Row of(CountedUnit unit, String indicator, List<CountedUnit> all, Receipt.Terms terms) {
            return new Row(
                    unit.code(),
                    unit.covered(),
                    unit.amount(),
                    unit.elders(),
                    indicator,
                    all.stream().filter(CountedUnit::covered).count(),
                    all.size(),
                    terms.divisionVersion(),
                    terms.ruleVersion());
        }
    }

    List<PublishedCollection> of(Published published) {
        List<PublishedCollection> all = new ArrayList<>();
        for (Plan plan : published.plans()) {
            for (Indicator indicator : plan.indicators()) {
                if (indicator.measures().stream().anyMatch(measure -> COUNTING_UNITS.contains(measure.ruleKind()))) {
                    all.add(coverage(plan, indicator));
                }
            }
        }
        return all;
    }

    private PublishedCollection coverage(Plan plan, Indicator indicator) {
        return new PublishedCollection(
                "coverage-" + indicator.id(),
                new Label(
                        "覆盖情况：" + indicator.name().zh(),
                        "Coverage: " + indicator.name().en()),
                new Label(
                        plan.name().zh() + "，指标 " + indicator.id() + "：所示日期各单位是否覆盖",
                        plan.name().en() + ", row " + indicator.id()
                                + ": its units, covered or not on the date asked for"),
                GeometryKind.AREA,
                "coverage",
                Map.of("last_day", plan.to()),
                "d.division_id",
                "d.geom",
                null,
                null,
                new Temporal.Computed(),
                PROPERTIES,
                List.of("division_row", "facility_row"),
                "ST_Area(d.geom)",
                7,
                reading -> rows(plan.code(), indicator.id(), reading));
    }

    private String rows(String plan, String indicator, Reading reading) {
        Plan recorded = plans.get(plan, reading);
        Evaluation evaluation =
                evaluator.evaluate(recorded, reading, unitCodes.policy(DenominatorPolicy.PLAN.name()), null);
        List<CountedUnit> units = UnitCoverage.of(evaluation, indicator);
        Receipt.Terms terms = evaluation.terms();
        return Json.text(units.stream()
                .map(unit -> Row.of(unit, indicator, units, terms))
                .toList());
    }
}
