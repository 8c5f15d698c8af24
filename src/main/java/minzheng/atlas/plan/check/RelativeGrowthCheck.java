package minzheng.atlas.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.plan.Evaluation;

/**
 * A share of two amounts that is to rise from a to b in n years needs the upper amount to outgrow the lower one by
 * (b/a)^(1/n) - 1 a year, whatever the rows for the two growth rates ask for (domain note D20).
 */
final class RelativeGrowthCheck implements PlanCheck {
    @Override
    public String code() {
        return "relative_growth";
    }

    @Override
    public List<PlanFinding> findings(Evaluation evaluation) {
        return PlanChecks.entries(evaluation.plan(), code()).stream()
                .map(this::finding)
                .toList();
    }

    private PlanFinding finding(RuleText entry) {
        BigDecimal from = entry.number("from");
        BigDecimal to = entry.number("to");
        int years = entry.wholeNumber("years");
        double yearly = Math.pow(to.doubleValue() / from.doubleValue(), 1.0 / years) - 1;
        BigDecimal percent = BigDecimal.valueOf(yearly * 100).setScale(1, RoundingMode.HALF_UP);
        List<String> rows = new ArrayList<>(List.of(entry.word("indicator")));
        rows.addAll(entry.words("against"));
        String growthRows = String.join(", ", entry.words("against"));
        return new PlanFinding(
                code(),
                yearly > 0,
                rows,
                new Label(
                        entry.word("indicator") + " 要求每年相对多增 " + percent + " %，而 " + growthRows + " 对两者提出同样的要求",
                        entry.word("indicator") + " needs one side to outgrow the other by " + percent
                                + " % a year, while " + growthRows + " ask the same of both"),
                Map.of("yearly_relative_growth", yearly));
    }
}
