package minzheng.atlas.boundary.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RiceTest {
    @Test
    void withoutShiftTheTailIsClosed() {
        assertThat(Rice.atMost(Math.sqrt(-2 * Math.log(0.01)), 0)).isCloseTo(0.99, within(1e-6));
        assertThat(Rice.atMost(0.5, 0)).isCloseTo(1 - Math.exp(-0.125), within(1e-6));
        assertThat(Rice.atMost(0, 2)).isZero();
    }

    /** The noncentral chi-square of 2 degrees as a sum over Poisson weights, another way to the same number. */
    @Test
    void agreesWithTheSeriesOfTheNoncentralChiSquare() {
        for (double shift : new double[] {0.3, 1, 2, 3.5, 6}) {
            for (double distance : new double[] {0.2, 1, 2.5, 4, 7}) {
                assertThat(Rice.atMost(distance, shift))
                        .as("%s of %s", distance, shift)
                        .isCloseTo(series(distance, shift), within(1e-6));
            }
        }
    }

    @Test
    void agreesWithDraws() {
        Random random = new Random(72);
        int within = 0;
        for (int i = 0; i < 100_000; i++) {
            within += Math.hypot(3 + random.nextGaussian(), random.nextGaussian()) <= 2.2 ? 1 : 0;
        }
        // one sigma of the share is 0.0012
        assertThat(within / 1e5).isCloseTo(Rice.atMost(2.2, 3), within(0.005));
    }

    private static double series(double distance, double shift) {
        double half = shift * shift / 2;
        double x = distance * distance / 2;
        double weight = Math.exp(-half);
        double term = Math.exp(-x);
        double upTo = term;
        double sum = 0;
        for (int j = 0; j < 200; j++) {
            sum += weight * (1 - upTo);
            weight *= half / (j + 1);
            term *= x / (j + 1);
            upTo += term;
        }
        return sum;
    }
}
