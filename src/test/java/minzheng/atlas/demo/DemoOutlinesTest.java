package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOutlinesTest {

    private static final List<String> INPUTS = List.of(
            "gisdata/nanning-schematic/counties.geojson",
            "seeds/divisions/nanning.csv",
            "seeds/divisions/management-areas.csv",
            "seeds/population/county-assumptions.csv",
            "seeds/population/year-assumptions.csv");

    private static final List<String> OUTPUTS = List.of(
            "gisdata/nanning-schematic/prefecture.geojson",
            "gisdata/nanning-schematic/townships.geojson",
            "gisdata/nanning-schematic/management-areas.geojson",
            "seeds/population/nanning.csv");

    @Test
    void makesTheCommittedFilesAgainByteForByte(@TempDir Path home) throws IOException {
        for (var input : INPUTS) {
            Files.createDirectories(home.resolve(input).getParent());
            Files.copy(Path.of(input), home.resolve(input));
        }

        DemoOutlines.generate(home);

        for (var output : OUTPUTS) {
            assertThat(home.resolve(output)).as(output).hasSameBinaryContentAs(Path.of(output));
        }
    }
}
