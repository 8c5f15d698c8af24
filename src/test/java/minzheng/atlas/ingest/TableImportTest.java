package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tables as offices keep them, from the file into the grid city: each holds 108.005 E 22.805 N in its own way. */
class TableImportTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final Charset GBK = Charset.forName("GBK");

    /** 108.005 22.805 in EPSG:4545, from PROJ 9.1.1. */
    private static final double EAST = 500513.34606;

    private static final double NORTH = 2522942.7706;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void degreesMinutesAndSecondsInGbk() throws IOException {
        Path file = folder.resolve("dms.csv");
        Files.write(file, """
                编号；名称；kind；床位数；经度；纬度
                A；南湖街道养老服务中心；elder_care_institution；１２０；108°00′18″；22度48分18秒
                """.replace('；', ';').getBytes(GBK));

        assertPlaced(load(file, "dms", null, Map.of()), "dms");
        assertThat(
                        texts(
                                "SELECT details ->> 'beds_total' FROM facility_row JOIN facility f ON f.id = facility_id WHERE source = 'dms'"))
                .containsExactly("120");
    }

    @Test
    void northingAndEastingInAWorkbook() throws IOException {
        Path file = folder.resolve("metres.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "atlas", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            List<Object> heading = List.of("编号", "名称", "kind", "床位数", "北坐标（X）", "东坐标（Y）", "成立日期");
            List<Object> row =
                    List.of("A", "甲", "elder_care_institution", 120, NORTH, EAST, LocalDate.of(2019, 12, 30));
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, (String) heading.get(i));
                if (row.get(i) instanceof Number number) {
                    sheet.value(1, i, number);
                } else if (row.get(i) instanceof LocalDate date) {
                    sheet.value(1, i, date);
                    sheet.style(1, i).format("yyyy-mm-dd").set();
                } else {
                    sheet.value(1, i, (String) row.get(i));
                }
            }
        }

        assertPlaced(load(file, "metres", "EPSG:4545", Map.of()), "metres");
        assertThat(
                        texts(
                                "SELECT CAST(valid_from AS text) FROM facility_row JOIN facility f ON f.id = facility_id WHERE source = 'metres'"))
                .containsExactly("2019-12-30");
        assertThat(load(file, "metres", "EPSG:4545", Map.of()).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void columnsXAndYAreTakenByTheirValuesAndSaidSo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("xy.csv"),
                "编号,名称,kind,床位数,X,Y\nA,另一家护理楼,elder_care_institution,120,%s,%s\n".formatted(NORTH, EAST));
        ImportReport report = load(file, "xy", "EPSG:4545", Map.of());

        assertPlaced(report, "xy");
        assertThat(TextFile.byCode(report)).containsOnlyKeys("axes_taken");
    }

    @Test
    void parcelsOfTheLandOffice() throws IOException {
        Path file = folder.resolve("parcels.txt");
        Files.write(file, parcels("2000国家大地坐标系"));

        ImportReport report = load(file, "land", null, Map.of("kind", "elder_care_institution", "beds_total", "120"));

        assertThat(report.findings()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.crsNote()).contains("EPSG:4524");
        assertThat(texts("SELECT external_id || ' ' || round(ST_Area(CAST(geom AS geography)) / 100) FROM facility_row"
                        + " JOIN facility f ON f.id = facility_id WHERE source = 'land'"))
                .containsExactly("DK01 100");
    }

    @Test
    void parcelsOnAnOldDatumAreRefused() throws IOException {
        Path file = folder.resolve("old.txt");
        Files.write(file, parcels("1980西安坐标系"));

        assertThatThrownBy(() -> load(file, "old", null, Map.of()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("西安80");
    }

    private static byte[] parcels(String datum) {
        return """
                [属性描述]
                坐标系=%s
                几度分带=3
                带号=36
                [地块坐标]
                4,1.0000,DK01,敬老院地块,面,,,,@
                J1,1,2522900,36500460
                J2,1,2523000,36500460
                J3,1,2523000,36500560
                J4,1,2522900,36500560
                J1,1,2522900,36500460
                """.formatted(datum).getBytes(GBK);
    }

    private static void assertPlaced(ImportReport report, String source) {
        assertThat(report.findings()).noneMatch(Finding::isError);
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(texts(
                        "SELECT ST_AsText(geom, 8) FROM facility_row JOIN facility f ON f.id = facility_id WHERE source = '"
                                + source + "'"))
                .containsExactly("POINT(108.005 22.805)");
    }

    private static List<String> texts(String sql) {
        return new TextFile(postgis.database(), Path.of("")).texts(sql);
    }

    private static ImportReport load(Path file, String source, @Nullable String crs, Map<String, String> fixed) {
        Delivery delivery = new Delivery(source, "survey", LocalDate.of(2020, 1, 1), null);
        ImportRequest request =
                new ImportRequest(file, "facilities", delivery, Map.of(), fixed, Opening.PLAIN, crs, false);
        return new Ingest(postgis.database()).run(request, GridCity.AUTHOR);
    }
}
