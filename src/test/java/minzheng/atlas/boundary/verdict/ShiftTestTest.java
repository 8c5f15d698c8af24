package minzheng.atlas.boundary.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShiftTestTest {
    private static final ShiftTest TEST = new ShiftTest(0.01, 1);

    /** -2 ln 0.01 = 9.2103; a distance is significant from 3.0349 sigma. */
    @Test
    void displacedFromTheQuantileOn() {
        assertThat(TEST.critical()).isCloseTo(9.2103, within(1e-4));
        assertThat(TEST.verdict(3.03, 1)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(TEST.verdict(3.04, 1)).isEqualTo(Verdict.DISPLACED);
        assertThat(ShiftTest.p(ShiftTest.statistic(3.0349, 1))).isCloseTo(0.01, within(1e-5));
    }

    /** 2.1 m at 3 m: T = 0.49 at most, whatever the register's accuracy; p = 0.78. */
    @Test
    void twoMetresAtThreeMetresAccuracyAreNeverDisplaced() {
        for (double register = 0.01; register < 20; register *= 2) {
            double sigma = Math.hypot(3, register);
            assertThat(TEST.verdict(2.1, sigma)).isEqualTo(Verdict.CANNOT_TELL);
        }
        assertThat(ShiftTest.p(ShiftTest.statistic(2.1, 3))).isCloseTo(Math.exp(-0.245), within(1e-12));
    }

    /** On the spot the bound is sigma sqrt(-2 ln alpha) = 3.0349 sigma: 0.91 m at 0.3 m, 9.1 m at 3 m. */
    @Test
    void aCoarseMeasurementOnTheSpotProvesNothing() {
        assertThat(TEST.upperBoundM(0, 0.3)).isCloseTo(0.9105, within(1e-4));
        assertThat(TEST.verdict(0, 0.3)).isEqualTo(Verdict.IN_PLACE);
        assertThat(TEST.verdict(0, 0.34)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(TEST.upperBoundM(0.01, 3)).isCloseTo(9.105, within(1e-2));
        assertThat(TEST.verdict(0.01, 3)).isEqualTo(Verdict.CANNOT_TELL);
    }

    /** Far out the bound is the one of a normal distribution: d + 2.3263 sigma. */
    @Test
    void theBoundOfALongDistanceIsItsOwnPlusTwoSigmaAndAThird() {
        assertThat(TEST.upperBoundM(1000, 1)).isCloseTo(1002.3263, within(2e-3));
        double bound = TEST.upperBoundM(0.4, 0.2);
        assertThat(Rice.atMost(2, bound / 0.2) / (1 - Math.exp(-2))).isCloseTo(0.01, within(1e-5));
    }

    /** 1 / 3.0349 = 0.3295 m together: with 0.3 m in the register 0.136 m remain for the survey. */
    @Test
    void saysHowExactASurveyMustBe() {
        assertThat(TEST.neededSurveyM(0.3)).isCloseTo(0.1363, within(1e-3));
        assertThat(TEST.neededSurveyM(0.4)).isNaN();
    }

    /** 0.4 m at 0.1 m: 4 sigma, so it has moved, although by less than the limit. */
    @Test
    void aSmallButCertainShiftIsAShift() {
        assertThat(TEST.verdict(0.4, 0.1)).isEqualTo(Verdict.DISPLACED);
        assertThat(TEST.upperBoundM(0.4, 0.1)).isLessThan(1);
    }
}
