package minzheng.atlas.cli;

import java.util.List;
import java.util.concurrent.Callable;
import minzheng.atlas.Settings;
import minzheng.atlas.bench.ImportBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures loading against ogr2ogr, and the heap that it needs. */
@Command(
        name = "import",
        description = "导入测速：与 ogr2ogr 对比，及内存 / loading against ogr2ogr, and its memory",
        mixinStandardHelpOptions = true)
final class BenchImportCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--features", defaultValue = "100000", description = "要素数 / features (default: ${DEFAULT-VALUE})")
    private int features = 100_000;

    @Option(names = "--rounds", defaultValue = "3", description = "轮数 / rounds (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(
            names = "--memory",
            split = ",",
            defaultValue = "100000,300000,1000000",
            description = "测内存的文件大小 / sizes of the files whose heap is measured (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    BenchImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ShellLogging.quiet();
        Settings settings = Settings.from(streams.environment());
        BenchCommand.print(
                new ImportBench(settings, streams.environment(), streams.err()).run(features, rounds, sizes),
                output,
                streams);
        return 0;
    }
}
