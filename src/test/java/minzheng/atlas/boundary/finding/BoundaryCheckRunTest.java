package minzheng.atlas.boundary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Edit;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;

/** The grid city with a gap of half a cell between 一街道 and 二街道, then an overlap elsewhere. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoundaryCheckRunTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static GridCity city;
    private static BoundaryCheckRun checks;
    private static BoundaryFindingStore store;

    @BeforeAll
    static void build() {
        city = GridCity.build(POSTGIS);
        city.record(
                Edit.LOAD,
                change -> Catalogue.read(Path.of("seeds/boundary/limits.yaml")).save(change));
        checks = new BoundaryCheckRun(city.database());
        store = new BoundaryFindingStore(city.database());
    }

    @Test
    @Order(1)
    void aCityThatTilesHasNoFinding() {
        CheckRun run = checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, false, "测试");
        assertThat(run.mode()).isEqualTo("full");
        assertThat(present()).isEmpty();
    }

    @Test
    @Order(2)
    void anEditIsCheckedAroundItAlone() {
        redraw(Unit.T1, GridCity.box(0, 0, 1.5, 2));
        CheckRun run = checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, false, "测试");
        assertThat(run.mode()).isEqualTo("incremental");
        // 四镇 to the north has no vertex where the new corner of 一街道 touches its side
        assertThat(run.counts()).containsEntry("new", 2.0).containsEntry("inlet", 1.0);
        assertThat(present()).extracting(Finding::code).containsExactly("inlet", "mismatched_edge");
    }

    @Test
    @Order(3)
    void aHundredRunsChangeNothing() {
        List<Finding> first = present();
        for (int i = 0; i < 100; i++) {
            CheckRun run = checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, i % 10 == 0, "测试");
            assertThat(run.counts())
                    .containsEntry("new", 0.0)
                    .containsEntry("gone", 0.0)
                    .containsEntry("changed", 0.0);
        }
        assertThat(present()).isEqualTo(first);
    }

    @Test
    @Order(4)
    void aLookAtAnotherDayLeavesThePresentFindingsAlone() {
        List<Finding> present = present();
        CheckRun run = checks.run(BoundaryCheckRun.LIVE, LocalDate.of(1800, 1, 1), TODAY, false, "测试");
        assertThat(run.setName()).isEqualTo("live@1800-01-01");
        assertThat(run.counts()).containsEntry("new", 0.0).containsEntry("gone", 0.0);
        assertThat(present()).isEqualTo(present);
    }

    @Test
    @Order(5)
    void whatWasAcceptedStaysAcceptedAndWhatIsMendedGoes() {
        redraw(Unit.T6, GridCity.box(3.5, 2, 2.5, 2));
        checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, false, "测试");
        assertThat(present())
                .extracting(Finding::code)
                .contains("inlet", "overlap")
                .doesNotContain("gap");
        Finding overlap = only("overlap");
        accept(overlap);
        Set<UUID> ids = ids();

        assertThat(checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, true, "测试").counts())
                .containsEntry("new", 0.0);
        assertThat(ids()).isEqualTo(ids);
        assertThat(only("overlap").state()).isEqualTo("accepted");

        redraw(Unit.T1, Unit.T1.outline());
        UUID inlet = only("inlet").id();
        assertThat(checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, false, "测试").counts())
                .containsEntry("gone", 2.0);
        assertThat(present()).extracting(Finding::code).contains("overlap").doesNotContain("inlet");

        redraw(Unit.T1, GridCity.box(0, 0, 1.5, 2));
        checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, false, "测试");
        assertThat(only("inlet").id()).isEqualTo(inlet);
        assertThat(store.events(inlet)).extracting(FindingEvent::event).containsExactly("found", "gone", "reopened");
    }

    @Test
    @Order(6)
    void aFullRunFindsTheSameAsTheSumOfEdits() {
        List<Finding> sum = present();
        CheckRun run = checks.run(BoundaryCheckRun.LIVE, TODAY, TODAY, true, "测试");
        assertThat(run.mode()).isEqualTo("full");
        assertThat(run.counts())
                .containsEntry("new", 0.0)
                .containsEntry("gone", 0.0)
                .containsEntry("changed", 0.0);
        assertThat(present()).isEqualTo(sum);
    }

    private static void accept(Finding finding) {
        new FindingLife(city.database())
                .take(finding.id(), finding.etag(), new FindingLife.Request("accept", "双方确认", null), "测试");
    }

    private static void redraw(Unit unit, Geometry outline) {
        city.record(Edit.CORRECTION, change -> {
            Division row = unit.row();
            change.makeRoom("division_row", "division_id", unit.id(), row.validFrom(), row.validTo(), null);
            DivisionRows.insert(change, List.of(with(row, outline)), null);
        });
    }

    private static Division with(Division row, Geometry outline) {
        return new Division(
                row.id(),
                row.source(),
                row.externalId(),
                row.level(),
                row.stub(),
                row.code(),
                row.name(),
                row.type(),
                row.parentId(),
                outline,
                row.seat(),
                row.flags(),
                row.coordSource(),
                row.synthetic(),
                row.validFrom(),
                row.validTo());
    }

    private static List<Finding> present() {
        return store.list(new FindingFilter("live", null, null, null, true, null), null, 1000);
    }

    private static Set<UUID> ids() {
        return present().stream().map(Finding::id).collect(Collectors.toSet());
    }

    private static Finding only(String code) {
        return present().stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
    }
}
