package minzheng.atlas.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Measure;
import minzheng.atlas.plan.UnitList;

/** How many units a list should have by the document, against how many there are on the date: 镇改街 makes 25 into 26. */
final class UnitCountCheck implements PlanCheck {
    @Override
    public String code() {
        return "unit_count";
    }

    @Override
    public List<PlanFinding> findings(Evaluation evaluation) {
        List<PlanFinding> findings = new ArrayList<>();
        for (UnitList list : evaluation.plan().unitLists().values()) {
            Integer expected = list.expected();
            int counted = evaluation.countedUnits(list.name()).size();
            boolean wholePlan =
                    evaluation.root().code().equals(evaluation.plan().root());
            if (wholePlan && expected != null && expected != counted) {
                findings.add(finding(evaluation, list, expected, counted));
            }
        }
        return findings;
    }

    private PlanFinding finding(Evaluation evaluation, UnitList list, int expected, int counted) {
        List<String> rows = evaluation
                .plan()
                .measures()
                .filter(measure -> measure.units().equals(list.name()))
                .map(Measure::id)
                .toList();
        String on = evaluation.terms().asOf().toString();
        return new PlanFinding(
                code(),
                true,
                rows,
                new Label(
                        list.label().zh() + "：文件隐含 " + expected + " 个，" + on + " 为 " + counted + " 个",
                        list.label().en() + ": the document implies " + expected + ", on " + on + " there are "
                                + counted),
                Map.of("expected", expected, "counted", counted));
    }
}
