package minzheng.atlas.boundary.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 10,000 markers with a fixed seed: the stated error rates hold. */
class SimulationTest {
    private static final double ALPHA = 0.01;
    private static final PowerCurve CURVE = new PowerCurve(new ShiftTest(ALPHA, 1));

    /** 100 false ones are due; with 9.95 as one sigma of the count, 67 to 133 holds in 999 of 1,000 cases. */
    @ParameterizedTest
    @CsvSource({"0.02, 0.1", "0.05, 0.3", "0.3, 0.3", "3, 0.3", "1, 2"})
    void markersThatStandAreCalledDisplacedAsOftenAsAlphaSays(double survey, double register) {
        Map<Verdict, Integer> counts = CURVE.verdicts(0, survey, register);

        assertThat(counts.get(Verdict.DISPLACED)).isBetween(67, 133);
    }

    @ParameterizedTest
    @CsvSource({"1.001", "1.05", "1.2", "1.5", "2", "3"})
    void markersThatMovedByMoreThanTheLimitAreHardlyEverInPlace(double shift) {
        for (double sigma : new double[] {0.05, 0.1, 0.2, 0.3, 0.33, 0.5, 1, 3}) {
            Map<Verdict, Integer> counts = CURVE.verdicts(shift, sigma, sigma / 10);

            assertThat(counts.getOrDefault(Verdict.IN_PLACE, 0))
                    .as("shift %s at %s", shift, sigma)
                    .isLessThanOrEqualTo(133);
        }
    }

    @Test
    void aCoarseSurveyNeverSaysInPlace() {
        assertThat(CURVE.verdicts(0, 3, 0.1)).doesNotContainKey(Verdict.IN_PLACE);
    }

    /** With 1 m and both at 5 m, power is 1 - F(3.03 | 5) of Rice, 0.977. */
    @Test
    void powerIsWhatRiceSays() {
        for (double shift : new double[] {1, 3, 5}) {
            double power = 1 - Rice.atMost(Math.sqrt(-2 * Math.log(ALPHA)), shift);
            int found = CURVE.verdicts(shift, Math.sqrt(0.5), Math.sqrt(0.5)).get(Verdict.DISPLACED);

            // four sigma of a count of 10,000 at a half is 200
            assertThat((double) found).isBetween(10_000 * power - 200, 10_000 * power + 200);
        }
    }
}
