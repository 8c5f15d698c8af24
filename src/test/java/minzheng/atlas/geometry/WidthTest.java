package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

class WidthTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** The circle inside a triangle of sides 3, 4 and 5 has the radius 1. */
    @Test
    void ofATriangle() {
        assertWidth(polygon(0, 0, 4, 0, 0, 3), 2);
    }

    /** A corner of two arms 10 wide holds a circle that touches both outer sides and the inner corner: r sqrt2 + r = 10 sqrt2. */
    @Test
    void ofACorner() {
        double radius = 10 * Math.sqrt(2) / (1 + Math.sqrt(2));
        assertWidth(polygon(0, 0, 100, 0, 100, 10, 10, 10, 10, 100, 0, 100), 2 * radius);
    }

    /** A square of 100 around a pole of 20 in its middle leaves 40 on each side; in the corners, 2 r (1 + 1 / sqrt2) = 80. */
    @Test
    void ofAFrame() {
        Polygon pole = (Polygon) GEOMETRY.toGeometry(new Envelope(40, 60, 40, 60));
        Polygon frame =
                (Polygon) GEOMETRY.toGeometry(new Envelope(0, 100, 0, 100)).difference(pole);

        assertWidth(frame, 2 * 40 * Math.sqrt(2) / (1 + Math.sqrt(2)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.03, 0.3, 10})
    @Timeout(1)
    void ofASliverTenKilometresLong(double width) {
        for (double degrees : new double[] {0, 17, 45, 90}) {
            Polygon strip = (Polygon) GEOMETRY.toGeometry(new Envelope(0, 10_000, 0, width));
            assertWidth(
                    (Polygon) AffineTransformation.rotationInstance(Math.toRadians(degrees))
                            .transform(strip),
                    width);
        }
    }

    /** Two winding edges of 400 vertices, everywhere 0.2 apart in y and 0.6 at one place: the widest counts. */
    @Test
    @Timeout(1)
    void ofAWindingSliver() {
        Coordinate[] ring = new Coordinate[801];
        for (int i = 0; i < 400; i++) {
            double y = i % 2 == 0 ? 0 : 0.5;
            ring[i] = new Coordinate(20.0 * i, y);
            ring[799 - i] = new Coordinate(20.0 * i, y + (i >= 200 && i <= 203 ? 0.6 : 0.2));
        }
        ring[800] = ring[0].copy();

        assertWidth(GEOMETRY.createPolygon(ring), 0.6);
    }

    @Property(tries = 60)
    void asAnotherAlgorithmFindsIt(@ForAll long seed) {
        Random random = new Random(seed);
        Coordinate[] ring = new Coordinate[25];
        for (int i = 0; i < 24; i++) {
            double radius = 20 + 80 * random.nextDouble();
            ring[i] = new Coordinate(radius * Math.cos(Math.PI * i / 12), radius * Math.sin(Math.PI * i / 12));
        }
        ring[24] = ring[0].copy();
        Polygon star = GEOMETRY.createPolygon(ring);

        assertWidth(star, 2 * MaximumInscribedCircle.getRadiusLine(star, 0.01).getLength());
    }

    private static void assertWidth(Polygon polygon, double expected) {
        assertThat(Width.of(polygon)).isCloseTo(expected, within(0.011 * expected));
    }

    private static Polygon polygon(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < xy.length / 2; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        ring[xy.length / 2] = ring[0].copy();
        return GEOMETRY.createPolygon(ring);
    }
}
