package minzheng.atlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.format.Formats;
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
                    "f=gpkg&crs=EPSG:4545",
                    "f=shp",
                    "f=shp&encoding=gbk&crs=EPSG:4524",
                    "f=gpx")) {
                if (isPossible(collection, how)) {
                    files.add(Arguments.of(collection, how));
                }
            }
        }
        return files;
    }

    /** An outline is longer than a cell of a workbook may be; GPX takes tables that may have points. */
    private static boolean isPossible(String collection, String how) {
        return switch (how.substring(0, 5)) {
            case "f=xls" -> !collection.equals("divisions");
            case "f=gpx" -> collection.equals("facilities") || collection.equals("residential-areas");
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void changesNothing(String collection, String how) {
        Path file = city.file(collection, how);
        long unchanged = 0;
        for (String layer : layers(file)) {
            ImportReport report = city.load(collection, file, layer, crs(how));
            assertThat(report.findings())
                    .filteredOn(finding -> finding.isError())
                    .isEmpty();
            assertThat(report.counted().changed()).as(report.toString()).isZero();
            assertThat(report.counted().created()).as(report.toString()).isZero();
            assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
            unchanged += report.counted().unchanged();
        }
        assertThat(unchanged).isEqualTo(how.equals("f=gpx") ? points(collection) : rows(collection));
    }

    @Test
    void anOutlineLongerThanACellIsRefusedAndNotCut() {
        assertThatThrownBy(() -> city.file("divisions", "f=xlsx"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("32,767")
                .hasMessageContaining("gpkg");
    }

    /** A shapefile has points and areas apart; every layer of a file is loaded. */
    private static List<@Nullable String> layers(Path file) {
        List<String> layers =
                file.toString().endsWith(".zip") ? Formats.of(file).layers(file) : List.of();
        return layers.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(layers);
    }

    private static long rows(String collection) {
        return count(collection, "");
    }

    private static long points(String collection) {
        return count(collection, " WHERE ST_GeometryType(geom) = 'ST_Point'");
    }

    private static long count(String collection, String where) {
        String function = collection.replace('-', '_').replaceFirst("s$", "").replace("facilitie", "facility") + "_at";
        String sql = "SELECT count(*) FROM %s('2025-12-31', %d, NULL)%s"
                .formatted(function, postgis.database().currentVersion(), where);
        return postgis.database()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Tables do not say in which system their coordinates are. */
    private static @Nullable String crs(String how) {
        boolean table = how.startsWith("f=csv") || how.startsWith("f=xlsx");
        return table && how.contains("crs=") ? how.replaceFirst(".*crs=", "") : null;
    }
}
