package minzheng.atlas.cli.load;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.dialogue.ImportEntry;
import minzheng.atlas.ingest.dialogue.ImportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was imported, from the shell or the browser. */
@Command(name = "imports", description = "导入记录 / what was imported", subcommands = ImportsUndoCommand.class)
public final class ImportsCommand extends ShellCommand {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Option(names = "--limit", defaultValue = "20", description = "条数，新的在前 / how many, newest first")
    private int limit;

    @Option(names = "--json", description = "输出 JSON / result as JSON")
    private boolean json;

    ImportsCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        var imports = new ImportStore(session.database()).list(null, limit);
        if (json) {
            session.out().println(Json.text(imports));
            return 0;
        }
        TextTable table = new TextTable(
                "编号 id", "时间 time", "状态 state", "导入为 target", "来源 source", "文件 file", "数据版本 version", "操作人 actor");
        for (ImportEntry one : imports) {
            table.row(
                    one.id(),
                    TIME.format(one.createdAt()),
                    one.state(),
                    one.target(),
                    one.source(),
                    one.fileName(),
                    one.dataVersion(),
                    one.actor());
        }
        table.print(session.out());
        return 0;
    }
}
