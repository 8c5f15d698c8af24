package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Two squares side by side: x 0 to 1 and 1 to 2, y 0 to 1 (hundredths of a degree). */
class BorderNetworkTest {

    private static Geometry box(double x0, double y0, double x1, double y1) {
        return LocalPlane.FACTORY.toGeometry(new Envelope(x0 / 100, x1 / 100, y0 / 100, y1 / 100));
    }

    private static final List<Geometry> SQUARES = List.of(box(0, 0, 1, 1), box(1, 0, 2, 1));

    private static int vertexAt(BorderNetwork network, double x, double y) {
        for (int v = 0; v < network.size(); v++) {
            if (network.point(v).equals2D(new Coordinate(x / 100, y / 100))) {
                return v;
            }
        }
        throw new AssertionError("no vertex at " + x + " " + y);
    }

    @Test
    void holdsTheCommonBorderOnce() {
        var network = new BorderNetwork(SQUARES, Set.of(), 0);

        assertThat(network.size()).isEqualTo(6);
        assertThat(network.lines()).hasSize(7);
    }

    @Test
    void movesAVertexForBothNeighbours() {
        var network = new BorderNetwork(SQUARES, Set.of(), 0);

        assertThat(network.move(vertexAt(network, 1, 0), new Coordinate(0.005, 0.001)))
                .isTrue();

        var faces = BorderFaces.rebuild(network, SQUARES);
        // shoelace: (0,0) (0.5,0.1) (1,1) (0,1) has 0.7, (0.5,0.1) (2,0) (2,1) (1,1) has 1.2
        assertThat(faces.get(0).getArea() * 1e4).isCloseTo(0.7, within(1e-9));
        assertThat(faces.get(1).getArea() * 1e4).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void refusesAMoveAcrossAnotherBorder() {
        var network = new BorderNetwork(SQUARES, Set.of(), 0);

        assertThat(network.move(vertexAt(network, 0, 0), new Coordinate(0.015, 0.005)))
                .isFalse();
        assertThat(network.point(vertexAt(network, 0, 0))).isEqualTo(new Coordinate(0, 0));
    }

    @Test
    void refusesASplitThatComesNearerThanTheClearance() {
        var network = new BorderNetwork(SQUARES, Set.of(), 0.002);
        int south = vertexAt(network, 1, 0);
        int north = vertexAt(network, 1, 1);

        assertThat(network.split(south, north, new Coordinate(0.019, 0.005))).isFalse();
        assertThat(network.split(south, north, new Coordinate(0.017, 0.005))).isTrue();
    }

    @Property(tries = 50)
    void staysACoverageHoweverItIsRoughenedAndSmoothed(@ForAll long seed) {
        var network = new BorderNetwork(SQUARES, Set.of(), 0.0001);
        new FractalEdges(0.1, 0.3, new Random(seed)).roughen(network);
        BorderSmoothing.smooth(network, 2);
        new FractalEdges(0.05, 0.3, new Random(~seed)).roughen(network);

        var faces = BorderFaces.rebuild(network, SQUARES);

        assertThat(CoverageValidator.isValid(faces.toArray(Geometry[]::new))).isTrue();
        assertThat(faces).allSatisfy(face -> assertThat(face.getNumGeometries()).isEqualTo(1));
    }
}
