package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facilities from files into the grid city: cells of 0.00974 x 0.00903 degrees from 108.0 E 22.8 N. */
class FacilityImportTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String HEADER = "编号,名称,kind,床位数,经度,纬度,区划代码,coord_source,valid_from\n";

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
                        tuple(2, "bad_attribute"),
                        tuple(3, "swapped_coordinates"),
                        tuple(4, "unknown_kind"),
                        tuple(5, "duplicate_id"),
                        tuple(6, "obfuscated_coordinates"),
                        tuple(7, "outside_all_units"),
                        tuple(8, "unknown_division"));
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.position()).isEqualTo("line " + (finding.row() + 1));
            assertThat(finding.fix()).isNotBlank();
        });
        assertThat(TextFile.byCode(report).get("bad_attribute").value()).isEqualTo("一百");
        assertThat(report.counted()).isEqualTo(new Counted(8, 2, 0, 0, 6));
        assertThat(postgis.database().currentVersion()).isEqualTo(before);
        assertThat(rows("seven")).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() {
        String file = HEADER + """
                A,甲,elder_care_institution,100,108.005,22.805,990101001,survey,2020-01-01
                B,乙,elder_care_institution,50,,,990101001,,2020-01-01
                """;
        ImportReport first = load("twice", file);
        long after = postgis.database().currentVersion();
        ImportReport second = load("twice", file);

        assertThat(first.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(first.dataVersion()).isEqualTo(after);
        assertThat(first.counted()).isEqualTo(new Counted(2, 2, 0, 0, 0));
        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.counted()).isEqualTo(new Counted(2, 0, 0, 2, 0));
        assertThat(postgis.database().currentVersion()).isEqualTo(after);
    }

    @Test
    void aCorrectionReplacesTheRowOverItsWholeTime() {
        load("correct", HEADER + "A,甲,elder_care_institution,100,,,990101001,,2020-01-01\n");
        ImportReport report = load("correct", HEADER + "A,甲,elder_care_institution,120,,,990101001,,2020-01-01\n");

        assertThat(report.counted().changed()).isEqualTo(1);
        assertThat(edit(report)).isEqualTo("correction");
        assertThat(history("correct")).containsExactly("2020-01-01..infinity 120");
    }

    @Test
    void aChangeFromADateKeepsWhatWasBefore() {
        load("change", HEADER + "A,甲,elder_care_institution,100,,,990101001,,2020-01-01\n");
        String file = HEADER + "A,甲,elder_care_institution,120,,,990101001,,2020-01-01\n";
        ImportReport report = load("change", file, LocalDate.of(2023, 5, 1));
        ImportReport again = load("change", file, LocalDate.of(2023, 5, 1));
        ImportReport later = load("change", file, LocalDate.of(2024, 1, 1));

        assertThat(edit(report)).isEqualTo("change");
        assertThat(history("change")).containsExactly("2020-01-01..2023-05-01 100", "2023-05-01..infinity 120");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(later.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aCorrectionThatWouldEraseALaterChangeIsRefused() {
        load("later", HEADER + "A,甲,elder_care_institution,100,,,990101001,,2020-01-01\n");
        load("later", HEADER + "A,甲,elder_care_institution,120,,,990101001,,2020-01-01\n", LocalDate.of(2023, 5, 1));
        ImportReport report = load("later", HEADER + "A,甲,elder_care_institution,90,,,990101001,,2020-01-01\n");

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(TextFile.byCode(report).get("later_change").problem()).contains("2023-05-01");
        assertThat(history("later")).containsExactly("2020-01-01..2023-05-01 100", "2023-05-01..infinity 120");
    }

    @Test
    void closingOnADayEndsOperationTheDayAfter() {
        load("closing", """
                external_id,name,kind,beds,valid_from,closed_on
                A,甲,elder_care_institution,10,2020-01-01,2022-12-31
                """);

        assertThat(texts(
                        "SELECT r.status || ' ' || r.valid_from || '..' || r.valid_to FROM facility_row r JOIN facility f"
                                + " ON f.id = r.facility_id WHERE f.source = 'closing' ORDER BY r.valid_from"))
                .containsExactly("operating 2020-01-01..2023-01-01", "closed 2023-01-01..infinity");
    }

    @Test
    void closedBeforeOpenedIsAnError() {
        ImportReport report = load("order", """
                external_id,name,kind,beds,valid_from,closed_on
                A,甲,elder_care_institution,10,2020-01-01,2019-06-30
                """);

        assertThat(TextFile.byCode(report)).containsOnlyKeys("closed_before_opened");
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void datedStatesOfOneFacilityMayStandInOneFileIfTheyDoNotOverlap() {
        String header = "external_id,name,kind,beds,status,valid_from,valid_to\n";
        ImportReport apart = load("states", header + """
                A,甲,elder_care_institution,10,under_construction,2020-01-01,2021-01-01
                A,甲,elder_care_institution,20,operating,2021-01-01,
                """);
        ImportReport overlapping = load("states2", header + """
                A,甲,elder_care_institution,10,under_construction,2020-01-01,2021-01-02
                A,甲,elder_care_institution,20,operating,2021-01-01,
                """);

        assertThat(apart.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(history("states")).containsExactly("2020-01-01..2021-01-01 10", "2021-01-01..infinity 20");
        assertThat(TextFile.byCode(overlapping)).containsOnlyKeys("duplicate_id");
    }

    @Test
    void aFacilityDeclaredElsewhereIsLoadedWithAWarning() {
        // 108.025 lies in column 2: unit 990101002, declared is 990101001
        ImportReport report = load(
                "elsewhere", HEADER + "A,甲,elder_care_institution,10,108.025,22.805,990101001,survey,2020-01-01\n");

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(TextFile.byCode(report).get("declared_elsewhere").problem()).contains("990101002");
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
    void whatMustHoldBetweenAttributesIsChecked() {
        ImportReport report = load("rules", """
                external_id,name,kind,beds_total,beds_nursing
                A,甲,elder_care_institution,10,10
                B,乙,elder_care_institution,10,11
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

    @Test
    void aConnectionLostInTheMiddleLeavesNothing() {
        long before = postgis.database().currentVersion();
        postgis.asSuperuser(
                """
                CREATE FUNCTION atlas.cut() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
                    IF NEW.name = '断' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW;
                END $$""",
                "CREATE TRIGGER cut BEFORE INSERT ON atlas.facility_row FOR EACH ROW EXECUTE FUNCTION atlas.cut()");
        StringBuilder file = new StringBuilder("external_id,name,kind,beds\n");
        for (int i = 0; i < 2500; i++) { // more than one batch: the first is already inserted when the second is cut
            file.append(i).append(i == 2400 ? ",断" : ",甲").append(",elder_care_institution,1\n");
        }

        assertThatThrownBy(() -> load("cut", file.toString())).isInstanceOf(RuntimeException.class);

        postgis.asSuperuser("DROP TRIGGER cut ON atlas.facility_row");
        assertThat(rows("cut")).isZero();
        assertThat(postgis.database().currentVersion()).isEqualTo(before);
    }

    /** The second reading happens under the writers' lock; what moved since the first one is found there. */
    @Test
    void dataThatMovedBetweenTheTwoReadingsRefusesTheWholeFile() {
        load("moved", HEADER + "A,甲,elder_care_institution,100,,,990101001,,2020-01-01\n");
        long before = postgis.database().currentVersion();
        postgis.asSuperuser(
                """
                CREATE FUNCTION atlas.intrude() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$ BEGIN
                    PERFORM make_room('facility_row', 'facility_id', id, '2023-01-01', 'infinity', NEW.version, NULL)
                    FROM facility WHERE source = 'moved';
                    INSERT INTO facility_row (facility_id, kind, name, status, valid_from, recorded_from)
                    SELECT id, 'elder_care_institution', '乙', 'suspended', '2023-01-01', NEW.version
                    FROM facility WHERE source = 'moved';
                    RETURN NULL;
                END $$""",
                "CREATE TRIGGER intrude AFTER INSERT ON atlas.data_version FOR EACH ROW EXECUTE FUNCTION atlas.intrude()");

        ImportReport report = load("moved", HEADER + "A,甲,elder_care_institution,90,,,990101001,,2020-01-01\n");

        postgis.asSuperuser("DROP TRIGGER intrude ON atlas.data_version");
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(TextFile.byCode(report)).containsOnlyKeys("later_change");
        assertThat(postgis.database().currentVersion()).isEqualTo(before);
        assertThat(history("moved")).containsExactly("2020-01-01..infinity 100");
    }

    private ImportReport load(String source, String text) {
        return load(source, text, Map.of(), null, null);
    }

    private ImportReport load(String source, String text, LocalDate changeFrom) {
        return run(text, new Delivery(source, null, LocalDate.of(2020, 1, 1), changeFrom), Map.of(), null);
    }

    private ImportReport load(
            String source,
            String text,
            Map<String, String> mapping,
            @Nullable String crs,
            @Nullable String coordSource) {
        return run(text, new Delivery(source, coordSource, LocalDate.of(2020, 1, 1), null), mapping, crs);
    }

    private ImportReport run(String text, Delivery delivery, Map<String, String> mapping, @Nullable String crs) {
        return new TextFile(postgis.database(), folder).load("facilities", text, delivery, mapping, crs);
    }

    private static String edit(ImportReport report) {
        return postgis.database()
                .read(handle -> handle.createQuery("SELECT edit FROM data_version WHERE version = :v")
                        .bind("v", report.dataVersion())
                        .mapTo(String.class)
                        .one());
    }

    private static int rows(String source) {
        return postgis.database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM facility WHERE source = :s")
                        .bind("s", source)
                        .mapTo(Integer.class)
                        .one());
    }

    /** What is believed now, as "from..to beds". */
    private static List<String> history(String source) {
        return texts(
                "SELECT r.valid_from || '..' || r.valid_to || ' ' || (r.details ->> 'beds_total') FROM facility_row r"
                        + " JOIN facility f ON f.id = r.facility_id WHERE f.source = '" + source + "'"
                        + " AND r.recorded_to = 9223372036854775807 ORDER BY r.valid_from");
    }

    private static List<String> texts(String sql) {
        return new TextFile(postgis.database(), Path.of("")).texts(sql);
    }
}
