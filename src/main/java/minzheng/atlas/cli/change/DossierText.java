package minzheng.atlas.cli.change;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.change.BoundaryChange;
import minzheng.atlas.change.ChangeStep;
import minzheng.atlas.change.Deadlines;
import minzheng.atlas.change.Dossier;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.http.Json;

/** A change and its dossier as people read it. */
final class DossierText {
    private DossierText() {}

    static void print(Dossier dossier, boolean json, PrintStream out) {
        if (json) {
            out.println(Json.text(dossier));
            return;
        }
        change(dossier.change(), out);
        Deadlines deadlines = dossier.deadlines();
        if (deadlines != null) {
            out.println("期限 carried out by " + deadlines.carriedOutBy() + "（最迟 at most " + deadlines.atMostBy()
                    + "）  新代码 new codes by " + deadlines.newCodesBy());
        }
        steps(dossier.steps(), out);
        if (!dossier.missingSteps().isEmpty()) {
            out.println("发布前尚缺 still missing before publishing: "
                    + dossier.missingSteps().stream()
                            .map(step -> step.code() + " " + step.label().zh())
                            .collect(Collectors.joining("、")));
        }
    }

    private static void change(BoundaryChange change, PrintStream out) {
        out.println(
                change.title() + "  " + change.kind() + "  " + change.state().code());
        out.println("编号 id " + change.id());
        out.println("起草日 drawn on " + change.drawnOn() + "  数据版本 data version " + change.baseVersion()
                + (change.effectiveOn() == null ? "" : "  生效 from " + change.effectiveOn()));
        if (change.publishedVersion() != null) {
            out.println("批准 approved " + change.documentNumber() + "  " + change.documentDate() + "  "
                    + change.approver() + "  数据版本 data version " + change.publishedVersion());
        }
    }

    private static void steps(List<ChangeStep> steps, PrintStream out) {
        if (steps.isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable("步骤 step", "", "完成 done on", "文件 document", "备注 note", "操作人 actor", "现行 current");
        steps.forEach(step -> table.row(
                step.step().code(),
                step.step().label().zh(),
                step.doneOn(),
                step.document(),
                step.note(),
                step.actor(),
                step.current() ? "是 yes" : "否 no"));
        table.print(out);
    }
}
