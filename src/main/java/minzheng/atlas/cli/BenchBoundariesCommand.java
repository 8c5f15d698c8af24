package minzheng.atlas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import minzheng.atlas.Settings;
import minzheng.atlas.bench.BoundaryBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the polygon checks against geopandas. */
@Command(
        name = "boundaries",
        description = "界线检查测速：与 geopandas 对比 / the polygon checks against geopandas",
        mixinStandardHelpOptions = true)
final class BenchBoundariesCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--units",
            split = ",",
            defaultValue = "5000,15000,45000",
            description = "合成单元数 / units of the generated sets (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "另测的面文件（GeoJSON，可为 .gz）/ also a file of polygons (GeoJSON, also as .gz); may be repeated")
    private List<Path> files = List.of();

    @Option(names = "--rounds", defaultValue = "5", description = "轮数 / rounds (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Mixin
    private OutputOptions output = new OutputOptions();

    BenchBoundariesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ShellLogging.quiet();
        Settings settings = Settings.from(streams.environment());
        BenchCommand.print(
                new BoundaryBench(settings.home(), streams.err()).run(sizes, files, rounds), output, streams);
        return 0;
    }
}
