package minzheng.atlas.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Focus;
import minzheng.atlas.boundary.check.Inspected;
import minzheng.atlas.boundary.check.Tiling;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * Every polygon check, without a database, against geopandas that looks for overlaps and gaps only, in turns on the same
 * files. Both must count the same overlaps and gaps, and of generated units those that were planted.
 */
public final class BoundaryBench {
    private final Path home;
    private final InspectionLimits limits;
    private final PrintStream progress;

    public BoundaryBench(Path home, PrintStream progress) {
        this.home = home;
        this.limits = new InspectionLimits(Catalogue.read(home.resolve("seeds/boundary/limits.yaml"))
                .inspections()
                .limits());
        this.progress = progress;
    }

    /** What one side needed, milliseconds. */
    record Run(double readMs, double checkMs, BoundaryCounts found) {}

    /**
     * Runs it.
     *
     * @param sizes of generated sets
     * @param files of polygons, a GeoJSON file perhaps compressed by gzip
     */
    public List<Line> run(List<Integer> sizes, List<Path> files, int rounds) {
        List<Line> lines = new ArrayList<>();
        Path file = temporary();
        try {
            for (Path given : files) {
                unpack(given, file);
                lines.addAll(compare(String.valueOf(given.getFileName()), file, null, rounds));
            }
            for (int size : sizes) {
                BoundaryCounts planted = BoundaryFile.write(file, size);
                lines.addAll(compare("%,d units".formatted(size), file, planted, rounds));
            }
            return lines;
        } finally {
            delete(file);
        }
    }

    private List<Line> compare(String world, Path file, @Nullable BoundaryCounts planted, int rounds) {
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        check(file); // the service runs warm; the first run, while code is still being compiled, does not count
        for (int round = 0; round < rounds; round++) {
            Run our = check(file);
            Run their = peer(file);
            progress.printf("%s: round %d: ours %s, geopandas %s%n", world, round + 1, our, their);
            if (!our.found().equals(their.found()) || (planted != null && !planted.equals(our.found()))) {
                throw new IllegalStateException(
                        "%s: ours %s, geopandas %s, planted %s".formatted(world, our.found(), their.found(), planted));
            }
            ours.add(our);
            theirs.add(their);
        }
        BoundaryCounts found = ours.get(0).found();
        Timing our = checking(ours);
        Timing their = checking(theirs);
        Timing ourAll = withReading(ours);
        Timing theirAll = withReading(theirs);
        return List.of(
                new Line(world, "every polygon check", our, Map.of("overlaps", found.overlaps(), "gaps", found.gaps())),
                new Line(world, "geopandas, overlaps and gaps", their, times(their, our)),
                new Line(world, "every polygon check, reading included", ourAll, Map.of()),
                new Line(world, "geopandas, reading included", theirAll, times(theirAll, ourAll)));
    }

    private static Map<String, Object> times(Timing their, Timing our) {
        return Map.of("times_ours", String.format(Locale.ROOT, "%.1f", their.median() / our.median()));
    }

    private static Timing checking(List<Run> runs) {
        return Timing.of(runs.stream().mapToDouble(Run::checkMs).toArray());
    }

    private static Timing withReading(List<Run> runs) {
        return Timing.of(
                runs.stream().mapToDouble(run -> run.readMs() + run.checkMs()).toArray());
    }

    Run check(Path file) {
        long begun = System.nanoTime();
        List<Unit> units = units(file);
        long read = System.nanoTime();
        List<Defect> defects = BoundaryCheckRun.defects(world(units), Focus.everything());
        long checked = System.nanoTime();
        return new Run((read - begun) / 1e6, (checked - read) / 1e6, BoundaryCounts.of(defects));
    }

    private Inspected world(List<Unit> units) {
        return new Inspected(
                LocalDate.EPOCH,
                List.of(new Tiling("delivered", units, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                limits);
    }

    private static List<Unit> units(Path file) {
        List<Unit> units = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                String id = Integer.toString(row.number());
                units.add(new Unit(id, null, id, null, row.geometry()));
            }
        }
        return units;
    }

    private Run peer(Path file) {
        Map<String, String> answer = Outside.answer(
                home.resolve("bench"), List.of("/usr/bin/python3", "-W", "ignore", "boundaries.py", file.toString()));
        return new Run(
                Double.parseDouble(answer.getOrDefault("read", "")),
                Double.parseDouble(answer.getOrDefault("check", "")),
                new BoundaryCounts(
                        Long.parseLong(answer.getOrDefault("overlaps", "")),
                        Long.parseLong(answer.getOrDefault("gaps", ""))));
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("atlas-bench-boundaries", ".geojson");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path from, Path to) {
        try (InputStream in = Files.newInputStream(from);
                InputStream plain = from.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            Files.copy(plain, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
