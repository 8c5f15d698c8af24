package minzheng.atlas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void ranksAreTheNearestAtOrAboveTheShare() {
        long[] hundredToOne =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray();

        assertThat(Latencies.of(hundredToOne, 2_000 * MILLI)).isEqualTo(new Latencies(100, 50, 95, 99, 50));
    }

    @Test
    void oneRequestIsEveryRank() {
        assertThat(Latencies.of(new long[] {7 * MILLI}, 500 * MILLI)).isEqualTo(new Latencies(1, 7, 7, 7, 2));
    }

    @Test
    void anOddNumberHasItsMiddle() {
        assertThat(Latencies.of(new long[] {3 * MILLI, 1 * MILLI, 2 * MILLI}, 1_000 * MILLI)
                        .p50())
                .isEqualTo(2);
    }

    @Test
    void nothingMeasuredIsNoMeasurement() {
        assertThatThrownBy(() -> Latencies.of(new long[0], MILLI)).hasMessageContaining("no request");
    }
}
