package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import minzheng.atlas.geometry.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBoundaryTest {
    @Test
    void generatingAgainGivesTheCommittedBytes(@TempDir Path folder) throws IOException {
        DemoBoundary.generate(DemoFacts.HOME, folder);
        try (var made = Files.walk(folder)) {
            assertThat(made.filter(Files::isRegularFile).toList())
                    .hasSizeGreaterThanOrEqualTo(9)
                    .allSatisfy(file ->
                            assertThat(file).hasSameBinaryContentAs(DemoFacts.HOME.resolve(folder.relativize(file))));
        }
    }

    /** Every edge of every county is on exactly one line, vertex for vertex, and every line ends at two junctions. */
    @Test
    void withoutDefectsTheLinesAreTheOutlines() throws IOException {
        var counties = OutlineFiles.read(DemoFacts.HOME.resolve("gisdata/nanning-schematic/counties.geojson"));
        var register = DemoBoundary.register(new Counties(counties));

        var borders = LocalPlane.FACTORY.buildGeometry(
                counties.stream().map(county -> county.shape().getBoundary()).toList());
        var lines = LocalPlane.FACTORY.buildGeometry(
                register.lines().stream().map(line -> line.course().shape()).toList());
        assertThat(lines.union().equalsTopo(borders.union())).isTrue();
        assertThat(lines.getLength()).isEqualTo(borders.union().getLength(), within(1e-9));
        assertThat(register.lines()).hasSize(48);
        assertThat(register.junctions()).hasSize(37);
        var ends = register.junctions().stream().map(DemoJunction::place).toList();
        assertThat(register.lines()).allSatisfy(line -> {
            assertThat(ends).contains(line.course().start(), line.course().end());
            assertThat(line.registeredM())
                    .isEqualTo(Geodesic.length(line.course().shape()), within(0.051));
        });
    }
}
