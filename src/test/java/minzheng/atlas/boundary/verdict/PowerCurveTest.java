package minzheng.atlas.boundary.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in the documentation is what the simulation says. */
class PowerCurveTest {
    private static final Path PAGE = Path.of("docs/how-to/check-markers.md");

    @Test
    void theDocumentedTableIsTheSimulatedOne() throws IOException {
        String table = new PowerCurve(new ShiftTest(0.01, 1)).table();

        assertThat(Files.readString(PAGE)).contains(table).contains("seed " + PowerCurve.SEED);
        // without a shift about 1 % are displaced; 2 m at 3 m are nearly never found, 1 m at 0.1 m always
        assertThat(table).contains("| 1 | 100.0 / 0.0 |");
    }
}
