package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files against what another source has delivered: 幸福养老院 as 1 in T1, 街道敬老院 as 2 in T1 without a place. */
class DuplicatesTest {
    private static final String HEADER = "编号,名称,kind,床位数,经度,纬度,区划代码,closed_on\n";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    @BeforeEach
    void theOtherSource() {
        GridCity.build(postgis);
        load("其他", HEADER + """
                1,幸福养老院,elder_care_institution,100,108.005,22.805,990101001,
                2,街道敬老院,elder_care_institution,100,,,990101001,
                3,旧养老院,elder_care_institution,100,108.015,22.805,990101001,2021-06-30
                """);
    }

    @Test
    void aRowNearARecordedFacilityOfLikeNameIsAskedAbout() {
        // 0.0001 degrees east of 22.8 N: 10.25 m -> 0.6 + 0.3 * 0.98975 + 0.1
        ImportReport report =
                load("本局", HEADER + "A,南宁市南区幸福养老院有限公司,elder_care_institution,90,108.0051,22.805,990101001,\n");

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("possible_duplicate");
            assertThat(finding.row()).isEqualTo(1);
            assertThat(finding.field()).isEqualTo("name");
            assertThat(finding.value()).isEqualTo("南宁市南区幸福养老院有限公司");
            assertThat(finding.problem())
                    .contains("「幸福养老院」", "其他", "编号 1", "score 1.00", "name 1.00", "distance 10 m = 0.99", "kind 1.00");
            assertThat(finding.fix()).contains("来源 其他 的编号 1");
            assertThat(finding.geometry()).isEqualTo("LINESTRING (108.0051 22.805, 108.005 22.805)");
        });
    }

    @Test
    void aSecondLoadOfTheSameFileIsQuiet() {
        String file = HEADER + """
                A,幸福养老院,elder_care_institution,90,108.0051,22.805,990101001,
                B,幸福养老院,elder_care_institution,90,108.0052,22.805,990101001,
                """;
        ImportReport first = load("本局", file);
        ImportReport second = load("本局", file);

        // A with 1; B with 1 and with A
        assertThat(first.findingsPerCode()).containsEntry("possible_duplicate", 3);
        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.findings()).isEmpty();
    }

    @Test
    void withoutAPlaceTheSameNameInTheSameUnitIsAskedAbout() {
        ImportReport report = load("本局", HEADER + """
                A,街道敬老院,elder_care_institution,90,,,990101001,
                B,街道敬老院,elder_care_institution,90,,,990101002,
                C,街道敬老院,elder_care_institution,90,,,990101,
                D,街道敬老院,elder_care_institution,90,108.005,22.805,,
                """);

        // A is in 2's street, B in another; the district C holds all of them; D lies in the street of 2 and A
        assertThat(report.findings()).extracting(Finding::code).containsOnly("possible_duplicate");
        assertThat(report.findings()).extracting(Finding::row).containsExactly(1, 3, 3, 3, 4, 4, 4);
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.problem()).contains("score 0.90", "无坐标可比"));
    }

    @Test
    void twoRowsOfTheFileAreComparedAcrossBatches() {
        StringBuilder file = new StringBuilder(HEADER);
        file.append("A,南湖公墓,cemetery,,108.045,22.825,,\n");
        for (int i = 0; i < 2_000; i++) { // fills the first batch
            file.append("x%d,某处%1$d,cemetery,,,,,\n".formatted(i));
        }
        file.append("B,南湖公墓（南区）,cemetery,,108.045,22.825,,\n");
        ImportReport report = load("本局", file.toString());

        // 南湖 湖公 公墓 of 3 and 5 pairs, 南湖 of 1 and 5: (0.75 + 0.3333) / 2 = 0.54 -> 0.325 + 0.3 + 0.1
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("possible_duplicate") && finding.row() == 2_002)
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("第 1 行", "score 0.73"));
    }

    @Test
    void whatHasClosedOrIsOtherwiseNamedIsNoDuplicate() {
        ImportReport report = load("本局", HEADER + """
                A,新养老院,elder_care_institution,90,108.005,22.805,990101001,
                """);
        ImportReport later = new TextFile(postgis.database(), folder)
                .load(
                        "facilities",
                        HEADER.replace("closed_on", "valid_from") + """
                B,旧养老院,elder_care_institution,90,108.015,22.805,990101001,2022-01-01
                """,
                        new Delivery("本局", "survey", null, null),
                        Map.of(),
                        null);

        assertThat(report.findings()).isEmpty();
        assertThat(later.findings()).extracting(Finding::code).containsExactly("not_in_delivery");
    }

    private ImportReport load(String source, String text) {
        return new TextFile(postgis.database(), folder).load("facilities", source, text);
    }
}
