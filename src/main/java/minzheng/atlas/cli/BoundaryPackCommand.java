package minzheng.atlas.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.pack.PackArchive;
import minzheng.atlas.boundary.pack.PackReading;
import minzheng.atlas.boundary.pack.PackStore;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the archive of an inspected line to a file, or tells everything that it waits for. */
@Command(name = "boundary-pack", description = "生成界线联检成果资料 / write the archive of an inspected boundary line (ZIP)")
final class BoundaryPackCommand extends ShellCommand {
    @Option(names = "--line", required = true, paramLabel = "CODE", description = "界线代码或编号 / code or id of the line")
    private String line = "";

    @Option(names = "--task", paramLabel = "ID", description = "联检任务；默认最近一次 / inspection task; default the last one")
    private @Nullable String task;

    @Option(names = "--round", paramLabel = "CODE", description = "联检轮次 / round of inspections, e.g. R5")
    private @Nullable String round;

    @Option(names = "--as-of", paramLabel = "DATE", description = "时点；默认今天 / date in the world; default today")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "写到何处；默认按内容命名 / where to; default: a name that says what it is")
    private @Nullable Path out;

    BoundaryPackCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        PackStore store = new PackStore(session.database());
        PackReading packs = new PackReading(
                new BoundaryStore(session.database()), new DivisionStore(session.database()), store, clock);
        Reading reading = Reading.of(
                asOf == null ? LocalDate.now(clock) : asOf, session.database().currentVersion());
        PackArchive archive = PackArchive.of(packs, store, reading, line, new PackReading.Choice(task, round));
        Path file = out == null ? Path.of(archive.fileName()) : out;
        WholeFile.write(file, archive::write);
        session.out().println("已生成 / written: " + file);
        return 0;
    }
}
