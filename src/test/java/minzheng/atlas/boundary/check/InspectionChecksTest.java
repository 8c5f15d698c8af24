package minzheng.atlas.boundary.check;

import static minzheng.atlas.boundary.check.LineWorld.NE;
import static minzheng.atlas.boundary.check.LineWorld.SE;
import static minzheng.atlas.boundary.check.LineWorld.SN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was to be inspected by when; all three lines were reported on 1 October 2023. */
class InspectionChecksTest {
    private final LineWorld world = LineWorld.clean();

    private List<Defect> find(BoundaryCheck check, String asOf) {
        return world.find(check, Focus.everything(), LocalDate.parse(asOf));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01, 0", "2028-10-01, 0", "2028-10-02, 3", "2029-10-01, 3"})
    void fiveYearsAfterTheLastReport(String asOf, int findings) {
        assertThat(find(new InspectionOverdue(), asOf)).hasSize(findings);
        assertThat(find(new TaskOverdue(), asOf)).isEmpty();
    }

    @Test
    void aLaterReportCountsAndOneYetToComeDoesNot() {
        world.task(SN, 2027, LocalDate.of(2027, 9, 1));
        assertThat(find(new InspectionOverdue(), "2029-01-01"))
                .extracting(defect -> defect.subjects().get(0).name())
                .containsExactly(SE, NE);
        assertThat(find(new InspectionOverdue(), "2023-09-30")).hasSize(3);
        assertThat(new InspectionOverdue().dependsOnDate()).isTrue();
    }

    /** Never inspected, and round four, up to 2022, has ended; a line agreed later still has its five years. */
    @ParameterizedTest
    @CsvSource({", 2025-06-01, 1", ", 2022-12-31, 0", "2021-05-01, 2025-06-01, 0", "2021-05-01, 2026-06-01, 1"})
    void neverInspected(LocalDate agreedOn, String asOf, int findings) {
        world.tasks.clear();
        world.lines.remove(SE);
        world.lines.remove(NE);
        world.line(SN).agreedOn = agreedOn;
        List<Defect> found = find(new InspectionOverdue(), asOf);
        assertThat(found).hasSize(findings);
        found.forEach(defect -> assertThat(defect.zh()).contains("第四轮"));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-01, 0", "2025-12-02, 1", "2026-03-01, 1"})
    void aReportThatIsDue(String asOf, int findings) {
        world.task(SN, 2025, null);
        List<Defect> found = find(new TaskOverdue(), asOf);
        assertThat(found).hasSize(findings);
        found.forEach(defect -> assertThat(defect.zh()).contains("2025 年例行联检", "R5", "South", "2025-12-01"));
    }

    /** Without a date of its own a task is due by the end of its year; special ones too. */
    @ParameterizedTest
    @CsvSource({"2024-12-31, 0", "2025-01-01, 1"})
    void aTaskOfAYearThatHasPassed(String asOf, int findings) {
        world.task(SE, 2024, "special", null, null);
        List<Defect> found = find(new TaskOverdue(), asOf);
        assertThat(found).hasSize(findings);
        found.forEach(defect -> assertThat(defect.en()).contains("special"));
    }
}
