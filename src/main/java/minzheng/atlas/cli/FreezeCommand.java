package minzheng.atlas.cli;

import java.util.UUID;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.FrozenEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Freezes an evaluation, or a restatement of one. */
@Command(name = "freeze", description = "定稿评估，或对其重述 / freeze an evaluation, or restate a frozen one")
final class FreezeCommand extends ShellCommand {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Option(names = "--title", required = true, description = "标题 / title")
    private String title = "";

    @Option(names = "--restates", paramLabel = "ID", description = "被更正的定稿 / the frozen evaluation that is corrected")
    private @Nullable UUID restates;

    @Option(names = "--reason", defaultValue = "", description = "重述原因 / why it is restated")
    private String reason = "";

    FreezeCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        EvaluationParts parts = new EvaluationParts(session.database());
        Evaluation evaluation = plan.evaluation(parts);
        FrozenEvaluation done = parts.freezing().freeze(evaluation, title, reason, restates, session.author());
        session.out().println(Json.text(done));
        return 0;
    }
}
