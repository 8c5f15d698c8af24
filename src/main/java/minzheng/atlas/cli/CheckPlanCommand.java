package minzheng.atlas.cli;

import java.io.PrintStream;
import java.util.List;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.check.PlanChecks;
import minzheng.atlas.plan.check.PlanFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Contradictions inside the plan. */
@Command(name = "check-plan", description = "规划自检：数字是否自相矛盾 / plan check: whether the plan's own numbers fit together")
final class CheckPlanCommand extends ShellCommand {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckPlanCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Evaluation evaluation = plan.evaluation(new EvaluationParts(session.database()));
        List<PlanFinding> findings = PlanChecks.run(evaluation);
        if (output.json()) {
            session.out().println(Json.text(findings));
        } else if (output.csv()) {
            CsvTable table = new CsvTable("check", "contradiction", "indicators", "message");
            findings.forEach(finding -> table.row(
                    finding.check(),
                    finding.contradiction(),
                    String.join(" ", finding.indicators()),
                    finding.message().toString()));
            table.print(session.out());
        } else {
            table(evaluation, findings, session.out());
        }
        return 0;
    }

    private static void table(Evaluation evaluation, List<PlanFinding> findings, PrintStream out) {
        Heading.print(evaluation, out);
        findings.forEach(finding -> {
            out.println(
                    (finding.contradiction() ? "✗ " : "✓ ") + finding.message().zh());
            out.println("  " + finding.message().en());
        });
    }
}
