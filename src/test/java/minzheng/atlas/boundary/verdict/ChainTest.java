package minzheng.atlas.boundary.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import minzheng.atlas.boundary.verdict.Chain.Outcome;
import minzheng.atlas.crs.OwnDatum;
import minzheng.atlas.geometry.Ellipsoid;
import minzheng.atlas.geometry.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Ten markers 800 m apart, registered in zone 36 of Xi'an 80 and measured on CGCS2000, some 110 m off. */
class ChainTest {
    private static final OwnDatum XIAN = OwnDatum.of("EPSG:2360");
    private static final Ellipsoid OLD = new Ellipsoid(XIAN.semiMajorM(), XIAN.flattening());
    private static final Ellipsoid CGCS2000 = new Ellipsoid(6_378_137, 1 / 298.257222101);
    private static final double REGISTER = 0.3;
    private static final double SURVEY = 0.02;
    private static final double SCALE = 1e-5;

    @Test
    void theEllipsoidOfXian80IsTheOneOf1975() {
        assertThat(XIAN.semiMajorM()).isEqualTo(6_378_140);
        assertThat(1 / XIAN.flattening()).isCloseTo(298.257, within(1e-9));
        // zone 36 has its meridian at 108 degrees, where the easting is 36 500 000
        assertThat(XIAN.degrees(new Coordinate(36_500_000, 2_526_000)).x).isCloseTo(108, within(1e-9));
    }

    @Test
    void oneMarkerThatMovedFiveMetresIsSingledOutAndNoOther() {
        for (int moved = 0; moved < 10; moved++) {
            for (double direction = 0; direction < 360; direction += 45) {
                List<Outcome> outcomes = outcomes(10, moved, direction, 5, new Random(10 * moved + (int) direction));

                for (int i = 0; i < 10; i++) {
                    assertThat(outcomes.get(i).consistency())
                            .as("marker %d when %d moved towards %s", i, moved, direction)
                            .isEqualTo(i == moved ? Consistency.INCONSISTENT : Consistency.CONSISTENT);
                }
                Explanation found = outcomes.get(moved).explanation();
                // the end markers hang on one side only: sigma 0.5 m there
                assertThat(found.metres()).isCloseTo(5, within(1.8));
                assertThat(Math.abs(Math.IEEEremainder(found.bearingDeg() - direction, 360)))
                        .isLessThan(20);
            }
        }
    }

    /** Alpha holds for the line as a whole: of 1,000 lines that stand 10 are due to have a doubt, 20 would be 3 sigma. */
    @Test
    void linesThatStandAreSeldomDoubted() {
        int doubted = 0;
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            doubted += outcomes(10, 0, 0, 0, random).stream()
                            .allMatch(outcome -> outcome.consistency() == Consistency.CONSISTENT)
                    ? 0
                    : 1;
        }
        assertThat(doubted).isBetween(1, 20);
    }

    @Test
    void twoThatMovedAreBothFoundBesideTheOneBetweenThem() {
        List<Station> stations = stations(9, 3, 90, 5, new Random(1));
        Station second = stations.get(5);
        stations.set(
                5,
                new Station(
                        second.name(), second.registered(), Geodesic.from(second.measured(), 90, 5), second.sigmaM()));

        List<Outcome> outcomes = new Chain(stations, OLD, CGCS2000, SCALE, 0.01).outcomes();

        assertThat(outcomes.stream()
                        .filter(outcome -> outcome.consistency() == Consistency.INCONSISTENT)
                        .map(outcomes::indexOf))
                .containsExactly(3, 5);
        assertThat(outcomes.get(4).consistency()).isEqualTo(Consistency.CONSISTENT);
    }

    @Test
    void threeInARowThatDisagreeCannotSayWhichOneMoved() {
        assertThat(outcomes(3, 1, 0, 10, new Random(5)))
                .extracting(Outcome::consistency)
                .containsOnly(Consistency.CANNOT_TELL);
        assertThat(outcomes(2, 1, 0, 0, new Random(5)))
                .extracting(Outcome::consistency)
                .containsOnly(Consistency.CANNOT_TELL);
    }

    /** In the middle of five in a row 80 % of a shift's square remain: detectable is 4.57 x 0.3007 / sqrt(0.8) = 1.54 m. */
    @Test
    void saysWhichShiftItWouldHaveFound() {
        Outcome middle = outcomes(10, 0, 0, 0, new Random(6)).get(5);

        assertThat(middle.detectableM()).isBetween(1.4, 1.8);
    }

    private static List<Outcome> outcomes(int count, int moved, double direction, double by, Random random) {
        return new Chain(stations(count, moved, direction, by, random), OLD, CGCS2000, SCALE, 0.01).outcomes();
    }

    /** Eastwards with a bend at every second marker; the old degrees are the new ones minus a constant. */
    private static List<Station> stations(int count, int moved, double direction, double by, Random random) {
        List<Station> stations = new ArrayList<>();
        Coordinate place = new Coordinate(108.2, 22.8);
        for (int i = 0; i < count; i++) {
            Coordinate before = new Coordinate(place.x - 0.0009, place.y - 0.00007);
            Coordinate now = i == moved ? Geodesic.from(place, direction, by) : place;
            stations.add(new Station(
                    "m" + i,
                    noisy(before, REGISTER, random),
                    noisy(now, SURVEY, random),
                    Math.hypot(REGISTER, SURVEY)));
            place = Geodesic.from(place, i % 2 == 0 ? 80 : 105, 800);
        }
        return stations;
    }

    private static Coordinate noisy(Coordinate place, double sigma, Random random) {
        Coordinate east = Geodesic.from(place, 90, sigma * random.nextGaussian());
        return Geodesic.from(east, 0, sigma * random.nextGaussian());
    }
}
