package minzheng.atlas.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.verdict.ListJudging;
import minzheng.atlas.boundary.verdict.ListVerdicts;
import minzheng.atlas.boundary.verdict.MarkerVerdict;
import minzheng.atlas.boundary.verdict.Selection;
import minzheng.atlas.boundary.verdict.VerdictTable;
import minzheng.atlas.boundary.verdict.VerdictTable.Counts;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.fieldlist.FieldList;
import minzheng.atlas.ingest.fieldlist.FieldListReader;
import minzheng.atlas.ingest.fieldlist.ListOptions;
import minzheng.atlas.ingest.fieldlist.VerdictAnswer;
import minzheng.atlas.ingest.format.Opening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether the markers on a list of GNSS measurements still stand where they are registered. */
@Command(
        name = "check-markers",
        description = "界桩位置判定 / verdict on a list of GNSS measurements of markers; writes nothing")
final class CheckMarkersCommand extends ShellCommand {
    private static final double LEAST_P = 1e-4;

    @Parameters(paramLabel = "FILE", description = "csv, xlsx, gpx, nmea …")
    private Path file = Path.of("");

    @Option(names = "--line", paramLabel = "CODE", split = ",", description = "界线代码 / code of the boundary line")
    private List<String> lines = new ArrayList<>();

    @Option(names = "--task", paramLabel = "ID", description = "联检任务 / inspection task instead of a line")
    private @Nullable UUID task;

    @Option(names = "--round", paramLabel = "CODE", description = "轮次的全部任务 / all lines of a round instead")
    private @Nullable String round;

    @Option(names = "--crs", paramLabel = "EPSG:…", description = "测点坐标系 / system of the measurements")
    private @Nullable String crs;

    @Option(
            names = "--accuracy-m",
            paramLabel = "M",
            description = "没有精度列的行，每轴 1σ / 1 sigma per axis of rows without their own")
    private @Nullable Double accuracyM;

    @Option(names = "--map", paramLabel = "FIELD=COLUMN", description = "列名 / which column is which field")
    private Map<String, String> mapping = new TreeMap<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "登记的日期，默认今天 / the register of that day")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    @Option(names = "--geojson", description = "箭头：登记位置到实测位置 / arrows from registered to measured")
    private boolean geoJson;

    CheckMarkersCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Selection selection = new Selection(lines, task, round);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Readings readings = new Readings(session.database(), new DivisionCodes(session.database()), clock);
        FieldList list = new FieldListReader(session.settings().conversions())
                .read(file, new ListOptions(crs, accuracyM, mapping, Opening.PLAIN));
        ListVerdicts verdicts = new ListJudging(new BoundaryStore(session.database()))
                .judge(readings.now(asOf == null ? readings.today() : asOf), selection, list.points());
        if (json) {
            session.out().println(Json.text(new VerdictAnswer(list, verdicts)));
        } else if (geoJson) {
            session.out().println(Json.text(ArrowCollection.of(verdicts.table())));
        } else {
            table(verdicts.table(), session.out());
            list.findings().forEach(finding -> session.err().println("! " + finding.row() + " " + finding.problem()));
        }
        return 0;
    }

    private static void table(VerdictTable found, PrintStream out) {
        TextTable table = new TextTable(
                "行",
                "界桩 marker",
                "判定 verdict",
                "d m",
                "方向 towards",
                "σ m",
                "p",
                "上界 bound m",
                "邻桩 neighbours",
                "原因 reason");
        for (MarkerVerdict row : found.verdicts()) {
            table.row(
                    row.row(),
                    row.marker(),
                    row.verdict().words(),
                    number(row.distanceM(), "%.2f"),
                    row.sector() == null ? null : row.sector().zh() + " " + row.sector(),
                    number(row.sigmaSurveyM(), "%.2f") + " + " + number(row.sigmaRegisterM(), "%.2f"),
                    probability(row.p()),
                    number(row.upperBoundM(), "%.2f"),
                    row.datumFree() == null ? null : row.datumFree().verdict().words(),
                    row.reason());
        }
        table.print(out);
        found.unmatchedPoints()
                .forEach(point -> out.println("未匹配 unmatched row " + point.row() + ": " + point.reason()));
        found.doubleMatched()
                .forEach(twice -> out.println("不唯一 not unique, rows " + twice.rows() + " markers " + twice.markers()
                        + ": " + twice.reason()));
        found.unmatchedMarkers().forEach(marker -> out.println("未测 not measured: " + marker.line() + " " + marker));
        Counts counts = found.counts();
        out.printf(
                "在位 in place %d · 移位 displaced %d · 不能判定 cannot tell %d · 不可比较 not comparable %d%n",
                counts.inPlace(), counts.displaced(), counts.cannotTell(), counts.notComparable());
    }

    private static String probability(@Nullable Double p) {
        return p != null && p < LEAST_P ? "<0.0001" : number(p, "%.2g");
    }

    private static String number(@Nullable Double value, String format) {
        return value == null ? "?" : String.format(Locale.ROOT, format, value);
    }
}
