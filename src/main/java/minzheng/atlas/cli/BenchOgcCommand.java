package minzheng.atlas.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import minzheng.atlas.Settings;
import minzheng.atlas.bench.Latencies;
import minzheng.atlas.bench.OgcBench;
import minzheng.atlas.bench.OgcLine;
import minzheng.atlas.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the OGC API against MapServer, QGIS Server and the bare SQL. */
@Command(
        name = "ogc",
        description =
                "OGC API 测速：与 MapServer、QGIS Server、裸 SQL 对比 / the OGC API against MapServer, QGIS Server, bare SQL",
        mixinStandardHelpOptions = true)
final class BenchOgcCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--counties",
            defaultValue = "1050",
            description = "合成国家的县数 / counties of the country, 200 facilities each (default: ${DEFAULT-VALUE})")
    private int counties = 1050;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "每项秒数 / seconds a measurement (default: ${DEFAULT-VALUE})")
    private double seconds = 2;

    @Mixin
    private OutputOptions output = new OutputOptions();

    BenchOgcCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ShellLogging.quiet();
        Settings settings = Settings.from(streams.environment());
        List<OgcLine> lines = new OgcBench(settings, streams.environment(), streams.err()).run(counties, seconds);
        if (output.json()) {
            streams.out().println(Json.text(lines));
        } else {
            TextTable table =
                    new TextTable("job", "at a time", "by", "requests", "p50 ms", "p95 ms", "p99 ms", "per second");
            lines.forEach(line -> row(table, line));
            table.print(streams.out());
        }
        return 0;
    }

    private static void row(TextTable table, OgcLine line) {
        Latencies latencies = line.latencies();
        table.row(
                line.job(),
                line.connections(),
                line.side(),
                latencies.requests(),
                shown(latencies.p50()),
                shown(latencies.p95()),
                shown(latencies.p99()),
                shown(latencies.perSecond()));
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%.0f", number);
    }
}
