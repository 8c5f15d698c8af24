package minzheng.atlas.boundary.check;

import static minzheng.atlas.boundary.check.LineWorld.EAST;
import static minzheng.atlas.boundary.check.LineWorld.NE;
import static minzheng.atlas.boundary.check.LineWorld.NORTH;
import static minzheng.atlas.boundary.check.LineWorld.SE;
import static minzheng.atlas.boundary.check.LineWorld.SN;
import static minzheng.atlas.boundary.check.LineWorld.SOUTH;
import static minzheng.atlas.boundary.check.LineWorld.STUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import minzheng.atlas.boundary.check.LineWorld.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines against outlines, each other, rivers and facilities. */
class LineChecksTest {
    private final LineWorld world = LineWorld.clean();

    @Test
    void nothingIsFoundInACleanRegister() {
        for (BoundaryCheck check : List.of(
                new LineEnds(), new EdgeOffLine(), new EdgeWithoutLine(), new FacilityNearLine(), new FeatureDrift())) {
            assertThat(world.find(check)).as(check.code()).isEmpty();
        }
    }

    /** The line stops that far west of the junction; all other ends are there. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void anEndThatStopsShort(double distance) {
        double[] places = world.line(SN).places;
        places[places.length - 2] = 6000 - distance;
        assertThat(world.limit("line_end_distance_m", distance * 1.001).find(new LineEnds()))
                .isEmpty();
        List<Defect> found =
                world.limit("line_end_distance_m", distance * 0.999).find(new LineEnds());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).measures().get("distance_m")).isCloseTo(distance, within(distance * 1e-3));
        assertThat(found.get(0).subjects().get(3).name()).isEqualTo("止点");
    }

    /** The western end stands at the outer edge; too short or too long by that much it does not. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100, -0.1, -0.3, -1, -10, -100})
    void anEndOffTheOuterEdge(double inside) {
        world.line(SN).places[0] = inside;
        double distance = Math.abs(inside);
        assertThat(world.limit("line_end_distance_m", distance * 1.001).find(new LineEnds()))
                .isEmpty();
        List<Defect> found = world.limit("line_end_distance_m", distance * 0.99).find(new LineEnds());
        assertThat(found).extracting(defect -> defect.subjects().get(3).name()).containsExactly("起点");
        assertThat(found.get(0).measures()).doesNotContainKey("distance_m");
    }

    /** Both outlines keep to the line, but for one vertex of one or both moved that far away from it. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void anEdgeOffItsLine(double offset) {
        move(SOUTH, 3000, offset);
        assertThat(world.limit("line_offset_m", offset * 1.001).find(new EdgeOffLine()))
                .isEmpty();
        List<Defect> found = world.limit("line_offset_m", offset * 0.999).find(new EdgeOffLine());
        assertThat(found).hasSize(1);
        Defect defect = found.get(0);
        assertThat(defect.code()).isEqualTo("edge_off_line");
        assertThat(defect.measures().get("hausdorff_m")).isCloseTo(offset, within(offset * 1e-3));
        assertThat(defect.measures().get("side_a_m")).isCloseTo(offset, within(offset * 1e-3));
        assertThat(defect.measures().get("side_b_m")).isZero();
        assertThat(defect.measures().get("chainage_m")).isCloseTo(3000, within(0.5));
        assertThat(defect.zh()).contains("South 最远").doesNotContain("North");
        move(NORTH, 3000, offset);
        assertThat(world.find(new EdgeOffLine()))
                .hasSize(1)
                .allSatisfy(
                        both -> assertThat(both.measures().get("side_b_m")).isCloseTo(offset, within(offset * 1e-3)));
    }

    /** A tooth of 100 m on a base of a kilometre is 10 m off a tenth of the way up. */
    @Test
    void tellsHowMuchOfTheLineLiesBeyond() {
        move(SOUTH, 3000, 100);
        Defect defect = world.limit("line_offset_m", 10).find(new EdgeOffLine()).get(0);
        // the slanting edge rises 100 in 500: its distance from a place t along its base is t times the sine of the
        // slope
        double passed = 10 * Math.hypot(500, 100) / 100;
        assertThat(defect.measures().get("beyond_length_m")).isCloseTo(1000 - 2 * passed, within(1.5));
        assertThat(defect.measures().get("share_within"))
                .isCloseTo(1 - defect.measures().get("beyond_length_m") / 6000, within(1e-3));
    }

