package minzheng.atlas.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.cql2.ComparisonOperator;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Leaves;
import minzheng.atlas.cql2.Operand;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Measure;

/**
 * Least floor areas per unit, met exactly in every unit, against the row for floor area per 100 households:
 * sum(least area * units) * 100 / households (domain note D20).
 */
final class FloorAreaCheck implements PlanCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String code() {
        return "floor_area";
    }

    @Override
    public List<PlanFinding> findings(Evaluation evaluation) {
        List<PlanFinding> findings = new ArrayList<>();
        for (RuleText entry : PlanChecks.entries(evaluation.plan(), code())) {
            Long households = evaluation.people(People.HOUSEHOLDS);
            if (households != null && households > 0) {
                findings.add(finding(evaluation, entry, households));
            }
        }
        return findings;
    }

    private PlanFinding finding(Evaluation evaluation, RuleText entry, long households) {
        BigDecimal area = BigDecimal.ZERO;
        List<String> rows = new ArrayList<>();
        for (String part : entry.words("parts")) {
            Measure measure = evaluation.plan().get(part).measures().get(0);
            int units = evaluation.countedUnits(measure.units()).size();
            area = area.add(leastArea(part, measure).multiply(BigDecimal.valueOf(units)));
            rows.add(part);
        }
        String total = entry.word("total");
        rows.add(total);
        BigDecimal wanted = Objects.requireNonNull(
                evaluation.plan().get(total).measures().get(0).target().value(), total);
        BigDecimal reached = area.multiply(HUNDRED).divide(BigDecimal.valueOf(households), 2, RoundingMode.HALF_UP);
        boolean falls = reached.compareTo(wanted) < 0;
        String sum = area.toPlainString() + " m² * 100 / " + households + " = " + reached + (falls ? " < " : " >= ")
                + wanted.toPlainString();
        return new PlanFinding(
                code(),
                falls,
                rows,
                new Label(
                        "各社区（村）面积恰好达标时，每百户 " + sum + " m²",
                        "least areas met exactly in every community and village give, per 100 households, " + sum
                                + " m²"),
                Map.of(
                        "floor_area_m2",
                        area,
                        "households",
                        households,
                        "per_100_households",
                        reached,
                        "target",
                        wanted));
    }

    /** The number in the row's condition {@code floor_area_m2 >= …}. */
    private static BigDecimal leastArea(String id, Measure measure) {
        Expression condition = measure.rule().contributing().orElseThrow();
        for (Expression leaf : Leaves.of(condition)) {
            if (leaf instanceof Expression.Comparison comparison
                    && comparison.operator() == ComparisonOperator.GREATER_OR_EQUAL
                    && comparison.left() instanceof Operand.Property property
                    && property.name().equals("floor_area_m2")
                    && comparison.right() instanceof Operand.Literal literal
                    && literal.value() instanceof BigDecimal least) {
                return least;
            }
        }
        throw new InvalidRequest(
                "bad_value", id + "/rule", id + ": 条件中没有 floor_area_m2 >= … / its condition has no floor_area_m2 >= …");
    }
}
