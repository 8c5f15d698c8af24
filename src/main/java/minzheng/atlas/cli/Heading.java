package minzheng.atlas.cli;

import java.io.PrintStream;
import java.util.List;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.PolicyEffect;
import minzheng.atlas.plan.Receipt;

/** What every table says first: plan, division, date and versions, and whether data or numbers are invented. */
final class Heading {
    private Heading() {}

    static void print(Evaluation evaluation, PrintStream out) {
        Receipt.Terms terms = evaluation.terms();
        out.println(
                evaluation.plan().name() + "  " + evaluation.plan().document().number());
        out.println(evaluation.root().name() + " " + evaluation.root().code() + "  截至 as of " + terms.asOf()
                + "  数据版本 data "
                + terms.dataVersion() + "  区划版本 divisions " + terms.divisionVersion() + "  规则版本 rules "
                + terms.ruleVersion() + "  分母 denominator " + terms.denominator());
        PolicyEffect effect = evaluation.policyEffect();
        if (!effect.isNone()) {
            out.println("口径加入 added " + names(effect.added()) + "；去除 left out " + names(effect.removed()));
        }
        if (evaluation.synthetic()) {
            out.println("合成数据 SYNTHETIC：示意，不作划界依据 / demonstration data, not for demarcation");
        }
        if (evaluation.plan().illustrative()) {
            out.println("规划数字为虚构 / the plan's numbers are invented");
        }
        out.println();
    }

    private static String names(List<PolicyEffect.Named> units) {
        return units.size()
                + units.stream()
                        .map(PolicyEffect.Named::name)
                        .limit(20)
                        .toList()
                        .toString();
    }
}
