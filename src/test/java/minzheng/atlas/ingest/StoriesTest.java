package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** First-hour stories: a file with bad rows, and registers that disagree with coordinates. */
class StoriesTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    @BeforeEach
    void buildCity() {
        GridCity.build(postgis);
    }

    /** 300 facilities 100 m apart in T1; what is wrong with seven of them. */
    @Test
    void aBadWorkbookIsSevenFindingsAndTheMendedOneLoads() throws IOException {
        List<String> rows = goodRows();
        rows.set(10, "S10,第10养老院,elder_care_institution,一百张,108.005,22.8005,990101001,survey");
        rows.set(50, "S50,第50养老院,elder_care_institution,50,22.8011,108.005,990101001,survey");
        rows.set(90, "S90,第90养老院,养老驿站,50,108.005,22.8021,990101001,survey");
        rows.set(130, "S129,第130养老院,elder_care_institution,50,108.005,22.8031,990101001,survey");
        rows.set(170, "S170,第170养老院,elder_care_institution,50,108.005,22.8041,990101001,map_app_gcj02");
        rows.set(210, "S210,第210养老院,elder_care_institution,50,108.205,22.8051,990101001,survey");
        rows.set(250, "S250,第250养老院,elder_care_institution,50,,,,");
        long before = postgis.database().currentVersion();

        ImportReport bad = workbook(rows);

        assertThat(bad.format()).isEqualTo("xlsx");
        assertThat(bad.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bad.findings())
                .filteredOn(finding -> finding.row() != null)
                .extracting(Finding::row, Finding::code, Finding::field, Finding::value)
                .containsExactly(
                        tuple(11, "bad_attribute", "beds_total", "一百张"),
                        tuple(51, "swapped_coordinates", "geometry", "22.8011 108.005"),
                        tuple(91, "unknown_kind", "kind", "养老驿站"),
                        tuple(131, "duplicate_id", "external_id", "S129"),
                        tuple(171, "obfuscated_coordinates", "coord_source", "map_app_gcj02"),
                        tuple(211, "outside_all_units", "geometry", "108.205 22.8051"),
                        tuple(251, "no_unit", "declared_code", null));
        assertThat(bad.findings())
                .allSatisfy(finding -> assertThat(finding.fix()).contains(" / "));
        assertThat(postgis.database().currentVersion()).isEqualTo(before);

        ImportReport mended = workbook(goodRows());
        ImportReport again = workbook(goodRows());

        assertThat(mended.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(mended.findings()).extracting(Finding::code).containsExactly("offset_not_checked");
        assertThat(mended.counted()).isEqualTo(new Counted(300, 300, 0, 0, 0));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.counted()).isEqualTo(new Counted(300, 0, 0, 300, 0));
    }

    private static List<String> goodRows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add("S%d,第%1$d养老院,elder_care_institution,50,%.5f,%.5f,990101001,survey"
                    .formatted(i, 108.0005 + (i % 18) * 0.001, 22.8005 + (i / 18) * 0.001));
        }
        return rows;
    }

    /** Declared in 一街道 of the south, lying 500 m to 1500 m north of its edge at 22.81806 in 四镇: one is moved, one renamed. */
    @Test
    void fourDeclaredInOneDistrictButLyingInAnotherAreArrowsAndTheUserDecides() throws ParseException {
        String header = "编号,名称,kind,床位数,经度,纬度,区划代码,coord_source\n";
        String left = """
                C,丙公寓,elder_care_institution,50,108.012,22.825,990101001,survey
                D,丁大院,elder_care_institution,50,108.015,22.825,990101001,survey
                """;
        ImportReport first = load(header + """
                A,甲之家,elder_care_institution,50,108.005,22.825,990101001,survey
                B,乙福寿,elder_care_institution,50,108.008,22.825,990101001,survey
                """ + left);

        assertThat(first.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(first.findings())
                .filteredOn(finding -> finding.row() != null)
                .hasSize(4)
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("declared_elsewhere");
                    assertThat(finding.field()).isEqualTo("declared_code");
                    assertThat(finding.value()).isEqualTo("990101001");
                    assertThat(finding.problem()).contains("990101001 一街道", "990102104 四镇");
                    assertThat(finding.fix()).contains("990102104");
                });
        Coordinate[] arrow =
                new WKTReader().read(first.findings().get(0).geometry()).getCoordinates();
        assertThat(arrow).hasSize(2);
        assertThat(arrow[0]).isEqualTo(new Coordinate(108.005, 22.825));
        assertThat(arrow[1].x).isCloseTo(108.005, within(1e-9));
        assertThat(arrow[1].y).isCloseTo(22.81806, within(1e-9));

        ImportReport decided = load(header + """
                A,甲之家,elder_care_institution,50,108.005,22.825,990102104,survey
                B,乙福寿,elder_care_institution,50,108.008,22.81,990101001,survey
                """ + left);

        assertThat(decided.counted()).isEqualTo(new Counted(4, 0, 2, 2, 0));
        assertThat(decided.findings()).extracting(Finding::row).containsExactly(3, 4);
        assertThat(audit("A")).containsExactly("1: 990101001 22.825", "2: 990102104 22.825");
        assertThat(audit("B")).containsExactly("1: 990101001 22.825", "2: 990101001 22.81");
        assertThat(audit("C")).containsExactly("1: 990101001 22.825");
    }

    /** Both what was first recorded and what was decided, in order of loads. */
    private List<String> audit(String number) {
        return new TextFile(postgis.database(), folder).texts("""
                SELECT dense_rank() OVER (ORDER BY r.recorded_from) || ': ' || d.code || ' ' || ST_Y(r.point)
                FROM facility_row r JOIN facility f ON f.id = r.facility_id
                JOIN data_version v ON v.version = r.recorded_from AND v.reason LIKE '导入%%'
                JOIN division_row d ON d.division_id = r.declared_id
                WHERE f.external_id = '%s' ORDER BY r.recorded_from""".formatted(number));
    }

    /** Numbers as numbers, the rest as text, as a clerk's workbook has them. */
    private ImportReport workbook(List<String> rows) throws IOException {
        Path file = folder.resolve("设施.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "atlas", "1.0")) {
            Worksheet sheet = book.newWorksheet("设施");
            fill(sheet, 0, "编号,名称,kind,床位数,经度,纬度,区划代码,coord_source");
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet, i + 1, rows.get(i));
            }
        }
        Delivery delivery = new Delivery("本局", null, LocalDate.of(2020, 1, 1), null);
        ImportRequest request =
                new ImportRequest(file, "facilities", delivery, Map.of(), Map.of(), Opening.PLAIN, null, false);
        return new Ingest(postgis.database()).run(request, GridCity.AUTHOR);
    }

    private static void fill(Worksheet sheet, int row, String cells) {
        String[] texts = cells.split(",");
        for (int column = 0; column < texts.length; column++) {
            if (texts[column].matches("[0-9.]+") && column != 6) {
                sheet.value(row, column, Double.parseDouble(texts[column]));
            } else if (!texts[column].isEmpty()) {
                sheet.value(row, column, texts[column]);
            }
        }
    }

    private ImportReport load(String text) {
        return new FacilityFile(postgis.database(), folder).load("本局", text);
    }
}
