package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import minzheng.atlas.support.JaggedCoverage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Simplified neighbours share every edge at every step, however few vertices are left. */
class CoverageOutlinesTest {
    private static final double[] TOLERANCES = {0.001, 0.004, 0.016, 0.064, 0.256, 1.024};
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static List<CoverageUnit> units(List<Geometry> shapes) {
        List<CoverageUnit> units = new ArrayList<>();
        for (Geometry shape : shapes) {
            units.add(new CoverageUnit(new UUID(0, units.size()), shape));
        }
        return units;
    }

    private static SimplifiedOutline outline(int number, List<CoverageUnit> units) {
        CoverageUnit unit = units.get(number);
        List<CoverageUnit> near = units.stream()
                .filter(other -> other != unit && other.envelope().intersects(unit.envelope()))
                .toList();
        return new CoverageOutlines(TOLERANCES.length, place -> TOLERANCES).of(unit, near);
    }

    /** For each step all outlines, the units' own where nothing has gone. */
    private static List<Geometry[]> simplified(List<Geometry> shapes) {
        List<CoverageUnit> units = units(shapes);
        List<Geometry[]> steps = new ArrayList<>();
        for (int step = 0; step < TOLERANCES.length; step++) {
            Geometry[] outlines = new Geometry[shapes.size()];
            for (int i = 0; i < outlines.length; i++) {
                outlines[i] = outline(i, units).steps().get(step).orElse(shapes.get(i));
            }
            steps.add(outlines);
        }
        return steps;
    }

    private static void assertFits(List<Geometry> shapes) {
        assertThat(CoverageValidator.isValid(shapes.toArray(Geometry[]::new))).isTrue();
        for (Geometry[] outlines : simplified(shapes)) {
            assertThat(outlines).allMatch(outline -> outline.isValid() && outline.getArea() > 0);
            assertThat(CoverageValidator.isValid(outlines)).isTrue();
        }
    }

    private static int points(Geometry[] outlines) {
        int points = 0;
        for (Geometry outline : outlines) {
            points += outline.getNumPoints();
        }
        return points;
    }

    @Test
    void fewerAndFewerVerticesAndNeverAGap() {
        List<Geometry> shapes = new JaggedCoverage(108, 22, 0.1, 5, 3).units(6, 5);
        assertFits(shapes);
        List<Geometry[]> steps = simplified(shapes);
        double whole = CoverageUnion.union(shapes.toArray(Geometry[]::new)).getArea();
        int before = points(shapes.toArray(Geometry[]::new));
        for (int step = 0; step < steps.size(); step++) {
            int after = points(steps.get(step));
            assertThat(after).isLessThanOrEqualTo(before);
            before = after;
            double cut = TOLERANCES[step] * TOLERANCES[step];
            double mostCut = 22 * 32 * cut * (step + 1); // 22 sides of the rim, 31 corners each
            assertThat(CoverageUnion.union(steps.get(step)).getArea()).isBetween(whole - mostCut, whole + mostCut);
        }
        assertThat(points(steps.get(5))).isLessThan(30 * 12); // of 30 x 129: a corner or two on each of four sides
    }

    @Test
    void aCornerGoesWhenItsAreaIsBelowTheToleranceSquared() throws ParseException {
        // two units with a common side from (5,0) to (5,10) and a tooth at (5.01,5), whose area is 10 x 0.01 / 2 = 0.05
        Geometry west = wkt("MULTIPOLYGON(((0 0,0 10,5 10,5.01 5,5 0,0 0)))");
        Geometry east = wkt("MULTIPOLYGON(((10 0,5 0,5.01 5,5 10,10 10,10 0)))");
        List<Geometry[]> steps = simplified(List.of(west, east));
        assertThat(steps.get(3)[0].getNumPoints()).isEqualTo(6); // 0.064 squared = 0.0041
        assertThat(steps.get(4)[0].getNumPoints()).isEqualTo(5); // 0.256 squared = 0.0655
        assertThat(steps.get(4)[1].equalsTopo(wkt("POLYGON((5 0,10 0,10 10,5 10,5 0))")))
                .isTrue();
    }

