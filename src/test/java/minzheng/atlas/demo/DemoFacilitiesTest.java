package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFacilitiesTest {
    @Test
    void generatingAgainGivesTheCommittedBytes(@TempDir Path folder) throws IOException {
        DemoFacilities.generate(DemoFacts.HOME, folder);
        var committed = DemoFacts.HOME.resolve("gisdata/nanning-demo");
        for (var file : new String[] {"facilities.geojson", "residential-areas.geojson"}) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(committed.resolve(file));
        }
    }
}
