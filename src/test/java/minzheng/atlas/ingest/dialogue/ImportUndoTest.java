package minzheng.atlas.ingest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.Watch;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an import of any kind wrote is taken back, and what it had replaced is believed again. */
class ImportUndoTest {
    /** A first delivery of each target, and a second that changes a thing and adds one. */
    private static final Map<String, List<String>> DELIVERIES = Map.ofEntries(
            Map.entry(
                    "divisions",
                    List.of(
                            "code,name,type,parent_code\n990109,甲区,district,990100\n",
                            "code,name,type,parent_code\n990109,乙区,district,990100\n990108,丙县,county,990100\n")),
            Map.entry(
                    "management-areas",
                    List.of(
                            "code,name,kind,parent_code\nZ1,甲园,development_zone,990101\n",
                            "code,name,kind,parent_code\nZ1,乙园,development_zone,990101\nZ2,丙园,development_zone,990101\n")),
            Map.entry(
                    "population",
                    List.of(
                            "division_code,counted_on,residents,age60\n990101001,2021-12-31,100,10\n",
                            "division_code,counted_on,residents,age60\n990101001,2021-12-31,110,10\n990101001,2022-12-31,120,12\n")),
            Map.entry(
                    "facilities",
                    List.of(
                            "external_id,name,kind,beds_total\nA,甲,elder_care_institution,1\n",
                            "external_id,name,kind,beds_total\nA,乙,elder_care_institution,2\nB,丙,elder_care_institution,3\n")),
            Map.entry(
                    "residential-areas",
                    List.of(
                            "external_id,name,declared_code,completed_on\nA,甲,990101001,2021-06-30\n",
                            "external_id,name,declared_code,completed_on\nA,乙,990101001,2021-06-30\nB,丙,990101001,2021-06-30\n")),
            Map.entry(
                    "reported-values",
                    List.of(
                            "series,division_code,value,reported_on\nshare,990100,0.5,2021-02-01\n",
                            "series,division_code,value,reported_on\nshare,990100,0.6,2021-02-01\nother,990100,7,2021-02-01\n")),
            Map.entry(
                    "boundary-lines",
                    List.of(
                            "code,name,side_a_code,side_b_code\n1,甲线,990101,990102\n",
                            "code,name,side_a_code,side_b_code,agreement_a,agreement_b,filing_number\n"
                                    + "1,乙线,990101,990102,a,b,c\n2,丙线,990101001,990101002,,,\n")),
            Map.entry(
                    "boundary-markers",
                    List.of(
                            "line_code,number,erection\nL,1,single\n",
                            "line_code,number,erection,material,agreement_a,agreement_b,filing_number\n"
                                    + "L,1,single,石,a,b,c\nL,2,single,,,,\n")),
            Map.entry(
                    "linear-features",
                    List.of(
                            "code,name,kind,wkt\n1,甲河,river,\"LINESTRING (108 22.8, 108.1 22.8)\"\n",
                            "code,name,kind,wkt\n1,乙河,river,\"LINESTRING (108 22.8, 108.1 22.8)\"\n"
                                    + "2,丙路,road,\"LINESTRING (108 22.8, 108.1 22.8)\"\n")),
            Map.entry(
                    "tri-junctions",
                    List.of(
                            "code,name,units\n1,甲点,990101001;990101002;990102104\n",
                            "code,name,units\n1,乙点,990101001;990101002;990102104\n"
                                    + "2,丙点,990101001;990101002;990102105\n")),
            Map.entry(
                    "marker-observations",
                    List.of(
                            "external_id,line_code,number,condition,observed_by,observed_at\na,L,0,intact,甲,2021-05-01\n",
                            "external_id,line_code,number,condition,observed_by,observed_at\nb,L,0,lost,乙,2021-06-01\n")));

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    private ImportStore store;
    private ImportUndo undo;

    @BeforeEach
    void buildCity() {
        GridCity.build(postgis);
        store = new ImportStore(postgis.database());
        undo = new ImportUndo(postgis.database(), store);
        load("boundary-lines", "code,name,side_a_code,side_b_code\nL,线,990101103,990102206\n");
        load("boundary-markers", "line_code,number,erection\nL,0,single\n");
    }

