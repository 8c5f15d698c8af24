package minzheng.atlas.ingest.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import minzheng.atlas.ingest.offset.SystematicOffset.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class SystematicOffsetTest {
    @Test
    void aDegreeIsWhatItIsOnTheGround() {
        // on CGCS2000: the meridian's arc integrated in 2000 steps, the parallel of the middle by its radius
        Displacement d = Displacement.between(new Coordinate(108, 22.8161), new Coordinate(108.001, 22.8171));

        assertThat(d.north()).isCloseTo(110.7415, within(0.002));
        assertThat(d.east()).isCloseTo(102.6605, within(0.002));
        assertThat(new Displacement(-1, 0).azimuth()).isEqualTo(270);
    }

    @Property
    void aCommonShiftIsFoundUnderReceiverNoise(
            @ForAll @IntRange(min = 4, max = 60) int pairs,
            @ForAll @DoubleRange(min = 80, max = 1_400) double length,
            @ForAll @DoubleRange(min = 0, max = 6.28) double direction,
            @ForAll long seed) {
        Displacement shift = new Displacement(length * Math.sin(direction), length * Math.cos(direction));
        SystematicOffset found = SystematicOffset.of(noisy(pairs, shift, 3, new Random(seed)));

        assertThat(found.verdict()).isEqualTo(Verdict.SYSTEMATIC);
        assertThat(found.vector().distance(shift)).isLessThan(15);
    }

    @Property
    void receiverNoiseAloneIsNoOffset(
            @ForAll @IntRange(min = 3, max = 200) int pairs,
            @ForAll @DoubleRange(min = 0, max = 10) double sigma,
            @ForAll long seed) {
        assertThat(SystematicOffset.of(noisy(pairs, new Displacement(0, 0), sigma, new Random(seed)))
                        .isSystematic())
                .isFalse();
    }

    @Property
    void upToAThirdOfMismatchedPairsDoNotHideIt(@ForAll @IntRange(min = 9, max = 60) int pairs, @ForAll long seed) {
        Random random = new Random(seed);
        List<Displacement> all = new ArrayList<>(noisy(pairs - pairs / 3, new Displacement(420, -260), 5, random));
        all.addAll(noisy(pairs / 3, new Displacement(0, 0), 1_500, random));
        SystematicOffset found = SystematicOffset.of(all);

        assertThat(found.verdict()).isEqualTo(Verdict.SYSTEMATIC);
        assertThat(found.vector().distance(new Displacement(420, -260))).isLessThan(20);
        assertThat(found.likelihood()).isBetween(0.5, 1.0);
    }

    @Property
    void facilitiesThatReallyMovedAreNoOffset(
            @ForAll @IntRange(min = 3, max = 30) int stayed,
            @ForAll @IntRange(min = 1, max = 4) int moved,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Displacement> all = new ArrayList<>(noisy(stayed, new Displacement(0, 0), 3, random));
        all.addAll(noisy(Math.min(moved, stayed - 1), new Displacement(0, 0), 800, random));

        assertThat(SystematicOffset.of(all).isSystematic()).isFalse();
    }

    @Test
    void anyNumberMovedEachItsOwnWayIsNoOffset() {
        for (int seed = 0; seed < 500; seed++) {
            List<Displacement> all = noisy(3 + seed % 20, new Displacement(0, 0), 600, new Random(seed));
            assertThat(SystematicOffset.of(all).isSystematic())
                    .as("seed " + seed)
                    .isFalse();
        }
    }

    @Test
    void aBlockThatIsOffAmongManyThatAreNotIsFound() {
        Random random = new Random(7);
        List<Displacement> all = new ArrayList<>(noisy(40, new Displacement(0, 0), 4, random));
        all.addAll(noisy(6, new Displacement(420, -260), 4, random));
        SystematicOffset found = SystematicOffset.of(all);

        assertThat(found.verdict()).isEqualTo(Verdict.SYSTEMATIC);
        assertThat(found.pairs()).isEqualTo(46);
        assertThat(found.agreeing()).isEqualTo(6);
        assertThat(found.vector().distance(new Displacement(420, -260))).isLessThan(10);
    }

    @Test
    void twoPairsAreTooFewAndThreeThatDifferAreNone() {
        Displacement shift = new Displacement(420, -260);

        assertThat(SystematicOffset.of(List.of(shift, shift)).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(SystematicOffset.of(List.of(shift, shift, new Displacement(0, 0)))
                        .verdict())
                .isEqualTo(Verdict.NONE);
        assertThat(SystematicOffset.of(List.of(shift, shift, shift)).verdict()).isEqualTo(Verdict.SYSTEMATIC);
    }

    @Test
    void anOffsetThatVariesOverACityIsOne() {
        // 500 m, changing by 100 m from one end of the city to the other
        List<Displacement> all = IntStream.range(0, 50)
                .mapToObj(i -> new Displacement(420 + 2 * i, -260 + i))
                .toList();

        assertThat(SystematicOffset.of(all).verdict()).isEqualTo(Verdict.SYSTEMATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0, OLD_DATUM",
        "100, 60, OLD_DATUM",
        "420, -260, GCJ_02",
        "800, 412, BD_09",
        "3000, 0, OTHER",
    })
    void theSizeTellsWhatItUsuallyComesFrom(double east, double north, Hypothesis expected) {
        Displacement shift = new Displacement(east, north);

        assertThat(Hypothesis.of(SystematicOffset.of(List.of(shift, shift, shift, shift))))
                .isEqualTo(expected);
    }

    private static List<Displacement> noisy(int count, Displacement shift, double sigma, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Displacement(
                        shift.east() + sigma * random.nextGaussian(), shift.north() + sigma * random.nextGaussian()))
                .toList();
    }
}
