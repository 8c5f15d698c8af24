package minzheng.atlas.ingest.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SameShapeTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Both metres and degrees of rounding are far below: a zone's coordinates carry about 1e-9 m. */
    private static final double ROUNDING = 3e-9;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POINT (108 22)                            | POINT (108.000000009 22)                                 | true
            POINT (108 22)                            | POINT (108.000000011 22)                                 | false
            POINT (108 22)                            | MULTIPOINT (108 22)                                      | true
            POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))       | POLYGON ((1e-9 0, 0 1, 1 1, 1 0, 1e-9 0))                | true
            POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))       | MULTIPOLYGON (((1 1, 1 0, 1e-12 0, 0 1, 1 1)))           | true
            POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))       | POLYGON ((1e-12 0, 1 0, 1 1, 0 1, 1e-12 0))              | true
            POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))       | POLYGON ((0 0, 0 1, 1 1, 1.00000002 0, 0 0))             | false
            POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))       | POLYGON ((0 0, 0 1, 1 1, 1 0.5, 1 0, 0 0))               | false
            POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))       | LINESTRING (0 0, 0 1, 1 1, 1 0, 0 0)                     | false
            LINESTRING (0 0, 1 1)                     | LINESTRING (1 1, 0 0)                                    | false
            LINESTRING (0 0, 1 1)                     | MULTILINESTRING ((0 0, 1 1.000000001))                   | true
            MULTIPOINT (0 0, 0 1, 5 5)                | MULTIPOINT (5 5, 1e-10 1, 0 0)                           | true
            MULTIPOINT (0 0, 0 0, 5 5)                | MULTIPOINT (5 5, 5 5, 0 0)                               | false
            POLYGON EMPTY                             | MULTIPOLYGON EMPTY                                       | true
            POLYGON EMPTY                             | POINT (0 0)                                              | false
            """)
    void comparesWithinAMillimetre(String one, String other, boolean same) throws ParseException {
        Geometry first = new WKTReader().read(one);
        Geometry second = new WKTReader().read(other);

        assertThat(SameShape.of(first, second)).isEqualTo(same);
        assertThat(SameShape.of(second, first)).isEqualTo(same);
    }

    @Property(tries = 300)
    void aShapeWrittenOtherwiseIsTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int parts) {
        Random random = new Random(seed);
        MultiPolygon shape = estate(parts, random);

        Geometry other = writtenOtherwise(shape, random);

        assertThat(SameShape.of(shape, other)).isTrue();
        assertThat(SameShape.of(other, shape)).isTrue();
    }

    @Property(tries = 300)
    void oneVertexMovedByThreeMillimetresIsNotTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int parts) {
        Random random = new Random(seed);
        MultiPolygon shape = estate(parts, random);
        Geometry other = writtenOtherwise(shape, random);
        int moved = random.nextInt(parts);
        Coordinate vertex =
                ((Polygon) other.getGeometryN(moved)).getExteriorRing().getCoordinateN(1);
        vertex.y += 3e-8;
        other.geometryChanged();

        assertThat(SameShape.of(shape, other)).isFalse();
    }

    /** Rectangles on a grid of which every second one has a court, so that many vertices lie equally far west. */
    private static MultiPolygon estate(int parts, Random random) {
        List<Polygon> blocks = new ArrayList<>();
        for (int n = 0; n < parts; n++) {
            double x = 108 + n % 3 * 0.01;
            double y = 22 + n / 3 * 0.01;
            double side = 0.005 + random.nextInt(3) * 0.001;
            LinearRing[] courts = n % 2 == 0
                    ? new LinearRing[0]
                    : new LinearRing[] {square(x + 0.001, y + 0.001, 0.001), square(x + 0.001, y + 0.003, 0.001)};
            blocks.add(GEOMETRIES.createPolygon(square(x, y, side), courts));
        }
        return GEOMETRIES.createMultiPolygon(blocks.toArray(Polygon[]::new));
    }

    private static LinearRing square(double x, double y, double side) {
        return GEOMETRIES.createLinearRing(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x, y + side),
            new Coordinate(x + side, y + side),
            new Coordinate(x + side, y),
            new Coordinate(x, y)
        });
    }

    private static Geometry writtenOtherwise(MultiPolygon shape, Random random) {
        List<Polygon> parts = new ArrayList<>();
        for (int n = 0; n < shape.getNumGeometries(); n++) {
            Polygon part = (Polygon) shape.getGeometryN(n);
            List<LinearRing> holes = new ArrayList<>();
            for (int h = 0; h < part.getNumInteriorRing(); h++) {
                holes.add(ringWrittenOtherwise(part.getInteriorRingN(h), random));
            }
            Collections.shuffle(holes, random);
            parts.add(GEOMETRIES.createPolygon(
                    ringWrittenOtherwise(part.getExteriorRing(), random), holes.toArray(LinearRing[]::new)));
        }
        Collections.shuffle(parts, random);
        return GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static LinearRing ringWrittenOtherwise(LinearRing ring, Random random) {
        List<Coordinate> vertices = new ArrayList<>();
        Arrays.stream(ring.getCoordinates())
                .skip(1)
                .forEach(c -> vertices.add(
                        new Coordinate(c.x + ROUNDING * random.nextDouble(), c.y - ROUNDING * random.nextDouble())));
        Collections.rotate(vertices, random.nextInt(vertices.size()));
        if (random.nextBoolean()) {
            Collections.reverse(vertices);
        }
        vertices.add(new Coordinate(vertices.get(0)));
        return GEOMETRIES.createLinearRing(vertices.toArray(Coordinate[]::new));
    }
}
