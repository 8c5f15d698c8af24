package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Facilities from files into the grid city: what a load, a second load, a correction and a change leave behind. */
class FacilityImportTest {
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
        assertThat(TextFile.byCode(overlapping)).containsOnlyKeys("duplicate_id", "no_unit");
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
        return file().load(source, text);
    }

    private ImportReport load(String source, String text, LocalDate changeFrom) {
        return file().load(source, text, changeFrom);
    }

    private FacilityFile file() {
        return new FacilityFile(postgis.database(), folder);
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