    @Test
    void whatNothingIsCutOffHasNoOutlineOfItsOwn() throws ParseException {
        List<CoverageUnit> units = units(List.of(
                wkt("MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0)))"), wkt("MULTIPOLYGON(((10 0,10 10,20 10,20 0,10 0)))")));
        assertThat(outline(0, units).steps()).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void aLensBetweenTwoUnitsAndAnIslandInALakeStay() throws ParseException {
        Geometry lens = wkt("MULTIPOLYGON(((0 0,5 0.1,10 0,5 -0.1,0 0)))");
        Geometry north = wkt("MULTIPOLYGON(((0 0,-2 9,12 9,10 0,5 0.1,0 0)))");
        Geometry south =
                wkt("MULTIPOLYGON(((0 0,5 -0.1,10 0,12 -9,5 -9,-2 -9,0 0),(4 -5,6 -5,6 -4,5 -3.9,4 -4,4 -5)))");
        Geometry island = wkt("MULTIPOLYGON(((4.8 -4.6,5 -4.4,5.1 -4.45,5.2 -4.6,4.8 -4.6)))");
        assertFits(List.of(lens, north, south, island));
        assertFits(List.of(north, island, south, lens));
    }

    @Test
    void enclavesFillTheirHoles() {
        List<Geometry> shapes = new JaggedCoverage(0, 0, 0.3, 4, 9).units(3, 3);
        Geometry middle = shapes.remove(4);
        Geometry around = CoverageUnion.union(shapes.toArray(Geometry[]::new));
        assertFits(List.of(around, middle));
        // the hole cut in two: both parts have two neighbours and two nodes
        Geometry[] halves = new JaggedCoverage(0, 0, 0.3, 4, 9).units(4, 3).toArray(Geometry[]::new);
        Geometry ring = CoverageUnion.union(new Geometry[] {
            halves[0],
            halves[1],
            halves[2],
            halves[3],
            halves[4],
            halves[7],
            halves[8],
            halves[9],
            halves[10],
            halves[11]
        });
        assertFits(List.of(ring, halves[5], halves[6]));
        assertFits(List.of(halves[6], ring, halves[5]));
    }

    @Test
    void randomMergersFit() {
        Random random = new Random(6);
        for (int round = 0; round < 20; round++) {
            List<Geometry> shapes = new JaggedCoverage(20, 40, 0.2, 4, random.nextInt()).units(5, 5);
            for (int merger = 0; merger < random.nextInt(18); merger++) {
                Geometry one = shapes.remove(random.nextInt(shapes.size()));
                Geometry other = shapes.stream()
                        .filter(shape -> shape.intersection(one).getLength() > 0)
                        .findFirst()
                        .orElseThrow();
                shapes.remove(other);
                shapes.add(CoverageUnion.union(new Geometry[] {one, other}));
            }
            assertFits(shapes);
        }
    }

    @Test
    void anInvalidCoverageGivesValidOutlines() {
        List<Geometry> shapes = new JaggedCoverage(108, 22, 0.1, 5, 4).units(4, 4);
        Random random = new Random(5);
        List<Geometry> moved = shapes.stream()
                .map(shape -> AffineTransformation.translationInstance(
                                random.nextInt(2) * 0.004, random.nextInt(2) * 0.004)
                        .transform(shape))
                .toList();
        for (Geometry[] outlines : simplified(moved)) {
            assertThat(outlines).allMatch(Geometry::isValid);
        }
        assertThat(points(simplified(moved).get(3))).isLessThan(points(moved.toArray(Geometry[]::new)) / 2);
    }

    @Test
    void whatIsFarAwayChangesNothing() {
        List<Geometry> shapes = new JaggedCoverage(108, 22, 0.1, 5, 8).units(7, 7);
        Geometry[] far = {shapes.get(0), shapes.get(1)};
        List<Geometry> merged = new ArrayList<>(shapes);
        merged.set(0, CoverageUnion.union(far));
        merged.set(1, GEOMETRY.createPoint(new Coordinate(0, 0)).buffer(1));
        assertThat(outline(24, units(merged)).steps())
                .isEqualTo(outline(24, units(shapes)).steps());
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
