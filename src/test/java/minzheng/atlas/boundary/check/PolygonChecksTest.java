package minzheng.atlas.boundary.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class PolygonChecksTest {
    @ParameterizedTest
    @CsvSource({"12, 11", "80, 63"})
    void aCoverageThatFitsHasNoFinding(int columns, int rows) {
        assertThat(found(new TownGrid(columns, rows))).isEmpty();
    }

    /** The middle of the side between (1,1) and (2,1) drawn back by d: a triangle of base 1 km and height d. */
    @ParameterizedTest
    @CsvSource({
        "0.1, sliver_gap, 0.1",
        "0.3, sliver_gap, 0.5",
        "1, sliver_gap, 1",
        "10, sliver_gap, 10",
        "100, gap, 100"
    })
    void aGapIsFoundWithItsWidth(double d, String code, double widthClass) {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(1, 1), 3, -d, 0);
        Defect defect = only(found(grid));
        assertThat(defect.code()).isEqualTo(code);
        assertThat(defect.measures().get("area_m2")).isCloseTo(1000 * d / 2, within(500 * d * 2e-4));
        // the largest circle in a flat triangle of height d is not wider than d and not narrower than d / 2
        assertThat(defect.measures().get("width_m")).isBetween(d * 0.89, d * 1.01);
        if (d < 100) {
            assertThat(defect.measures().get("width_class_m")).isEqualTo(widthClass);
        }
        assertThat(defect.subjects()).extracting(Subject::name).containsExactlyInAnyOrder("镇9", "镇10");
        assertThat(defect.zh()).contains("镇9", "镇10");
    }

    @ParameterizedTest
    @CsvSource({"0.1, sliver_overlap", "0.3, sliver_overlap", "1, sliver_overlap", "10, sliver_overlap", "100, overlap"
    })
    void anOverlapIsFoundWithItsWidth(double d, String code) {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(1, 1), 3, d, 0);
        Defect defect = only(found(grid));
        assertThat(defect.code()).isEqualTo(code);
        assertThat(defect.measures().get("area_m2")).isCloseTo(1000 * d / 2, within(500 * d * 2e-4));
        assertThat(defect.subjects()).extracting(Subject::id).containsExactly("t9", "t10");
    }

    /** The outer side of (0,1) drawn back: nobody is beyond it, only the county knows that ground is missing. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void anInletIsFound(double d) {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(0, 1), 7, d, 0);
        Defect defect = only(found(grid));
        assertThat(defect.code()).isEqualTo("inlet");
        assertThat(defect.measures().get("area_m2")).isCloseTo(1000 * d / 2, within(500 * d * 2e-4));
        assertThat(defect.subjects()).extracting(Subject::id).containsExactly("c0", "t8");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void aChildBeyondItsParentIsFound(double d) {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(0, 1), 7, -d, 0);
        Defect defect = only(found(grid));
        assertThat(defect.code()).isEqualTo("outside_parent");
        assertThat(defect.subjects()).extracting(Subject::id).containsExactly("c0", "t8");
    }

    /** Between two counties the towns themselves tell: one finding, not a gap and an inlet. */
    @Test
    void aGapAtTheEdgeOfACountyIsToldOnce() {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(3, 1), 3, -0.3, 0);
        assertThat(found(grid)).extracting(Defect::code).containsExactly("sliver_gap");
    }

    /** Two towns of different counties agree on an edge that is not the counties': each county is wrong. */
    @Test
    void townsThatAgreeAgainstTheirCountiesAreFound() {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(3, 1), 3, 10, 0).move(grid.town(4, 1), 7, 10, 0);
        assertThat(found(grid)).extracting(Defect::code).containsExactlyInAnyOrder("inlet", "outside_parent");
    }

    /** Corner of (1,1), (2,1) and below: (1,1) stops short of where the others meet. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 60})
    void anOpenJunctionIsFound(double d) {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(1, 1), 4, -d, -d);
        Defect defect = only(found(grid));
        assertThat(defect.code()).isEqualTo("junction_gap");
        assertThat(defect.subjects()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aVertexThatOneNeighbourLacksIsToldWithoutArea() {
        TownGrid grid = new TownGrid(8, 8);
        grid.straighten(grid.town(1, 1), 3);
        Defect defect = only(found(grid));
        assertThat(defect.code()).isEqualTo("mismatched_edge");
        assertThat(defect.subjects()).extracting(Subject::id).containsExactly("t10", "t9");
        assertThat(defect.measures()).containsEntry("vertices", 1.0);
    }

    @Test
    void anInvalidPolygonIsAFindingAndItsNeighboursAreCheckedStill() {
        TownGrid grid = new TownGrid(8, 8);
        grid.move(grid.town(4, 4), 3, -0.3, 0);
        List<Unit> towns = new ArrayList<>(grid.towns());
        // two corners of town (1,1) exchanged: its outline crosses itself
        towns.set(9, crossed(towns.get(9)));
        towns.set(20, new Unit("t20", "t20", "镇20", "c0", null));
        List<Defect> found = defects(new Tiling("township", towns, List.of()));
        assertThat(found).extracting(Defect::code).contains("invalid_polygon", "outline_missing", "sliver_gap");
        Defect invalid = found.stream()
                .filter(d -> d.code().equals("invalid_polygon"))
                .findFirst()
                .orElseThrow();
        assertThat(invalid.subjects()).containsExactly(new Subject("unit", "t9", "镇9"));
    }

    /** Story 15: a 0.3 m sliver, a 40 m overlap, an inlet and a missing junction are four findings. */
    @Test
    void fourPlantedDefectsAreFourFindings() {
        TownGrid grid = new TownGrid(12, 11);
        grid.move(grid.town(1, 1), 3, -0.3, 0)
                .move(grid.town(5, 5), 3, 40, 0)
                .move(grid.town(0, 8), 7, 12, 0)
                .move(grid.town(9, 9), 4, -3, -3);
        assertThat(found(grid))
                .extracting(Defect::code)
                .containsExactlyInAnyOrder("sliver_gap", "overlap", "inlet", "junction_gap");
    }

    /** Five kinds of defect in five sizes at once, in as many units as the city has and in forty times as many. */
    @ParameterizedTest
    @CsvSource({"16, 8", "80, 63"})
    void allPlantedDefectsAreFoundAndNoneInvented(int columns, int rows) {
        TownGrid grid = new TownGrid(columns, rows);
        double[] sizes = {0.1, 0.3, 1, 10, 100};
        for (int k = 0; k < sizes.length; k++) {
            double d = sizes[k];
            grid.move(grid.town(1 + 3 * k, 1), 3, -d, 0)
                    .move(grid.town(1 + 3 * k, 3), 3, d, 0)
                    .move(grid.town(1 + 3 * k, 5), 4, -d, -d)
                    .move(grid.town(3 * k, 0), 1, 0, d)
                    .move(grid.town(3 * k, rows - 1), 5, 0, d);
        }
        Map<String, Long> counted =
                found(grid).stream().collect(Collectors.groupingBy(Defect::code, TreeMap::new, Collectors.counting()));
        // of 100 m the junction and the gap are plain gaps, the overlap a plain overlap
        assertThat(counted)
                .isEqualTo(Map.of(
                        "sliver_gap",
                        4L,
                        "gap",
                        2L,
                        "sliver_overlap",
                        4L,
                        "overlap",
                        1L,
                        "junction_gap",
                        4L,
                        "inlet",
                        5L,
                        "outside_parent",
                        5L));
    }

    private static Unit crossed(Unit town) {
        Coordinate[] ring = town.outline().getCoordinates();
        Coordinate corner = ring[2];
        ring[2] = ring[6];
        ring[6] = corner;
        return new Unit(
                town.id(),
                town.code(),
                town.name(),
                town.parent(),
                town.outline().getFactory().createPolygon(ring));
    }

    static List<Defect> found(TownGrid grid) {
        return BoundaryCheckRun.defects(grid.world(), Focus.everything());
    }

    private static List<Defect> defects(Tiling tiling) {
        return BoundaryCheckRun.defects(TownGrid.world(tiling), Focus.everything());
    }

    private static Defect only(List<Defect> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
