package minzheng.atlas.cli.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads one file as one target: 0 when loaded or unchanged, 1 when refused. */
abstract class LoadFileCommand extends ShellCommand {
    private final String target;

    @Parameters(paramLabel = "FILE", description = "GeoJSON 或 CSV（UTF-8）/ GeoJSON or CSV")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "数据来源，编号在来源内唯一 / whose numbering the external ids are")
    private String source = "";

    @Option(names = "--map", paramLabel = "FIELD=COLUMN", description = "目标字段=文件字段 / target field=field of the file")
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

    @Option(names = "--dry-run", description = "只检查，不写入 / check only, write nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "输出 JSON / result as JSON")
    private boolean json;

    protected LoadFileCommand(Streams streams, String target) {
        super(streams);
        this.target = target;
    }

    @Override
    protected int run(Session session) {
        Delivery delivery = new Delivery(source, coordSource, validFrom, changeFrom);
        ImportRequest request = new ImportRequest(file, target, delivery, mapping, fixed, Opening.PLAIN, crs, dryRun);
        ImportReport report =
                new Ingest(session.database(), session.settings().conversions()).run(request, session.author());
        if (json) {
            session.out().println(ImportReportText.json(report));
        } else {
            ImportReportText.print(report, session.out());
        }
        return report.outcome() == Outcome.REFUSED ? 1 : 0;
    }
}
