package minzheng.atlas.cli.change;

import java.util.UUID;
import minzheng.atlas.change.ChangeStore;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One change with its dossier. */
@Command(name = "show", description = "变更及其卷宗 / a change with its dossier")
final class ShowCommand extends ShellCommand {
    @Parameters(paramLabel = "ID", description = "变更编号 / id of the change")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private UUID id;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    ShowCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        ChangeStore store = BoundaryChangeCommand.parts(session).store();
        DossierText.print(store.dossier(store.get(id)), json, session.out());
        return 0;
    }
}
