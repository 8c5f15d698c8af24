package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class CoverageFacesTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void unitsThatMatchHaveNone() {
        assertThat(CoverageFaces.of(new Grid(4, 3).units())).isEmpty();
    }

    /** The middle of the right side of unit 4 moves left: a triangle of base 100 and height d is nobody's. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 40})
    void aVertexDrawnBackLeavesAGap(double d) {
        List<Face> faces = CoverageFaces.of(new Grid(3, 3).move(4, 3, -d, 0).units());

        assertThat(faces).singleElement().satisfies(face -> {
            assertThat(face.isGap()).isTrue();
            assertThat(face.shape().getArea()).isCloseTo(100 * d / 2, within(1e-6));
            assertThat(face.around()).containsExactly(4, 5);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 40})
    void aVertexPushedForwardOverlaps(double d) {
        List<Face> faces = CoverageFaces.of(new Grid(3, 3).move(4, 3, d, 0).units());

        assertThat(faces).singleElement().satisfies(face -> {
            assertThat(face.units()).containsExactly(4, 5);
            assertThat(face.shape().getArea()).isCloseTo(100 * d / 2, within(1e-6));
        });
    }

    /** The lower left corner of unit 4 pushed 10 left and down overlaps units 0, 1 and 3, each apart. */
    @Test
    void anOverlapOverSeveralUnitsIsToldApart() {
        List<Face> faces = CoverageFaces.of(new Grid(3, 3).move(4, 0, -10, -10).units());

        assertThat(faces)
                .extracting(Face::units)
                .containsExactlyInAnyOrder(List.of(0, 4), List.of(1, 4), List.of(3, 4));
    }

    @Test
    void aUnitGivenTwiceOverlapsItself() {
        List<Geometry> units = new ArrayList<>(new Grid(2, 1).units());
        units.add(units.get(0).copy());

        assertThat(CoverageFaces.of(units)).singleElement().satisfies(face -> {
            assertThat(face.units()).containsExactly(0, 2);
            assertThat(face.shape().getArea()).isCloseTo(10_000, within(1e-6));
        });
    }

    @Test
    void aUnitInsideAnotherOverlapsIt() {
        List<Geometry> units = new ArrayList<>(new Grid(2, 1).units());
        units.add(GEOMETRY.toGeometry(new Envelope(20, 40, 20, 40)));

        assertThat(CoverageFaces.of(units)).singleElement().satisfies(face -> {
            assertThat(face.units()).containsExactly(0, 2);
            assertThat(face.shape().getArea()).isCloseTo(400, within(1e-6));
        });
    }

    @Test
    void anEnclaveThatFillsItsHoleIsNoDefect() {
        Geometry inner = GEOMETRY.toGeometry(new Envelope(20, 40, 20, 40));
        List<Geometry> units = new ArrayList<>(new Grid(2, 1).units());
        units.set(0, units.get(0).difference(inner));
        units.add(inner);

        assertThat(CoverageFaces.of(units)).isEmpty();
    }

    @Test
    void aHoleThatNobodyFillsIsAGap() {
        List<Geometry> units = new ArrayList<>(new Grid(3, 3).units());
        units.remove(4);

        assertThat(CoverageFaces.of(units)).singleElement().satisfies(face -> {
            assertThat(face.isGap()).isTrue();
            assertThat(face.shape().getArea()).isCloseTo(10_000, within(1e-6));
            assertThat(Width.of(face.shape())).isCloseTo(100, within(1.0));
        });
    }

    @Property(tries = 60)
    void aRandomCoverageIsCleanUntilOneUnitMovesAVertex(
            @ForAll @IntRange(min = 8, max = 60) int size,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.1, max = 5) double d) {
        List<Geometry> units = voronoi(size, new java.util.Random(seed));
        assertThat(CoverageFaces.of(units)).isEmpty();

        int unit = innermost(units);
        Coordinate[] ring = units.get(unit).getCoordinates();
        Coordinate centre = units.get(unit).getCentroid().getCoordinate();
        double length = centre.distance(ring[0]);
        ring[0] = new Coordinate(
                ring[0].x + (centre.x - ring[0].x) / length * Math.min(d, length / 2),
                ring[0].y + (centre.y - ring[0].y) / length * Math.min(d, length / 2));
        ring[ring.length - 1] = ring[0].copy();
        units.set(unit, GEOMETRY.createPolygon(ring));

        assertThat(CoverageFaces.of(units)).isNotEmpty().allMatch(Face::isGap);
    }

    private static List<Geometry> voronoi(int size, java.util.Random random) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sites.add(new Coordinate(random.nextInt(1000) + random.nextDouble(), random.nextInt(1000)));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Geometry cells = builder.getDiagram(GEOMETRY);
        List<Geometry> units = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            units.add(cells.getGeometryN(i));
        }
        return units;
    }

    /** The unit in the middle: none of its vertices is on the rim. */
    private static int innermost(List<Geometry> units) {
        Coordinate middle = new Coordinate(500, 500);
        int nearest = 0;
        for (int i = 1; i < units.size(); i++) {
            if (units.get(i).getCentroid().getCoordinate().distance(middle)
                    < units.get(nearest).getCentroid().getCoordinate().distance(middle)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
