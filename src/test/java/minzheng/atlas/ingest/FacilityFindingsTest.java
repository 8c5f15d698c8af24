package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong or doubtful in a file of facilities: cells of 0.00974 x 0.00903 degrees from 108.0 E 22.8 N. */
class FacilityFindingsTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String HEADER = FacilityFile.HEADER;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void sevenBadRowsAreSevenFindingsAndNothingIsWritten() {
        long before = postgis.database().currentVersion();

        ImportReport report = load("seven", HEADER + """
                G1,好一,elder_care_institution,100,108.005,22.805,990101001,survey,2020-01-01
                B1,床位文字,elder_care_institution,一百,108.005,22.805,990101001,survey,2020-01-01
                B2,颠倒,elder_care_institution,100,22.805,108.005,990101001,survey,2020-01-01
                B3,类型,养老驿站,100,108.005,22.805,990101001,survey,2020-01-01
                G1,重号,elder_care_institution,100,108.005,22.805,990101001,survey,2020-01-01
                B5,偏移,elder_care_institution,100,108.005,22.805,990101001,map_app_gcj02,2020-01-01
                B6,城外,elder_care_institution,100,108.905,22.805,990101001,survey,2020-01-01
                B7,无区划,elder_care_institution,100,108.005,22.805,990109999,survey,2020-01-01
                """);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings())
                .extracting(Finding::row, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(null, "offset_not_checked"),
                        tuple(2, "bad_attribute"),
                        tuple(3, "swapped_coordinates"),
                        tuple(4, "unknown_kind"),
                        tuple(5, "duplicate_id"),
                        tuple(6, "obfuscated_coordinates"),
                        tuple(7, "outside_all_units"),
                        tuple(8, "unknown_division"));
        assertThat(report.findings()).filteredOn(Finding::isError).allSatisfy(finding -> {
            assertThat(finding.position()).isEqualTo("line " + (finding.row() + 1));
            assertThat(finding.fix()).isNotBlank();
        });
        assertThat(TextFile.byCode(report).get("bad_attribute").value()).isEqualTo("一百");
        assertThat(report.counted()).isEqualTo(new Counted(8, 2, 0, 0, 6));
        assertThat(postgis.database().currentVersion()).isEqualTo(before);
        assertThat(rows("seven")).isZero();
    }

    @Test
    void closedBeforeOpenedIsAnError() {
        ImportReport report = load("order", """
                external_id,name,kind,beds,valid_from,closed_on
                A,甲,elder_care_institution,10,2020-01-01,2019-06-30
                """);

        assertThat(TextFile.byCode(report)).containsOnlyKeys("closed_before_opened");
        assertThat(TextFile.byCode(report).get("closed_before_opened").field()).isEqualTo("closed_on");
        assertThat(TextFile.byCode(report).get("closed_before_opened").value()).isEqualTo("2019-06-30");
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aCountyDeclarationAgreesWithAnyOfItsTownships() {
        ImportReport report = load(
                "county", HEADER + "A,县级申报的福利院,elder_care_institution,10,108.025,22.805,990101,survey,2020-01-01\n");

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void projectedCoordinatesAreTransformedAndTheSummarySaysSo() {
        // ST_Transform(108.005 22.805 -> 4545) on PROJ 9.1.1
        ImportReport report = load(
                "metres",
                "编号,名称,kind,beds,x,y\nA,投影坐标的护理楼,elder_care_institution,10,500513.34606,2522942.7706\n",
                Map.of("lon", "x", "lat", "y"),
                "EPSG:4545",
                "survey");

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.findings()).isEmpty();
        assertThat(report.crsNote()).contains("EPSG:4545").contains("CGCS2000");
    }

    @Test
    void exchangedMetresAreFoundToo() {
        ImportReport report = load(
                "metres2",
                "编号,名称,kind,beds,x,y\nA,甲,elder_care_institution,10,2522942.7706,500513.34606\n",
                Map.of("lon", "x", "lat", "y"),
                "EPSG:4545",
                "survey");

        assertThat(TextFile.byCode(report)).containsOnlyKeys("swapped_coordinates");
    }

    @Test
    void oldDatumsAreRefused() {
        assertThatThrownBy(() -> load(
                        "old",
                        "编号,名称,kind,beds,x,y\nA,甲,elder_care_institution,10,500513,2523004\n",
                        Map.of("lon", "x", "lat", "y"),
                        "EPSG:2382",
                        "survey"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("西安80");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'external_id,name,beds\nA,甲,1\n' | missing_value | kind",
                "'name,kind,beds\n甲,elder_care_institution,1\n' | missing_value | external_id",
                "'external_id,name,kind\nA,甲,elder_care_institution\n' | bad_attribute | beds_total",
                "'external_id,name,kind,beds,lon\nA,甲,elder_care_institution,1,108\n' | half_a_coordinate | lat",
                "'external_id,name,kind,beds,wkt\nA,甲,elder_care_institution,1,POINT(1\n' | bad_wkt | wkt",
                "'external_id,name,kind,beds,lon,lat\nA,甲,elder_care_institution,1,108,NaN\n' | bad_number | lat",
                "'external_id,name,kind,beds,status\nA,甲,elder_care_institution,1,open\n' | unknown_status | status",
                "'external_id,name,kind,beds,valid_to\nA,甲,elder_care_institution,1,soon\n' | bad_date | valid_to",
                "'external_id,name,kind,plots_total\nA,甲,elder_care_institution,1\n' | bad_attribute | plots_total",
            })
    void aBadCellIsNamed(String text, String code, String field) {
        ImportReport report = load("cell", text);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.row()).isEqualTo(1);
        });
    }

    @Test
    void aColumnThatTheFileLacksIsToldOnceWithTheNumberOfRows() {
        ImportReport report = load("lacking", """
                external_id,name,kind,beds_total,lon,lat
                A,甲,elder_care_institution,10,108.005,22.805
                B,乙,elder_care_institution,10,108.005,22.815
                ,丙,elder_care_institution,10,108.005,22.825
                """);

        assertThat(report.findings())
                .filteredOn(finding -> "coord_source".equals(finding.field()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.row()).isEqualTo(1);
                    assertThat(finding.problem()).endsWith("（共 3 行 / in 3 rows）");
                });
        assertThat(report.findings())
                .filteredOn(finding -> "external_id".equals(finding.field()))
                .singleElement()
                .extracting(Finding::row)
                .isEqualTo(3);
        assertThat(report.counted().rejected()).isEqualTo(3);
    }

    @Test
    void aNumberUsedTwiceIsToldBesideTheOtherErrorsOfItsRow() {
        ImportReport report = load("twice_bad", """
                external_id,name,kind,beds_total,declared_code
                A,甲,elder_care_institution,10,990101001
                A,乙,elder_care_institution,十,990101001
                """);

        assertThat(report.findings())
                .extracting(Finding::row, Finding::code)
                .containsExactlyInAnyOrder(tuple(2, "bad_attribute"), tuple(2, "duplicate_id"));
    }

    @Test
    void whatMustHoldBetweenAttributesIsChecked() {
        ImportReport report = load("rules", """
                external_id,name,kind,beds_total,beds_nursing,declared_code
                A,甲,elder_care_institution,10,10,990101001
                B,乙,elder_care_institution,10,11,990101001
                """);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("rule_broken");
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.problem()).contains("护理型床位不能多于床位总数");
        });
    }

    @Test
    void anInvalidRingIsRefusedWithAProposalThatIsNotApplied() {
        ImportReport report = load("ring", """
                external_id,name,kind,wkt,coord_source
                A,甲,cemetery,"POLYGON ((108.001 22.801, 108.003 22.803, 108.003 22.801, 108.001 22.803, 108.001 22.801))",survey
                """);

        Finding finding = TextFile.byCode(report).get("invalid_shape");
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(finding.problem()).contains("Self-intersection");
        assertThat(finding.geometry()).isEqualTo("POINT (108.002 22.802)");
        assertThat(finding.proposal()).startsWith("MULTIPOLYGON");
    }

    @Test
    void unusedColumnsAreNamedAndMistypedMappingsRefused() {
        ImportReport report = load(
                "mapping",
                "no,name,kind,beds,remark\nA,甲,elder_care_institution,1,x\n",
                Map.of("external_id", "number"),
                null,
                null);

        assertThat(report.unused()).containsExactlyInAnyOrder("no", "remark");
        assertThat(report.findings()).extracting(Finding::code).contains("mapped_field_missing");
        assertThatThrownBy(() -> load("mapping", "a\n1\n", Map.of("bedz", "a"), null, null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("bedz");
    }

    @Test
    void aMappedColumnMayBeEmpty() {
        ImportReport report = load(
                "emptycolumn",
                "external_id,name,kind,beds,End\nA,甲,elder_care_institution,1,\n",
                Map.of("valid_to", "End"),
                null,
                null);

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.mapping()).containsEntry("valid_to", "End");
    }

    private ImportReport load(String source, String text) {
        return file().load(source, text);
    }

    private ImportReport load(
            String source,
            String text,
            Map<String, String> mapping,
            @Nullable String crs,
            @Nullable String coordSource) {
        return file().load(source, text, mapping, crs, coordSource);
    }

    private FacilityFile file() {
        return new FacilityFile(postgis.database(), folder);
    }

    private static int rows(String source) {
        return postgis.database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM facility WHERE source = :s")
                        .bind("s", source)
                        .mapTo(Integer.class)
                        .one());
    }
}
