package minzheng.atlas.cli.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.Watch;
import minzheng.atlas.ingest.dialogue.FileLoad;
import minzheng.atlas.ingest.dialogue.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads one file as one target: 0 when loaded or unchanged, 1 when refused, 130 when stopped by Ctrl-C. */
@Command
final class LoadFileCommand extends ShellCommand {
    private static final int STOPPED = 130; // as a shell tells an end by SIGINT

    private final String target;

    @Parameters(
            paramLabel = "FILE",
            description = "文件；Shapefile 给出 .shp 或 .zip / the file; of a shapefile the .shp or .zip")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "数据来源，编号在来源内唯一 / whose numbering the external ids are")
    private String source = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "目标字段=文件字段；按来源保存，下次自动使用 / target field=field of the file; kept for the source")
    private Map<String, String> mapping = new TreeMap<>();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "每行相同的值 / a value that holds for every row")
    private Map<String, String> fixed = new TreeMap<>();

    @Option(
            names = "--crs",
            paramLabel = "EPSG:…",
            description = "坐标参照系；默认 GeoJSON 为 WGS84 经纬度，CSV 为 EPSG:4490 / reference system of the coordinates")
    private @Nullable String crs;

    @Option(
            names = "--coord-source",
            paramLabel = "HOW",
            description = "survey, gnss, digitised, schematic, converted, unknown, map_app_gcj02, map_app_bd09")
    private @Nullable String coordSource;

    @Option(names = "--valid-from", paramLabel = "DATE", description = "没有日期的行自何日起有效 / for rows without a date")
    private @Nullable LocalDate validFrom;

    @Option(
            names = "--change-from",
            paramLabel = "DATE",
            description = "自该日起变更，此前的记录不动；不写则为更正 / the world changed on this day (else: a correction)")
    private @Nullable LocalDate changeFrom;

    @Option(names = "--layer", paramLabel = "NAME", description = "文件中的图层或工作表 / which layer or sheet of the file")
    private @Nullable String layer;

    @Option(names = "--encoding", paramLabel = "NAME", description = "文字编码，如 GBK；默认自动识别 / e.g. GBK; default: detected")
    private @Nullable String encoding;

    @Option(names = "--dry-run", description = "只检查，不写入 / check only, write nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "输出 JSON / result as JSON")
    private boolean json;

    LoadFileCommand(Streams streams, String target) {
        super(streams);
        this.target = target;
    }

    @Override
    protected int run(Session session) {
        FileLoad load = new FileLoad(session.database(), session.settings().conversions());
        ImportOptions saved = load.saved(file, target, source);
        ImportOptions told =
                new ImportOptions(mapping, fixed, crs, coordSource, validFrom, changeFrom, layer, encoding);
        ImportOptions options = told.over(saved);
        if (!saved.mapping().isEmpty() || !saved.fixed().isEmpty()) {
            session.err().println("使用为此来源保存的对应 / using what was saved for this source: " + options.words());
        }
        Watch watch = new Watch();
        Supplier<Optional<ImportReport>> work = () -> loaded(load, options, session, watch);
        Optional<ImportReport> report =
                ProgressLine.during(() -> StopSignal.heardDuring(work, watch), watch, session.err());
        report.ifPresent(done -> tell(done, session));
        return report.map(done -> done.outcome() == Outcome.REFUSED ? 1 : 0).orElse(STOPPED);
    }

    /** Empty when it was stopped, which is told before the process ends. */
    private Optional<ImportReport> loaded(FileLoad load, ImportOptions options, Session session, Watch watch) {
        try {
            return Optional.of(
                    dryRun
                            ? load.check(file, target, source, options, watch)
                            : load.run(file, target, source, options, session.author(), watch));
        } catch (Watch.Cancelled e) {
            session.err().println(e.getMessage());
            return Optional.empty();
        }
    }

    private void tell(ImportReport report, Session session) {
        if (json) {
            session.out().println(ImportReportText.json(report));
        } else {
            ImportReportText.print(report, session.out());
        }
    }
}
