package minzheng.atlas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bench plants into its units is found, and nothing else. */
class BoundaryBenchTest {
    private static final PrintStream QUIET =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    private final BoundaryBench bench = new BoundaryBench(Path.of("").toAbsolutePath(), QUIET);

    /** Errors of 0.1, 0.3, 1, 10 and 100 m, a third of them overlaps, in one of fifty units that do not lie on the rim. */
    @Test
    void findsWhatIsPlantedIn5000Units(@TempDir Path folder) {
        Path file = folder.resolve("units.geojson");
        BoundaryCounts planted = BoundaryFile.write(file, 5000);

        assertThat(planted).isEqualTo(new BoundaryCounts(31, 62));
        assertThat(bench.check(file).found()).isEqualTo(planted);
    }

    /** Twenty-five units are too few for the first error. */
    @Test
    void inventsNothing(@TempDir Path folder) {
        Path file = folder.resolve("units.geojson");

        assertThat(BoundaryFile.write(file, 25)).isEqualTo(new BoundaryCounts(0, 0));
        assertThat(bench.check(file).found()).isEqualTo(new BoundaryCounts(0, 0));
    }
}
