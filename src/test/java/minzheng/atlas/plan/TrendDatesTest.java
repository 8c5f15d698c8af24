package minzheng.atlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan for 2021 to 2025 with a baseline of 2020-12-31. */
class TrendDatesTest {
    private static final Plan PLAN = PlanFile.read(PlanWorld.yaml("grid.yaml"), "0");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "before the period: the baseline alone | 2020-12-31 | false | 2020-12-31",
                "before even that: today | 2020-06-30 | false | 2020-06-30",
                "on a year end it is named once | 2021-12-31 | false | 2020-12-31 2021-12-31",
                "within | 2022-06-30 | false | 2020-12-31 2021-12-31 2022-06-30",
                "after the period nothing follows yet | 2026-02-01 | false"
                        + " | 2020-12-31 2021-12-31 2022-12-31 2023-12-31 2024-12-31 2025-12-31 2026-02-01",
                "after the period the next plan has begun | 2026-02-01 | true"
                        + " | 2020-12-31 2021-12-31 2022-12-31 2023-12-31 2024-12-31 2025-12-31"
            })
    void areBaselineYearEndsAndToday(String name, LocalDate today, boolean succeeded, String expected) {
        assertThat(TrendDates.of(PLAN, today, succeeded))
                .as(name)
                .map(LocalDate::toString)
                .containsExactly(expected.split(" "));
    }
}
