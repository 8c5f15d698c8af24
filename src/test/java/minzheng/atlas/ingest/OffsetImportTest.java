package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.CoordinateConverter;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Six surveyed homes in the grid city; files that move them. PostGIS's geodesics make the moved places. */
class OffsetImportTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private static final String HEADER = "编号,名称,类型,床位数,经度,纬度\n";
    private static final Pattern VECTOR = Pattern.compile("east ([+-]\\d+) m, north ([+-]\\d+) m");

    /** Well inside their cells, so that 900 m stay within the city. */
    private static final List<double[]> HOMES = List.of(
            new double[] {108.012, 22.812},
            new double[] {108.015, 22.815},
            new double[] {108.021, 22.818},
            new double[] {108.024, 22.822},
            new double[] {108.027, 22.814},
            new double[] {108.031, 22.825});

    @TempDir
    Path folder;

    @BeforeEach
    void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void aFileShiftedByFiveHundredMetresIsRefusedWithTheVector() {
        record("survey", homes("甲", 0, 0));
        long before = postgis.database().currentVersion();
        ImportReport report = load("other", "gnss", homes("甲", 420, -260));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(postgis.database().currentVersion()).isEqualTo(before);
        Finding finding = TextFile.byCode(report).get("systematic_offset");
        assertVector(finding, 420, -260);
        assertThat(finding.problem()).contains("GCJ-02", "6 对测量级参照点中 6 对一致", "几乎可以肯定");
        assertThat(finding.fix()).contains("map_app_gcj02");
        assertThat(finding.geometry()).startsWith("LINESTRING (108.0");
        assertThat(finding.row()).isNull();
    }

    @Test
    void nineHundredMetresLookLikeTheOtherMapApp() {
        record("survey", homes("甲", 0, 0));
        ImportReport report = load("other", "unknown", homes("甲", 800, 412));

        Finding finding = TextFile.byCode(report).get("systematic_offset");
        assertVector(finding, 800, 412);
        assertThat(finding.problem()).contains("BD-09");
    }

    @Test
    void theSameNumbersOfTheSameSourceAreComparedWhateverTheyAreCalledNow() {
        record("survey", homes("甲", 0, 0));

        assertVector(
                TextFile.byCode(load("register", "survey", homes("乙", 420, -260)))
                        .get("systematic_offset"),
                420,
                -260);
    }

    @Test
    void theSameFileAgainAndReceiverNoiseAreNoOffset() {
        record("survey", homes("甲", 0, 0));

        assertThat(load("register", "survey", homes("甲", 0, 0)).outcome()).isEqualTo(Outcome.UNCHANGED);
        ImportReport corrected = load("register", "gnss", homes("甲", 6, -8));
        assertThat(corrected.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(TextFile.byCode(corrected)).doesNotContainKeys("systematic_offset", "offset_not_checked");
    }

    @Test
    void oneRelocatedHomeIsNoOffset() {
        record("survey", homes("甲", 0, 0));
        String moved = homes("甲", 0, 0).replaceFirst("108\\.012\\d*,22\\.812\\d*", "108.017,22.813");

        assertThat(load("register", "survey", moved).outcome()).isEqualTo(Outcome.LOADED);
    }

    @Test
    void sketchesAndUnknownPlacesAreNoReference() {
        for (String grade : List.of("schematic", "digitised", "unknown")) {
            record(grade, homes("甲" + grade, 0, 0));
            ImportReport report = load("other" + grade, "gnss", homes("甲" + grade, 420, -260));

            assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
            assertThat(TextFile.byCode(report)).containsKey("offset_not_checked");
        }
    }

    @Test
    void tooFewReferencesAreSaid() {
        record("survey", HEADER + "A,甲0,养老机构,10,108.012,22.812\nB,丙,养老机构,10,108.015,22.815\n");
        ImportReport report = load("other", "gnss", homes("甲", 420, -260));

        assertThat(TextFile.byCode(report).get("offset_not_checked").problem()).contains("只有 1 对");
    }

    @Test
    void anOutlineThatIsOffAsAWholeIsRefused() {
        // the grid's outlines are made up; one of them surveyed
        String surveyed = "code,name,type,parent_code,wkt\n990101001,一街道,subdistrict,990101,%s\n";
        TextFile file = new TextFile(postgis.database(), folder);
        Delivery survey = new Delivery("grid", "survey", GridCity.FOUNDED, null);
        String at = surveyed.formatted(
                "\"POLYGON ((108 22.8, 108.01948 22.8, 108.01948 22.81806, 108 22.81806, 108 22.8))\"");
        // 0.004 degrees east are 411 m, 0.002 degrees south 222 m
        String off = surveyed.formatted(
                "\"POLYGON ((108.004 22.798, 108.02348 22.798, 108.02348 22.81606, 108.004 22.81606, 108.004 22.798))\"");

        assertThat(file.load("divisions", at, survey, Map.of(), null).errors()).isZero();
        ImportReport report = file.load("divisions", off, survey, Map.of(), null);

        assertVector(TextFile.byCode(report).get("systematic_offset"), 411, -222);
    }

    @Test
    void mapAppPlacesGoInThroughTheBureausToolOnly() throws IOException {
        record("survey", homes("甲", 0, 0));
        Path file = Files.writeString(folder.resolve("app.csv"), homes("甲", 420, -260));
        ImportRequest request = new ImportRequest(
                file,
                "facilities",
                new Delivery("app", "map_app_gcj02", LocalDate.of(2020, 1, 1), null),
                Map.of(),
                Map.of(),
                Opening.PLAIN,
                null,
                false);

        ImportReport without = new Ingest(postgis.database()).run(request, GridCity.AUTHOR);
        Ingest ingest = new Ingest(postgis.database(), Conversions.by(new TestTool()));
        ImportReport with = ingest.run(request, GridCity.AUTHOR);
        ImportReport again = ingest.run(request, GridCity.AUTHOR);

        assertThat(TextFile.byCode(without)).containsKey("obfuscated_coordinates");
        assertThat(with.outcome()).as(with.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(TextFile.byCode(with).get("converted_coordinates").problem()).contains("测试工具", "测试许可");
        assertThat(TextFile.byCode(with)).doesNotContainKeys("systematic_offset", "offset_not_checked");
        assertThat(new TextFile(postgis.database(), folder)
                        .texts(
                                "SELECT DISTINCT coord_source FROM facility_row r JOIN facility f ON f.id = r.facility_id"
                                        + " WHERE f.source = 'app'"))
                .containsExactly("converted");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    /** Takes back, to a metre, what the test itself put on; of no use for any real place. */
    private static final class TestTool implements CoordinateConverter {
        @Override
        public String name() {
            return "测试工具";
        }

        @Override
        public String licence() {
            return "测试许可";
        }

        @Override
        public Set<String> converts() {
            return Set.of("map_app_gcj02");
        }

        @Override
        public Coordinate toCgcs2000(String from, Coordinate given) {
            return new Coordinate(given.x - 420 / 102_660.5, given.y + 260 / 110_741.5);
        }
    }

    private void record(String grade, String csv) {
        assertThat(load("register", grade, csv).outcome()).isEqualTo(Outcome.LOADED);
    }

    private ImportReport load(String source, String grade, String csv) {
        return new TextFile(postgis.database(), folder)
                .load("facilities", csv, new Delivery(source, grade, LocalDate.of(2020, 1, 1), null), Map.of(), null);
    }

    private String homes(String name, double east, double north) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < HOMES.size(); i++) {
            String place = shifted(HOMES.get(i), east, north);
            csv.append("H%d,%s%d,养老机构,10,%s%n".formatted(i, name, i, place));
        }
        return csv.toString();
    }

    private String shifted(double[] place, double east, double north) {
        return new TextFile(postgis.database(), folder)
                .texts(String.format(
                        Locale.ROOT,
                        "SELECT ST_X(p) || ',' || ST_Y(p) FROM (SELECT CAST(ST_Project(ST_Project(CAST(ST_SetSRID(ST_MakePoint("
                                + "%s, %s), 4326) AS geography), %s, radians(90)), %s, 0) AS geometry) AS p) s",
                        place[0],
                        place[1],
                        east,
                        north))
                .get(0);
    }

    private static void assertVector(Finding finding, double east, double north) {
        Matcher vector = VECTOR.matcher(finding.problem());
        assertThat(vector.find()).as(finding.problem()).isTrue();
        assertThat(Double.parseDouble(vector.group(1))).isCloseTo(east, within(1.0));
        assertThat(Double.parseDouble(vector.group(2))).isCloseTo(north, within(1.0));
    }
}
