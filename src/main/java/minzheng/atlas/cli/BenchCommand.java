package minzheng.atlas.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import minzheng.atlas.Settings;
import minzheng.atlas.bench.Bench;
import minzheng.atlas.bench.Line;
import minzheng.atlas.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the service against bare SQL and geopandas. */
@Command(
        name = "bench",
        description = "测速：与裸 SQL、geopandas 对比 / bench against bare SQL and geopandas",
        mixinStandardHelpOptions = true,
        subcommands = {BenchImportCommand.class, BenchBoundariesCommand.class, BenchOgcCommand.class})
final class BenchCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--counties",
            defaultValue = "3000",
            description = "合成国家的县数 / counties of the country (default: ${DEFAULT-VALUE})")
    private int counties = 3000;

    @Option(names = "--runs", defaultValue = "25", description = "重复次数 / runs (default: ${DEFAULT-VALUE})")
    private int runs = 25;

    @Mixin
    private OutputOptions output = new OutputOptions();

    BenchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ShellLogging.quiet();
        Settings settings = Settings.from(streams.environment());
        print(new Bench(settings, streams.environment(), streams.err()).run(counties, runs), output, streams);
        return 0;
    }

    static void print(List<Line> lines, OutputOptions output, Streams streams) {
        if (output.json()) {
            streams.out().println(Json.text(lines));
        } else {
            TextTable table = new TextTable("world", "job", "runs", "min ms", "median ms", "p95 ms", "");
            lines.forEach(line -> table.row(
                    line.world(),
                    line.job(),
                    line.runs(),
                    line.min(),
                    line.median(),
                    line.p95(),
                    shown(line.figures())));
            table.print(streams.out());
        }
    }

    private static String shown(Map<String, Object> figures) {
        return new LinkedHashMap<>(figures).toString().replaceAll("[{}]", "");
    }
}
