package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A line of three kilometres north and two east, near Nanning, with a vertex every kilometre. */
class CourseTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Coordinate BEGIN = new Coordinate(108.3, 22.8);
    private static final Coordinate BEND = Geodesic.from(BEGIN, 0, 3000);
    private static final Geometry LINE = line(
            BEGIN,
            Geodesic.from(BEGIN, 0, 1000),
            Geodesic.from(BEGIN, 0, 2000),
            BEND,
            Geodesic.from(BEND, 90, 1000),
            Geodesic.from(BEND, 90, 2000));

    private static Geometry line(Coordinate... places) {
        return GEOMETRY.createLineString(places);
    }

    private final Course course = Course.of(LINE);

    @Test
    void isAsLongAsTheGeodesics() {
        assertThat(course.lengthM()).isCloseTo(5000, within(1e-4));
        // one long segment is as long as the geodesic between its ends
        Coordinate far = Geodesic.from(BEGIN, 60, 80_000);
        assertThat(Course.of(line(BEGIN, far)).lengthM()).isCloseTo(80_000, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 1, 10, 100})
    void tellsChainageDistanceAndSide(double offset) {
        Coordinate beside = Geodesic.from(Geodesic.from(BEGIN, 0, 1234.5), 90, offset);
        Course.Place place = course.nearest(beside);
        assertThat(place.chainageM()).isCloseTo(1234.5, within(1e-3));
        assertThat(place.distanceM()).isCloseTo(offset, within(1e-5));
        assertThat(place.left()).isFalse();
        assertThat(course.nearest(Geodesic.from(Geodesic.from(BEGIN, 0, 1234.5), 270, offset + 0.1))
                        .left())
                .isTrue();
        // outside the bend, nearest to its vertex: the line turns right there, so outside is left
        Course.Place outside = course.nearest(Geodesic.from(BEND, 315, offset + 0.1));
        assertThat(outside.left()).isTrue();
        assertThat(outside.chainageM()).isCloseTo(3000, within(1e-3));
    }

    @Test
    void cutsStretches() {
        assertThat(Geodesic.length(course.between(500, 3500))).isCloseTo(3000, within(1e-3));
        assertThat(course.between(500, 3500).getNumPoints()).isEqualTo(5);
        assertThat(Geodesic.length(course.between(1000, 1000.5))).isCloseTo(0.5, within(1e-6));
        assertThat(course.between(-10, 9000).equalsExact(LINE, 1e-12)).isTrue();
        assertThat(Geodesic.distance(course.at(3500), Geodesic.from(BEND, 90, 500)))
                .isLessThan(1e-2);
    }

    /** A jump between two parts has no length, and a stretch over it has two parts. */
    @Test
    void partsFollowEachOther() {
        Coordinate north = Geodesic.from(BEGIN, 0, 5000);
        Course two = Course.of(GEOMETRY.createMultiLineString(new LineString[] {
            (LineString) line(BEGIN, Geodesic.from(BEGIN, 0, 1000)),
            (LineString) line(north, Geodesic.from(north, 0, 1000))
        }));
        assertThat(two.lengthM()).isCloseTo(2000, within(1e-4));
        assertThat(two.between(500, 1500).getNumGeometries()).isEqualTo(2);
        assertThat(Geodesic.length(two.between(500, 1500))).isCloseTo(1000, within(1e-4));
        assertThat(two.nearest(Geodesic.from(north, 0, 300)).chainageM()).isCloseTo(1300, within(1e-3));
    }
}
