package minzheng.atlas.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.Settings;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;

/**
 * The same file by our load, with every check and the history, and by ogr2ogr into a bare table, in turns on one cluster;
 * then the heap that loads of growing size need. Each load goes into the demonstration city as it is when fresh.
 */
public final class ImportBench {
    private static final String SEEDED = "atlas_bench_import_seeded";
    private static final String LOADED = "atlas_bench_import";

    private final BenchServer server;
    private final Settings settings;
    private final PrintStream progress;

    public ImportBench(Settings settings, Map<String, String> environment, PrintStream progress) {
        this.server = new BenchServer(settings, environment);
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param features in the file that both load
     * @param rounds how often each loads it
     * @param sizes of the files whose need of heap is measured
     */
    public List<Line> run(int features, int rounds, List<Integer> sizes) {
        Path folder = folder();
        try {
            seed();
            List<Line> lines = new ArrayList<>(compare(folder.resolve("features.geojson"), features, rounds));
            for (int size : sizes) {
                lines.add(memory(folder.resolve(size + ".geojson"), size));
            }
            return lines;
        } finally {
            server.drop(LOADED);
            server.drop(SEEDED);
            remove(folder);
        }
    }

    private void seed() {
        progress.println("import: filling " + SEEDED);
        server.create(SEEDED);
        try (Database database = new Database(server.serving(SEEDED), 2)) {
            new Seeding(database, progress)
                    .runIfEmpty(SeedFolder.from(Map.of(), settings.home()).orElseThrow());
        }
        server.analyze(SEEDED);
    }

    private List<Line> compare(Path file, int features, int rounds) {
        ImportFile.write(file, features);
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            server.copy(SEEDED, LOADED);
            ours[round] = millis(() -> load(file, features));
            theirs[round] = millis(() -> ogr2ogr(file));
            verify(features);
            progress.printf("import: round %d: ours %.0f ms, ogr2ogr %.0f ms%n", round + 1, ours[round], theirs[round]);
        }
        Timing our = Timing.of(ours);
        Timing their = Timing.of(theirs);
        String what = "%,d points, ".formatted(features);
        return List.of(
                new Line("import", what + "checked, into the history", our, Map.of("rows", features)),
                new Line(
                        "import",
                        what + "ogr2ogr -f PostgreSQL, COPY",
                        their,
                        Map.of(
                                "rows_and_extent",
                                "equal",
                                "ours_takes",
                                "%.1f times as long".formatted(our.median() / their.median()))));
    }

    private void load(Path file, int features) {
        try (Database database = new Database(server.serving(LOADED), 2)) {
            ImportReport report = new Ingest(database)
                    .run(
                            new ImportRequest(
                                    file,
                                    "facilities",
                                    new Delivery("bench", null, null, null),
                                    Map.of(),
                                    Map.of(),
                                    Opening.PLAIN,
                                    null,
                                    false),
                            new Author("bench", null));
            if (report.counted().created() != features) {
                throw new IllegalStateException("not loaded: " + report.findings());
            }
        }
    }

    private void ogr2ogr(Path file) {
        Outside.run(
                server.owner(LOADED),
                settings.home(),
                List.of(
                        "ogr2ogr",
                        "-f",
                        "PostgreSQL",
                        "--config",
                        "PG_USE_COPY",
                        "YES",
                        "PG:",
                        file.toString(),
                        "-nln",
                        "public.by_ogr2ogr",
                        "-overwrite"));
    }

    private void verify(int features) {
        String answer = Outside.run(
                server.owner(LOADED),
                settings.home().resolve("bench"),
                List.of("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-f", "import_equal.sql"));
        if (!answer.strip().equals(features + "|" + features + "|t")) {
            throw new IllegalStateException("rows ours|theirs|same extent: " + answer);
        }
    }

    private Line memory(Path file, int features) {
        progress.printf("import: the heap of %,d%n", features);
        ImportFile.write(file, features);
        server.copy(SEEDED, LOADED);
        SmallHeap.Use use = SmallHeap.load(file, server.serving(LOADED), settings.home());
        remove(file);
        return new Line(
                "import",
                "%,d points with -Xmx256m".formatted(features),
                Timing.of(use.millis()),
                Map.of("heap_in_use_mb", use.keptMb()));
    }

    private static double millis(Runnable job) {
        long begun = System.nanoTime();
        job.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("atlas-bench-import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (var files = Files.list(path)) {
                    files.forEach(ImportBench::remove);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
