package minzheng.atlas.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.check.Subject;
import minzheng.atlas.boundary.comparison.SetComparison;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import minzheng.atlas.boundary.finding.BoundaryFindingStore;
import minzheng.atlas.boundary.finding.CheckRun;
import minzheng.atlas.boundary.finding.Finding;
import minzheng.atlas.boundary.finding.FindingFilter;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the boundary checks and shows what they find. */
@Command(
        name = "check-boundaries",
        description = "界线检查：重叠、空隙、界线、界桩 / boundary checks: overlaps, gaps, lines and markers")
final class CheckBoundariesCommand extends ShellCommand {
    @Option(
            names = "--set",
            defaultValue = BoundaryCheckRun.LIVE,
            description = "检查对象：live（现行区划）或一套提交的面 / live divisions, or the name of a delivered set"
                    + " (default: ${DEFAULT-VALUE})")
    private String set = BoundaryCheckRun.LIVE;

    @Option(
            names = "--against",
            paramLabel = "SET",
            description = "与另一方提交的面对比，列出争议条带 / hold the delivered set against another one and list the disputed strips")
    private @Nullable String against;

    @Option(names = "--as-of", paramLabel = "DATE", description = "日期，默认今天 / as they hold on this date; default: today")
    private @Nullable LocalDate asOf;

    @Option(names = "--whole", description = "全部重查，而不只查上次之后改动的周围 / everything, not only around what was edited since")
    private boolean whole;

    @Option(names = "--code", paramLabel = "CODE", description = "只看该类问题 / only findings of this code, e.g. overlap")
    private @Nullable String code;

    @Option(
            names = "--limit",
            defaultValue = "1000",
            description = "最多列出 / most findings listed (default: ${DEFAULT-VALUE})")
    private int limit = 1000;

    @ArgGroup
    private Format format = new Format();

    static final class Format {
        @Option(names = "--json", description = "JSON")
        private boolean json;

        @Option(names = "--csv", description = "CSV")
        private boolean csv;

        @Option(names = "--geojson", description = "GeoJSON, EPSG:4490")
        private boolean geojson;
    }

    CheckBoundariesCommand(Streams streams) {
        super(streams);
    }

    /** What programs get: the run and its findings. */
    record Result(CheckRun run, List<Finding> findings) {}

    @Override
    protected int run(Session session) {
        LocalDate date = asOf != null ? asOf : LocalDate.now(ZoneId.of("Asia/Shanghai"));
        if (against != null) {
            Reading reading = Reading.of(date, session.database().currentVersion());
            compared(new SetComparison(session.database()).of(set, against, reading), session.out());
            return 0;
        }
        CheckRun run = new BoundaryCheckRun(session.database())
                .run(set, date, whole, session.author().actor());
        List<Finding> found = new BoundaryFindingStore(session.database())
                .list(new FindingFilter(set, code, null, null, true, null), null, limit);
        PrintStream out = session.out();
        if (format.json) {
            out.println(JsonOutput.of(new Result(run, found)));
        } else if (format.geojson) {
            out.println(JsonOutput.of(collection(run, found)));
        } else if (format.csv) {
            csv(found, out);
        } else {
            table(run, found, out);
        }
        return 0;
    }

    private static void table(CheckRun run, List<Finding> found, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%s · %s · 数据版本 data version %d · %s · 新 new %.0f，消失 gone %.0f，变化 changed %.0f%n%n",
                run.setName(),
                run.asOf(),
                run.dataVersion(),
                run.mode(),
                run.counts().get("new"),
                run.counts().get("gone"),
                run.counts().get("changed"));
        TextTable table = new TextTable("问题 code", "严重 severity", "状态 state", "说明 what", "编号 id");
        found.forEach(
                finding -> table.row(finding.code(), finding.severity(), finding.state(), finding.zh(), finding.id()));
        table.print(out);
        out.printf("%n共 %d 项 / %1$d findings%n", found.size());
    }

    private void compared(SetComparison.Compared compared, PrintStream out) {
        if (format.json) {
            out.println(JsonOutput.of(compared));
            return;
        }
        TextTable table =
                new TextTable("争议 kind", "甲方 a", "乙方 b", "面积 area m²", "最宽 width m", "设施 facilities", "村落 places");
        compared.strips()
                .forEach(strip -> table.row(
                        strip.kind(),
                        strip.a(),
                        strip.b(),
                        String.format(Locale.ROOT, "%.1f", strip.areaM2()),
                        String.format(Locale.ROOT, "%.2f", strip.widthM()),
                        names(strip.facilities()),
                        names(strip.places())));
        table.print(out);
        out.printf(
                Locale.ROOT,
                "%n共 %d 条，%.1f m²；窄于 %.2f m 的不列 / %1$d strips; narrower ones are left out%n",
                compared.strips().size(),
                compared.totalAreaM2(),
                compared.minimumWidthM());
    }

    private static String names(List<SetComparison.Inside> inside) {
        return inside.stream().map(SetComparison.Inside::name).collect(Collectors.joining("、"));
    }

    private static void csv(List<Finding> found, PrintStream out) {
        CsvTable table = new CsvTable(
                "id", "code", "severity", "state", "subjects", "width_m", "area_m2", "distance_m", "zh", "en", "rule");
        found.forEach(finding -> table.row(
                finding.id(),
                finding.code(),
                finding.severity(),
                finding.state(),
                finding.subjects().stream().map(Subject::name).collect(Collectors.joining("、")),
                finding.measures().get("width_m"),
                finding.measures().get("area_m2"),
                finding.measures().get("distance_m"),
                finding.zh(),
                finding.en(),
                finding.rule()));
        table.print(out);
    }

    private static Map<String, Object> collection(CheckRun run, List<Finding> found) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("as_of", run.asOf());
        collection.put("data_version", run.dataVersion());
        collection.put(
                "features", found.stream().map(CheckBoundariesCommand::feature).toList());
        return collection;
    }

    private static Map<String, Object> feature(Finding finding) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", finding.code());
        properties.put("severity", finding.severity());
        properties.put("state", finding.state());
        properties.put("subjects", finding.subjects());
        properties.put("measures", finding.measures());
        properties.put("zh", finding.zh());
        properties.put("en", finding.en());
        properties.put("rule", finding.rule());
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", finding.id());
        feature.put("geometry", finding.geom());
        feature.put("properties", properties);
        return feature;
    }
}