    /** Of a stub side nothing is known; the outer edge of the other one is held against the line. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void theOuterEdgeBesideAStub(double offset) {
        world.lines.put("西线", new Line(SOUTH, STUB, null, 0, -3000, 0, 0));
        world.lines.put("西北线", new Line(NORTH, STUB, null, 0, 0, 0, 3000));
        assertThat(world.find(new EdgeOffLine())).isEmpty();
        assertThat(world.find(new LineEnds())).isEmpty();
        world.lines.put("西线", new Line(SOUTH, STUB, null, -offset, -3000, -offset, 0));
        assertThat(world.limit("line_offset_m", offset * 1.001).find(new EdgeOffLine()))
                .isEmpty();
        assertThat(world.limit("line_offset_m", offset * 0.999).find(new EdgeOffLine()))
                .hasSize(1);
    }

    @Test
    void aLineWithoutAnEdge() {
        world.lines.put("远线", new Line(SOUTH, NORTH, null, 0, -1500, 6000, -1500));
        assertThat(world.find(new EdgeOffLine())).extracting(Defect::code).containsExactly("line_without_edge");
    }

    @Test
    void anEdgeWithoutALine() {
        world.lines.remove(NE);
        List<Defect> found = world.find(new EdgeWithoutLine());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).subjects()).extracting(Subject::name).containsExactlyInAnyOrder(NORTH, EAST);
        assertThat(found.get(0).measures().get("length_m")).isCloseTo(3000, within(1.0));
        // a level without any line is not asked for lines
        world.lines.clear();
        assertThat(world.find(new EdgeWithoutLine())).isEmpty();
    }

    /** A footprint of 20 m by 20 m whose southern side lies that far north of the line. */
    @ParameterizedTest
    @CsvSource({
        "-0.1, facility_on_line", "-0.3, facility_on_line", "-1, facility_on_line", "-10, facility_on_line",
        "-19.9, facility_on_line", "0.1, facility_in_strip", "1, facility_in_strip", "9.9, facility_in_strip",
        "10.1, ", "100, ", "-20.1, facility_in_strip", "-30.1, "
    })
    void aFootprint(double north, String code) {
        world.facilities.put(
                "养老院", LineWorld.area(1000, north, 1020, north, 1020, north + 20, 1000, north + 20, 1000, north));
        List<Defect> found = world.find(new FacilityNearLine());
        assertThat(found.stream().map(Defect::code)).isEqualTo(code == null ? List.of() : List.of(code));
        if ("facility_on_line".equals(code)) {
            assertThat(found.get(0).measures().get("depth_m")).isCloseTo(Math.min(-north, 20 + north), within(1e-2));
            assertThat(found.get(0).rule()).contains("第十条");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0.1, 1, 1", "9.99, 1, 1", "10.01, 0, 0", "100, 0, 0", "4.9, 1, 1"})
    void aFacilityThatIsAPoint(double north, int nearLine, int inStrip) {
        world.facilities.put("殡仪馆", LineWorld.point(2000, -north));
        List<Defect> found = world.find(new FacilityNearLine());
        assertThat(found).hasSize(nearLine);
        assertThat(found.stream().filter(defect -> defect.code().equals("facility_in_strip")))
                .hasSize(inStrip);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "4.99, 1", "5.01, 0", "100, 0"})
    void aFacilityBesideAMarker(double north, int near) {
        world.facilities.put("亭", LineWorld.point(2500, 20 + north));
        assertThat(world.find(new FacilityNearLine()).stream().map(Defect::code))
                .hasSize(near)
                .allMatch("facility_near_marker"::equals);
    }

    /** The river ran 5 m north of the line from its beginning to 3000; now it is that far. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void aRiverThatHasMoved(double distance) {
        world.features.put("界河", new double[] {-500, distance, 1000, distance, 3500, distance});
        assertThat(world.limit("feature_drift_m", distance * 1.001).find(new FeatureDrift()))
                .isEmpty();
        List<Defect> found = world.limit("feature_drift_m", distance * 0.999).find(new FeatureDrift());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).measures().get("distance_m")).isCloseTo(distance, within(distance * 1e-3));
        assertThat(found.get(0).measures().get("beyond_length_m")).isCloseTo(3000, within(1.0));
        assertThat(found.get(0).severity()).isNotEqualTo(Severity.ERROR);
        assertThat(found.get(0).zh()).contains("界线仍以协议为准").contains("界河");
    }

    /** Moves the vertices of a unit's outline that lie on the line at a chainage north by metres. */
    private void move(String unit, double x, double north) {
        double[] ring = world.units.get(unit);
        for (int i = 0; i < ring.length; i += 2) {
            if (ring[i] == x && ring[i + 1] == 0) {
                ring[i + 1] = north;
            }
        }
    }

    @Test
    void invalidOutlinesAreFoundAndNotThrown() {
        world.units.put(NORTH, new double[] {0, 0, 6000, 3000, 6000, 0, 0, 3000, 0, 0});
        assertThat(world.find(new EdgeOffLine())).isNotEmpty();
        assertThat(world.find(new LineEnds())).isNotNull();
        assertThat(world.line(SE).sideA).isEqualTo(SOUTH);
    }
}