    static Stream<String> targets() {
        return ImportTargets.ALL.stream().map(ImportTarget::code);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetIsUndone(String target) {
        List<String> delivery = DELIVERIES.get(target);
        UUID first = load(target, delivery.get(0));
        List<String> before = believed(target);
        UUID second = load(target, delivery.get(1));
        List<String> changed = believed(target);
        assertThat(changed).isNotEqualTo(before);
        long version = postgis.database().currentVersion();

        ImportEntry undone = undo.run(second, GridCity.AUTHOR);

        assertThat(undone.state()).isEqualTo("undone");
        assertThat(undone.undoneVersion()).isEqualTo(version + 1);
        assertThat(believed(target)).isEqualTo(before);
        assertThat(believedAt(target, version)).isEqualTo(changed);
        assertThat(store.get(load(target, delivery.get(1))).state()).isEqualTo("committed");
        assertThat(believed(target)).isEqualTo(changed);
        if (target.equals("marker-observations")) {
            undo.run(first, GridCity.AUTHOR); // the second only added: an observation never changes
            return;
        }
        assertThatThrownBy(() -> undo.run(first, GridCity.AUTHOR)).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.code()).isEqualTo("edited_since");
            assertThat(conflict.clashes()).singleElement().satisfies(clash -> {
                assertThat(clash.dataVersion()).isEqualTo(version + 2);
                assertThat(clash.actor()).isEqualTo("测试员");
            });
        });
    }

    /** The later one first, then the earlier one: what was undone is no edit. */
    @ParameterizedTest
    @MethodSource("targets")
    void importsAreUndoneOneAfterTheOther(String target) {
        List<String> empty = believed(target);
        UUID first = load(target, DELIVERIES.get(target).get(0));
        UUID second = load(target, DELIVERIES.get(target).get(1));

        undo.run(second, GridCity.AUTHOR);
        undo.run(first, GridCity.AUTHOR);

        assertThat(store.get(first).state()).isEqualTo("undone");
        assertThat(believed(target)).isEqualTo(empty);
    }

    @Test
    void whatOthersReferToIsNotUndone() {
        UUID divisions = load("divisions", DELIVERIES.get("divisions").get(0));
        load("facilities", "external_id,name,kind,beds_total,declared_code\nA,站,elder_care_institution,1,990109\n");

        assertThatThrownBy(() -> undo.run(divisions, GridCity.AUTHOR))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.code()).isEqualTo("still_needed");
                    assertThat(conflict.clashes())
                            .extracting(Conflict.Clash::name)
                            .containsExactly("站");
                });
        assertThat(store.get(divisions).state()).isEqualTo("committed");
    }

    @Test
    void aFacilityThatAHousingAreaNamesIsNotUndone() {
        UUID facilities = load("facilities", DELIVERIES.get("facilities").get(0));
        load(
                "residential-areas",
                "external_id,name,declared_code,completed_on,elder_care_facility\n" + "R,小区,990101001,2021-06-30,A\n");

        assertThatThrownBy(() -> undo.run(facilities, GridCity.AUTHOR)).hasMessageContaining("小区");
    }

    @Test
    void linesAndMarkersThatOthersNameAreNotUndone() {
        UUID lines = load("boundary-lines", DELIVERIES.get("boundary-lines").get(0));
        UUID markers = load("boundary-markers", "line_code,number,erection\n1,7,single\n");
        load(
                "marker-observations",
                "external_id,line_code,number,condition,observed_by,observed_at\na,1,7,intact,甲,2021-05-01\n");

        assertThatThrownBy(() -> undo.run(lines, GridCity.AUTHOR)).hasMessageContaining("7");
        assertThatThrownBy(() -> undo.run(markers, GridCity.AUTHOR)).hasMessageContaining("甲");
    }

    @Test
    void theServingRoleCannotUndoWhatWasEditedSince() {
        UUID first = load("facilities", DELIVERIES.get("facilities").get(0));
        load("facilities", DELIVERIES.get("facilities").get(1));
        long version = store.get(first).dataVersion();

        assertThatThrownBy(() -> postgis.database()
                        .read(handle -> handle.createQuery(
                                        "SELECT undo_version('facility_row', 'facility_id', :v, :v + 5)")
                                .bind("v", version)
                                .mapTo(Integer.class)
                                .one()))
                .hasMessageContaining("was changed since");
    }

    @Test
    void anImportIsInterruptedOnlyWhenItsProcessIsGone() {
        UUID held = running("held");
        UUID gone = running("gone");
        UUID queued = running("queued");
        store.holding(held, () -> {
            Thread other = new Thread(() -> store.interruptAbandoned(List.of(queued)));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(store.get(held).state()).isEqualTo("checking");
        assertThat(store.get(queued).state()).isEqualTo("checking");
        assertThat(store.get(gone).state()).isEqualTo("interrupted");
    }

    private UUID running(String name) {
        return store.begin(new ImportStore.Begun(
                        UUID.randomUUID(), "a", "facilities", "s", name, null, null, "checking", "{}", null))
                .id();
    }

    private UUID load(String target, String csv) {
        try {
            Path file = Files.writeString(folder.resolve(target + ".csv"), csv);
            LocalDate from = LocalDate.of(2020, 1, 1);
            ImportOptions options = new ImportOptions(Map.of(), Map.of(), null, "survey", from, null, null, null);
            ImportReport report = new FileLoad(postgis.database(), Conversions.NONE)
                    .run(file, target, "undo", options, GridCity.AUTHOR, new Watch());
            assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
            return store.list(null, 1).get(0).id();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> believed(String target) {
        return believedAt(target, Long.MAX_VALUE - 1);
    }

    private List<String> believedAt(String target, long version) {
        String table = ImportTargets.get(target).ledger().table();
        return postgis.database()
                .read(handle -> handle.createQuery("SELECT to_jsonb(r) - 'row_id' - 'recorded_from'"
                                + " - 'recorded_to' FROM " + table + " r WHERE recorded_from <= " + version
                                + " AND recorded_to > " + version + " AND overlay_id IS NULL ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }
}
