package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DistanceProfileTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final LocalMetres METRES = LocalMetres.at(new Coordinate(108.3, 22.8));

    /** East and north in metres by turns. */
    private static Geometry line(double... metres) {
        Coordinate[] places = new Coordinate[metres.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = METRES.toDegrees(new Coordinate(metres[2 * i], metres[2 * i + 1]));
        }
        return GEOMETRY.createLineString(places);
    }

    @Test
    void lieOnOneAnother() {
        Geometry line = line(0, 0, 100, 20, 200, 0, 300, 50);
        DistanceProfile profile = DistanceProfile.of(line, line.reverse(), 0.001);
        assertThat(profile.maxM()).isZero();
        assertThat(profile.beyond()).isEmpty();
        assertThat(profile.shareWithin()).isEqualTo(1);
    }

    /** A tooth of that height on a straight line of 1 km: from 400 up to 500 and down to 600. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void findsATooth(double height) {
        Geometry straight = line(0, 0, 1000, 0);
        DistanceProfile tooth =
                DistanceProfile.of(line(0, 0, 400, 0, 500, height, 600, 0, 1000, 0), straight, height / 2);
        assertThat(tooth.maxM()).isCloseTo(height, within(height * 1e-4));
        assertThat(METRES.distance(tooth.maxAt(), METRES.toDegrees(new Coordinate(500, height))))
                .isLessThan(1e-6);
        double flank = Math.hypot(100, height);
        assertThat(tooth.maxChainageM()).isCloseTo(400 + flank, within(0.01));
        // the upper half of both flanks lies beyond half the height
        assertThat(tooth.beyondM()).isCloseTo(flank, within(0.02));
        assertThat(tooth.beyond()).hasSize(1);
        assertThat(tooth.meanM()).isCloseTo(height * flank / (800 + 2 * flank), within(height * 1e-3));
    }

    /** The straight line has no vertex below the tooth, and still its middle is the farthest. */
    @Test
    void findsTheFarthestPlaceBetweenVertices() {
        Geometry roof = line(0, 0, 0, 50, 400, 50, 400, 0);
        DistanceProfile profile = DistanceProfile.of(line(0, 0, 400, 0), roof, 10);
        assertThat(profile.maxM()).isCloseTo(50, within(0.01));
        assertThat(profile.beyondM()).isCloseTo(380, within(0.1));
        // cutting a corner: both ends lie on the other line, the middle does not
        DistanceProfile chord = DistanceProfile.of(line(50, 0, 100, 50), line(0, 0, 100, 0, 100, 100), 1);
        assertThat(chord.maxM()).isCloseTo(25, within(0.5));
    }

    /** The index answers as comparing with every segment does. */
    @Test
    void theIndexFindsTheNearest() {
        Random random = new Random(7);
        double[] zigzag = new double[2000];
        for (int i = 0; i < zigzag.length; i += 2) {
            zigzag[i] = i * 5 + random.nextDouble() * 20;
            zigzag[i + 1] = random.nextDouble() * 300;
        }
        Geometry line = line(zigzag);
        NearestSegment index = new NearestSegment(line);
        Course course = Course.of(line);
        for (int i = 0; i < 500; i++) {
            Coordinate place = METRES.toDegrees(
                    new Coordinate(random.nextDouble() * 12_000 - 1000, random.nextDouble() * 2000 - 800));
            assertThat(index.to(place).distanceM())
                    .isEqualTo(course.nearest(place).distanceM());
        }
    }
}
