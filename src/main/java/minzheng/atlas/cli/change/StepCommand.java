package minzheng.atlas.cli.change;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.change.DossierFiling;
import minzheng.atlas.change.DossierStep;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files a paper under a step of the dossier. */
@Command(
        name = "step",
        description =
                "卷宗归档 / file a step: research, risk_assessment, expert_review, opinions, implementation, evaluation")
final class StepCommand extends ShellCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "变更编号 / id of the change")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private UUID id;

    @Parameters(index = "1", paramLabel = "STEP", description = "步骤 / step")
    private String step = "";

    @Option(names = "--done-on", paramLabel = "DATE", description = "完成日期 / when it was done")
    private @Nullable LocalDate doneOn;

    @Option(names = "--document", description = "文件名称或文号 / the paper that shows it")
    private @Nullable String document;

    @Option(names = "--note", description = "备注 / note")
    private @Nullable String note;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    StepCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        DossierFiling filing = BoundaryChangeCommand.parts(session).filing();
        DossierFiling.Filed filed = new DossierFiling.Filed(doneOn, document, note);
        DossierText.print(filing.apply(id, DossierStep.of(step), filed, session.author()), json, session.out());
        return 0;
    }
}
