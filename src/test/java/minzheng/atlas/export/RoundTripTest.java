package minzheng.atlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole demonstration city goes out and comes in again: every collection, every format, and nothing changes. */
class RoundTripTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    static Path folder;

    private static Exported city;

    @BeforeAll
    static void seed() {
        city = Exported.demo(postgis.database(), folder);
    }

    static List<Arguments> files() {
        List<Arguments> files = new ArrayList<>();
        for (String collection : List.of(
                "divisions", "facilities", "population", "management-areas", "residential-areas", "reported-values")) {
            for (String how : List.of(
                    "f=csv",
                    "f=csv&encoding=gbk&crs=EPSG:4545",
                    "f=xlsx",
                    "f=xlsx&crs=EPSG:4524",
                    "f=geojson",
                    "f=kml",
                    "f=gpkg",
                    "f=gpkg&crs=EPSG:4524",
                    "f=shp&encoding=gbk",
                    "f=shp&crs=EPSG:4545")) {
                if (!(how.startsWith("f=xlsx") && collection.equals("divisions"))) {
                    files.add(Arguments.of(collection, how));
                }
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void changesNothing(String collection, String how) {
        Path file = city.file(collection, how);

        ImportReport report = city.load(collection, file, layer(how), crs(how));

        assertThat(report.findings()).filteredOn(finding -> finding.isError()).isEmpty();
        assertThat(report.counted().changed()).as(report.toString()).isZero();
        assertThat(report.counted().created()).as(report.toString()).isZero();
        assertThat(report.counted().unchanged()).isPositive();
        assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void anOutlineLongerThanACellIsRefusedAndNotCut() {
        assertThatThrownBy(() -> city.file("divisions", "f=xlsx"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("32,767")
                .hasMessageContaining("gpkg");
    }

    private static @Nullable String layer(String how) {
        return null;
    }

    /** Tables do not say in which system their coordinates are. */
    private static @Nullable String crs(String how) {
        boolean table = how.startsWith("f=csv") || how.startsWith("f=xlsx");
        return table && how.contains("crs=") ? how.replaceFirst(".*crs=", "") : null;
    }
}
