package minzheng.atlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundary register goes out and comes in again, with what is on an old datum, and nothing changes. */
class RegisterRoundTripTest {
    private static final String OLD = "EPSG:2360";

    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    static Path folder;

    private static Exported city;

    @BeforeAll
    static void record() {
        GridCity.build(postgis);
        city = new Exported(postgis.database(), folder);
        load("boundary-lines", null, """
                code,name,side_a_code,side_b_code,agreed_on,registered_length_m,disputed,parts,wkt
                0102,南北线,990101,990102,1999-12-01,5990.5,否,"[{""from_m"":0,""to_m"":99.5,""follows"":""none""}]","LINESTRING (108.0001234567891 22.81806, 108.05844 22.81806)"
                """);
        load("boundary-lines", OLD, """
                code,name,side_a_code,side_b_code,wkt
                0103,老线,990101001,990101002,"MULTILINESTRING ((36502000.125 2522500.5, 36502000.123456789 2524500.5))"
                """);
        load("boundary-markers", OLD, """
                line_code,number,type,managing_code,northing,easting,height_m,accuracy_m,reference_1_name,reference_1_azimuth,azimuth_kind,chainages
                0102,0102001Q,单立三面型,990102,2524500.25,36500500.5,87.2,0.3,=独立树,90.5,grid,0102:12.5;0103:0
                0102,0102002,同号三立,990102,2524500.25,36501500.5,,,,,,
                """.replace("同号三立,990102", "同号三立,").replace("0102002,", "0102002C,"));
        load("boundary-markers", null, """
                line_code,number,type,lon,lat
                0103,0007,单立双面型,108.0194812345,22.8100000001
                """);
        load("linear-features", null, """
                code,name,kind,wkt
                R1,小河,river,"MULTILINESTRING ((108 22.82, 108.05 22.82), (108.05 22.82, 108.05 22.83))"
                """);
        load("tri-junctions", null, """
                code,name,units,lon,lat
                S1,三交点,990101001;990101002;990102104,108.01948,22.81806
                """);
        load("marker-observations", null, """
                external_id,line_code,number,member,condition,observed_by,observed_at,lon,lat,checklist,photos
                a,0102,0102002C,C,倾斜,张三,2024-05-01 10:30:15,108.0147,22.8185,"{""firm"":false}",%s;%s
                """.formatted("0a".repeat(32), "0b".repeat(32)));
        load("marker-observations", null, """
                external_id,line_code,number,condition,observed_by,observed_at,replaces
                b,0103,0007,lost,李四,2024-05-02,a
                """);
    }

    static List<Arguments> files() {
        List<Arguments> files = new ArrayList<>();
        for (String collection : List.of(
                "boundary-lines", "boundary-markers", "linear-features", "tri-junctions", "marker-observations")) {
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
                    "f=shp&encoding=gbk&crs=EPSG:4524")) {
                files.add(Arguments.of(collection, how));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void changesNothing(String collection, String how) {
        Path file = city.file(collection, how);
        int unchanged = 0;
        for (String layer : layers(file)) {
            ImportReport report = city.load(collection, file, layer, crs(how));
            assertThat(report.findings())
                    .filteredOn(finding -> finding.isError())
                    .isEmpty();
            assertThat(report.outcome()).as(report.toString()).isEqualTo(Outcome.UNCHANGED);
            unchanged += report.counted().unchanged();
        }
        Map<String, Integer> rows = Map.of(
                "boundary-lines", 2,
                "boundary-markers", 3,
                "linear-features", 1,
                "tri-junctions", 1,
                "marker-observations", 2);
        assertThat(unchanged).isEqualTo(rows.get(collection));
    }

    /** Whoever moves the shape and leaves the document's own numbers says two things. */
    @Test
    void aShapeThatWasMovedContradictsItsDocument() throws IOException {
        Path file = city.file("tri-junctions", "f=csv");
        Files.writeString(file, Files.readString(file).replace("108.019480000", "108.020480000"));

        ImportReport report = city.load("tri-junctions", file, null, null);

        assertThat(report.findings())
                .filteredOn(finding -> finding.isError())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("place_contradicts_document"));
    }

    private static List<@Nullable String> layers(Path file) {
        List<@Nullable String> layers = new ArrayList<>();
        if (file.toString().endsWith(".zip")) {
            layers.addAll(Formats.of(file).layers(file));
        }
        if (layers.isEmpty()) {
            layers.add(null);
        }
        return layers;
    }

    private static @Nullable String crs(String how) {
        boolean table = how.startsWith("f=csv") || how.startsWith("f=xlsx");
        return table && how.contains("crs=") ? how.replaceFirst(".*crs=", "") : null;
    }

    private static void load(String target, @Nullable String crs, String csv) {
        try {
            Path file = Files.writeString(folder.resolve("given.csv"), csv);
            Delivery delivery = new Delivery("bureau", "survey", LocalDate.of(2001, 1, 1), null);
            ImportRequest request =
                    new ImportRequest(file, target, delivery, Map.of(), Map.of(), Opening.PLAIN, crs, false);
            ImportReport report = new Ingest(postgis.database()).run(request, GridCity.AUTHOR);
            assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
