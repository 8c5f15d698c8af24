package minzheng.atlas.cli.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import minzheng.atlas.boundary.DeliveredSet;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.delivered.DeliveredFile;
import minzheng.atlas.ingest.delivered.DeliveredSetIntake;
import minzheng.atlas.ingest.dialogue.ImportFolder;
import minzheng.atlas.ingest.format.Opening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a file of polygons as a party delivered it, apart from the live divisions. */
@Command(
        name = "polygon-set",
        description = "收存一方送交的图形，不修改 / keep polygons as a party delivered them, unaltered and apart")
final class LoadPolygonSetCommand extends ShellCommand {
    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "图形集名称，不可重复 / name of the set, unique")
    private String name = "";

    @Option(
            names = "--side",
            paramLabel = "CODE",
            description = "送交方的区划代码 / code of the division whose polygons they are")
    private @Nullable String side;

    @Option(names = "--crs", paramLabel = "EPSG:…", description = "坐标参照系 / reference system of the coordinates")
    private @Nullable String crs;

    @Option(names = "--delivered-on", paramLabel = "DATE", description = "送交日期，默认今天 / default: today")
    private @Nullable LocalDate deliveredOn;

    @Option(names = "--code-field", paramLabel = "COLUMN", description = "代码所在字段 / column of the codes")
    private @Nullable String codeField;

    @Option(names = "--name-field", paramLabel = "COLUMN", description = "名称所在字段 / column of the names")
    private @Nullable String nameField;

    @Option(names = "--parent-field", paramLabel = "COLUMN", description = "上级代码所在字段 / column of the codes above")
    private @Nullable String parentField;

    @Option(names = "--layer", paramLabel = "NAME", description = "文件中的图层 / which layer of the file")
    private @Nullable String layer;

    LoadPolygonSetCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        LocalDate day = deliveredOn != null ? deliveredOn : LocalDate.now(ZoneId.of("Asia/Shanghai"));
        DeliveredFile given = new DeliveredFile(
                file,
                String.valueOf(file.getFileName()),
                ImportFolder.sha256(List.of(file)),
                name,
                side,
                crs,
                day,
                DeliveredFile.columns(codeField, nameField, parentField),
                new Opening(layer, null));
        DeliveredSetIntake intake =
                new DeliveredSetIntake(session.database(), session.settings().conversions());
        DeliveredSetIntake.Taken taken = intake.take(given, session.author().actor());
        DeliveredSet set = taken.set();
        session.out()
                .println(
                        "已收存 %s：%d 个面，%d 个可比对，其中 %d 个图形无效 / %1$s kept: %2$d polygons, %3$d comparable, %4$d of them invalid"
                                .formatted(set.name(), set.units(), set.placed(), set.invalid()));
        for (Finding problem : taken.problems()) {
            session.out()
                    .println("  %s %s %s"
                            .formatted(
                                    problem.position() == null ? "" : problem.position(),
                                    problem.code(),
                                    problem.problem()));
        }
        return 0;
    }
}
