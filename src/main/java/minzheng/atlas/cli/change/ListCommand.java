package minzheng.atlas.cli.change;

import java.util.List;
import minzheng.atlas.change.BoundaryChange;
import minzheng.atlas.change.ChangeState;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The changes that were drawn up. */
@Command(name = "list", description = "变更一览 / the changes there are")
final class ListCommand extends ShellCommand {
    @Option(names = "--state", paramLabel = "STATE", description = "只看：draft, published, withdrawn / only those")
    private @Nullable ChangeState state;

    @Option(names = "--limit", defaultValue = "1000", description = "最多列出 / most (default: ${DEFAULT-VALUE})")
    private int limit = 1000;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    ListCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        List<BoundaryChange> changes =
                BoundaryChangeCommand.parts(session).store().list(state == null ? null : state.code(), null, limit);
        if (json) {
            session.out().println(Json.text(changes));
            return 0;
        }
        TextTable table =
                new TextTable("编号 id", "名称 title", "类别 kind", "状态 state", "起草日 drawn on", "生效 from", "文号 document");
        changes.forEach(change -> table.row(
                change.id(),
                change.title(),
                change.kind(),
                change.state().code(),
                change.drawnOn(),
                change.effectiveOn(),
                change.documentNumber()));
        table.print(session.out());
        return 0;
    }
}
