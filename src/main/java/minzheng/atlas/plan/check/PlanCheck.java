package minzheng.atlas.plan.check;

import java.util.List;
import minzheng.atlas.plan.Evaluation;

/** One way in which a plan may contradict itself. */
public interface PlanCheck {
    /** The word plan files use in {@code consistency.kind}. */
    String code();

    /** Computes its findings for every place in the plan it applies to. */
    List<PlanFinding> findings(Evaluation evaluation);
}
