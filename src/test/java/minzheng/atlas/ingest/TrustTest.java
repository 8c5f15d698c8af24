package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.db.Author;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.Ingest.Checked;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Between a dry run and its commit: nobody wrote, or somebody did. */
class TrustTest {
    private static final Author AUTHOR = new Author("张三", null);

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    private Ingest ingest;

    @BeforeEach
    void theCity() {
        GridCity.build(postgis);
        ingest = new Ingest(postgis.database());
    }

    @Test
    void aQuietCommitWritesAndRepeatsWhatTheDryRunFound() throws IOException {
        ImportRequest one = request("甲", "A,幸福养老院,elder_care_institution,100,108.005,22.805,990101001\n");
        ImportRequest far = request("乙", "B,远方养老院,elder_care_institution,100,109.005,23.905,990101001\n");

        assertThat(commit(one, check(one)).outcome()).isEqualTo(Outcome.LOADED);
        Checked checked = check(far);
        ImportReport report = commit(far, checked);

        assertThat(Trust.in(checked, checked.baseVersion() + 1)).isEqualTo(Trust.ALL_NEW);
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.dataVersion()).isEqualTo(postgis.database().currentVersion());
        assertThat(report.counted().created()).isEqualTo(1);
        assertThat(report.findingsPerCode()).containsOnlyKeys("outside_all_units"); // found by the dry run alone
        assertThat(check(far).report().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whatWasRecordedSinceIsLookedAtAgain() throws IOException {
        ImportRequest mine = request("甲", "A,幸福养老院,elder_care_institution,100,108.005,22.805,990101001\n");
        Checked checked = check(mine);
        ImportRequest theirs = request("乙", "B,幸福养老院,elder_care_institution,100,108.0051,22.805,990101001\n");
        commit(theirs, check(theirs));

        assertThat(checked.report().findingsPerCode()).isEmpty();
        assertThatThrownBy(() -> commit(mine, checked))
                .isInstanceOfSatisfying(
                        DataMoved.class,
                        moved -> assertThat(moved.found().findingsPerCode()).containsOnlyKeys("possible_duplicate"));
    }

    private Checked check(ImportRequest request) {
        return ingest.check(request, new Watch());
    }

    private ImportReport commit(ImportRequest request, Checked checked) {
        return ingest.commit(request, checked, AUTHOR, new Watch(), (change, report) -> {});
    }

    private ImportRequest request(String source, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(source + ".csv"), "编号,名称,kind,床位数,经度,纬度,区划代码\n" + rows);
        Delivery delivery = new Delivery(source, "survey", LocalDate.of(2020, 1, 1), null);
        return new ImportRequest(file, "facilities", delivery, Map.of(), Map.of(), Opening.PLAIN, null, false);
    }
}
