package minzheng.atlas.plan.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Plan;

/** Every plan check. */
public final class PlanChecks {
    public static final List<PlanCheck> ALL = List.of(
            new PartitionCheck(),
            new BaselineFractionCheck(),
            new RelativeGrowthCheck(),
            new FloorAreaCheck(),
            new UnitCountCheck());

    private PlanChecks() {}

    /** Runs all checks; a {@code consistency} entry of a kind nobody knows is an error, not silence. */
    public static List<PlanFinding> run(Evaluation evaluation) {
        for (JsonNode entry : evaluation.plan().consistency()) {
            String kind = entry.path("kind").asText();
            if (ALL.stream().noneMatch(check -> check.code().equals(kind))) {
                throw new InvalidRequest(
                        "unknown_check",
                        "consistency/kind",
                        "未知的自检类型 / unknown consistency check \"" + kind + "\"; one of "
                                + ALL.stream().map(PlanCheck::code).toList());
            }
        }
        return ALL.stream()
                .flatMap(check -> check.findings(evaluation).stream())
                .toList();
    }

    /** The plan's entries for one check. */
    static List<RuleText> entries(Plan plan, String kind) {
        return IntStream.range(0, plan.consistency().size())
                .filter(i -> plan.consistency().get(i).path("kind").asText().equals(kind))
                .mapToObj(i -> new RuleText(plan.consistency().get(i), plan.code() + "/consistency/" + i, Map.of()))
                .toList();
    }
}
