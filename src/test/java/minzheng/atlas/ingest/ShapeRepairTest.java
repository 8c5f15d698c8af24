package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeRepairTest {
    @Test
    void aBowTieBecomesItsTwoTriangles() throws ParseException {
        Geometry bowTie = new WKTReader().read("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))");

        assertThat(ShapeRepair.of(bowTie)).hasValueSatisfying(repaired -> {
            assertThat(repaired.isValid()).isTrue();
            assertThat(repaired.getArea()).isEqualTo(2); // 2 triangles with base 2 and height 1
        });
    }

    /** A star of n corners, each side to the one k further, has n(k - 1) crossings. */
    @Test
    void aTangleHasNoProposal() {
        assertThat(ShapeRepair.of(star(101, 9))).isPresent(); // 808 crossings
        assertThat(ShapeRepair.of(star(101, 50))).isEmpty(); // 4,949
    }

    private static Geometry star(int corners, int step) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) * step / corners;
            ring[i] = new Coordinate(Math.cos(angle), Math.sin(angle));
        }
        return new GeometryFactory().createPolygon(ring);
    }
}
