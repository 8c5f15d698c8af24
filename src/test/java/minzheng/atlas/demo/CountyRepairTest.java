package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Squares of 20 by 20 steps of 1/1024°, about 4 km² each. */
class CountyRepairTest {

    private static Geometry ring(double... steps) {
        var points = new Coordinate[steps.length / 2 + 1];
        for (int i = 0; i < steps.length / 2; i++) {
            points[i] = new Coordinate(108 + steps[2 * i] / 1024, 23 + steps[2 * i + 1] / 1024);
        }
        points[points.length - 1] = points[0].copy();
        return LocalPlane.FACTORY.createPolygon(points);
    }

    private static double cells(Geometry shape) {
        return shape.getArea() * 1024 * 1024;
    }

    @Test
    void givesTheOverlapToTheFirstAndTheGapToTheNeighbourWithTheLongestBorder() {
        var west = ring(0, 0, 20, 0, 20, 20, 0, 20);
        // one column over the western square, with a notch of 2 x 3 cells beyond it that nobody covers
        var east = ring(19, 0, 40, 0, 40, 20, 19, 20, 19, 8, 22, 8, 22, 5, 19, 5);

        var repaired = CountyRepair.repair(List.of(west, east));

        assertThat(CoverageValidator.isValid(repaired.toArray(Geometry[]::new))).isTrue();
        assertThat(cells(repaired.get(0))).isCloseTo(400, within(0.5));
        assertThat(cells(repaired.get(1))).isCloseTo(400, within(0.5));
    }

    @Test
    void dropsACrumbThatTouchesInAPointOnly() {
        // a self-touching ring: the square, and a single cell beyond its corner
        var broken = ring(0, 0, 20, 0, 20, 20, 21, 20, 21, 21, 20, 21, 20, 20, 0, 20);

        var repaired = CountyRepair.repair(List.of(broken));

        assertThat(repaired.get(0).isValid()).isTrue();
        assertThat(cells(repaired.get(0))).isCloseTo(400, within(0.5));
    }

    @Test
    void keepsARealExclave() {
        var host = ring(0, 0, 60, 0, 60, 60, 0, 60);
        var home = ring(60, 0, 80, 0, 80, 60, 60, 60);
        var exclave = ring(20, 20, 40, 20, 40, 40, 20, 40);
        var hole = host.difference(exclave);

        var repaired = CountyRepair.repair(List.of(hole, home.union(exclave)));

        assertThat(repaired.get(1).getNumGeometries()).isEqualTo(2);
        assertThat(cells(repaired.get(1))).isCloseTo(20 * 60 + 20 * 20, within(0.5));
    }
}
