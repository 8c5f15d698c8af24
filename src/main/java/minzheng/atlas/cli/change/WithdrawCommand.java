package minzheng.atlas.cli.change;

import java.util.UUID;
import minzheng.atlas.change.BoundaryChange;
import minzheng.atlas.change.ChangeParts;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drops what a change proposes and keeps its dossier. */
@Command(name = "withdraw", description = "撤回方案，保留卷宗 / drop a proposal, keep its dossier")
final class WithdrawCommand extends ShellCommand {
    @Parameters(paramLabel = "ID", description = "变更编号 / id of the change")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private UUID id;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    WithdrawCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        ChangeParts parts = BoundaryChangeCommand.parts(session);
        String tag = parts.store().get(id).etag();
        BoundaryChange withdrawn = parts.publication().withdraw(id, tag, session.author());
        DossierText.print(parts.store().dossier(withdrawn), json, session.out());
        return 0;
    }
}
