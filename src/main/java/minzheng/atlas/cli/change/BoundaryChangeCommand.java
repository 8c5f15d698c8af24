package minzheng.atlas.cli.change;

import java.time.Clock;
import java.time.ZoneId;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.change.ChangeParts;
import minzheng.atlas.cli.Session;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The group of commands about changes. */
@Command(
        name = "boundary-change",
        description = "区划与界线变更：起草、预览、卷宗、发布 / propose, preview, file and publish changes of boundaries and units",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            KindsCommand.class,
            ProposeCommand.class,
            ShowCommand.class,
            PreviewCommand.class,
            StepCommand.class,
            PublishCommand.class,
            WithdrawCommand.class
        })
public final class BoundaryChangeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "缺少子命令 / say what to do");
    }

    static ChangeParts parts(Session session) {
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Readings readings = new Readings(session.database(), new DivisionCodes(session.database()), clock);
        return ChangeParts.of(session.database(), readings, new EvaluationParts(session.database()).effects());
    }
}
