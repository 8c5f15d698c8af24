package minzheng.atlas.cli.load;

import java.util.UUID;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.ingest.dialogue.ImportEntry;
import minzheng.atlas.ingest.dialogue.ImportStore;
import minzheng.atlas.ingest.dialogue.ImportUndo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a whole import back; refused with a list where something was edited since. */
@Command(name = "undo", description = "撤销一次导入 / take a whole import back")
final class ImportsUndoCommand extends ShellCommand {
    @Parameters(paramLabel = "ID", description = "导入编号 / id of the import, from ./atlas imports")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private UUID id;

    ImportsUndoCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        try {
            ImportEntry undone =
                    new ImportUndo(session.database(), new ImportStore(session.database())).run(id, session.author());
            session.out().println("已撤销，数据版本 %d / undone as data version %1$d".formatted(undone.undoneVersion()));
            return 0;
        } catch (Conflict e) {
            TextTable table = new TextTable("内容 thing", "数据版本 version", "操作人 actor", "原因 reason");
            e.clashes().forEach(c -> table.row(c.name(), c.dataVersion(), c.actor(), c.reason()));
            if (!e.clashes().isEmpty()) {
                table.print(session.out());
            }
            throw e;
        }
    }
}
