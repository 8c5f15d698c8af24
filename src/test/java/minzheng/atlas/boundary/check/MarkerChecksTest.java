package minzheng.atlas.boundary.check;

import static minzheng.atlas.boundary.check.LineWorld.NE;
import static minzheng.atlas.boundary.check.LineWorld.SE;
import static minzheng.atlas.boundary.check.LineWorld.SN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markers against their line: place, order, chainage, serials, spacing, number and members. */
class MarkerChecksTest {
    private final LineWorld world = LineWorld.clean();

    @Test
    void nothingIsFoundInACleanRegister() {
        for (BoundaryCheck check : List.of(
                new MarkerOffLine(),
                new MarkerOrder(),
                new MarkerChainage(),
                new MissingSerial(),
                new MarkerSpacing(),
                new MarkerCount(),
                new MarkerMembers(),
                new LineLength())) {
            assertThat(world.find(check)).as(check.code()).isEmpty();
        }
    }

    /** Against limits just below and just above the planted offset. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void aMarkerOffItsLine(double offset) {
        world.markers.get("004").y = -offset;
        assertThat(world.limit("marker_off_line_m", offset * 1.001).find(new MarkerOffLine()))
                .isEmpty();
        List<Defect> found = world.limit("marker_off_line_m", offset * 0.999).find(new MarkerOffLine());
        assertThat(found).hasSize(1);
        Defect defect = found.get(0);
        assertThat(defect.measures().get("distance_m")).isCloseTo(offset, within(offset * 1e-3));
        assertThat(defect.measures().get("chainage_m")).isCloseTo(3500, within(0.1));
        assertThat(defect.subjects())
                .extracting(Subject::name)
                .containsExactly(SN, LineWorld.SOUTH, LineWorld.NORTH, "004");
        assertThat(defect.zh()).contains("004", SN, "%.2f m".formatted(offset));
    }

    /** 3 m east of the junction: off the line that ends there, off the two that run north and south, too. */
    @Test
    void aJunctionMarkerIsComparedWithEachOfItsLines() {
        world.markers.get("007").x = 6003;
        assertThat(world.find(new MarkerOffLine()))
                .extracting(defect -> defect.subjects().get(0).name())
                .containsExactly(SN, SE, NE);
    }

    @Test
    void membersStandOnTheBanks() {
        world.markers.get("003B").y = 199;
        assertThat(world.find(new MarkerOffLine())).isEmpty();
        world.markers.get("003B").y = 201;
        assertThat(world.find(new MarkerOffLine())).hasSize(1);
    }

    /** Of two that have changed places one has to move; which stand right is told by the others. */
    @Test
    void aMarkerOutOfOrder() {
        world.markers.get("002").x = 4700;
        List<Defect> found = world.find(new MarkerOrder());
        assertThat(found).extracting(Defect::code).containsExactly("marker_order");
        assertThat(found.get(0).subjects()).extracting(Subject::name).contains("002");
        assertThat(found.get(0).zh()).contains("（001 与 003A 之间");
        assertThat(found.get(0).measures().get("chainage_m")).isCloseTo(4700, within(0.1));
    }

    @Test
    void aLineDrawnAgainstItsSerials() {
        world.markers.values().forEach(marker -> {
            marker.x = 6000 - marker.x;
        });
        assertThat(world.find(new MarkerOrder())).extracting(Defect::code).containsExactly("line_reversed");
        // chainages are then measured from the end at which the serials begin
        assertThat(world.find(new MarkerChainage())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.3, 0", "1, 0", "9.9, 0", "10.1, 1", "100, 1", "-100, 1"})
    void aChainageThatDiffers(double difference, int findings) {
        world.markers.get("004").chainages.put(SN, 3500 + difference);
        List<Defect> found = world.find(new MarkerChainage());
        assertThat(found).hasSize(findings);
        found.forEach(
                defect -> assertThat(defect.measures().get("difference_m")).isCloseTo(difference, within(0.01)));
    }

    @Test
    void serialsThatNobodyHas() {
        world.markers.remove("004");
        world.markers.remove("005");
        List<Defect> found = world.find(new MissingSerial());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).measures()).containsEntry("first_missing", 4.0).containsEntry("last_missing", 5.0);
        assertThat(found.get(0).zh()).contains("4–5");
        world.markers.remove("001");
        assertThat(world.find(new MissingSerial())).hasSize(2);
    }

    /** On 北东 the junction's marker stands for the first one. */
    @Test
    void theFirstMarkerMayBelongToAnotherLine() {
        world.marker(NE, "102", 2, 6000, 1000).chainages.put(NE, 1000.0);
        assertThat(world.find(new MissingSerial())).isEmpty();
        world.markers.get("007").chainages.remove(NE);
        assertThat(world.find(new MissingSerial())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"999, 5", "1001, 0", "501, 5", "499, 6"})
    void longStretchesWithoutMarkers(double limit, int findings) {
        // 500, 1500, 2500 (twice), 3500, 4500, 5500, 6000: five stretches of a kilometre, one of half
        List<Defect> found = world.limit("marker_spacing_m", limit).find(new MarkerSpacing());
        assertThat(found).hasSize(findings);
        assertThat(found).noneMatch(defect -> defect.shape() == null);
    }

    @Test
    void countsByErection() {
        assertThat(world.find(new MarkerCount())).isEmpty();
        world.line(SN).single = 7;
        world.line(SN).twice = 2;
        List<Defect> found = world.find(new MarkerCount());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).measures())
                .containsEntry("registered_single", 7.0)
                .containsEntry("counted_single", 6.0)
                .containsEntry("registered_double", 2.0)
                .containsEntry("counted_double", 1.0);
    }

    @Test
    void aDoubleMarkerWithoutItsSecondMember() {
        world.markers.remove("003B");
        assertThat(world.find(new MarkerMembers())).extracting(Defect::code).containsExactly("marker_members");
        assertThat(world.find(new MarkerCount())).isEmpty();
        world.marker(SN, "008", "C", 8, 5000, 5);
        world.marker(SN, "008", "D", 8, 5000, -5);
        assertThat(world.find(new MarkerMembers()))
                .hasSize(2)
                .last()
                .satisfies(defect -> assertThat(defect.zh()).contains("应有 C、D、E，登记的是 C、D"));
    }

    @ParameterizedTest
    @CsvSource({"-20, 0", "0.5, 0", "1.5, 1", "10, 1", "100, 1"})
    void bothMembersOnOneBank(double northOfA, int findings) {
        world.markers.get("003A").y = northOfA;
        world.markers.get("003A").x = 2510;
        assertThat(world.find(new MarkerMembers()).stream().map(Defect::code))
                .hasSize(findings)
                .allMatch("marker_member_side"::equals);
    }

    @ParameterizedTest
    @CsvSource({"6000.1, 0", "6010, 0", "6029, 0", "6031, 1", "5969, 1", "6100, 1"})
    void aLengthThatDiffers(double registered, int findings) {
        world.line(SN).length = registered;
        List<Defect> found = world.find(new LineLength());
        assertThat(found).hasSize(findings);
        found.forEach(
                defect -> assertThat(defect.measures().get("difference_m")).isCloseTo(registered - 6000, within(0.1)));
    }

    @Test
    void whatHasNoPlaceIsLeftOut() {
        world.markers.values().forEach(marker -> marker.comparable = false);
        world.markers.get("004").y = 500;
        assertThat(world.find(new MarkerOffLine())).isEmpty();
        assertThat(world.find(new MarkerOrder())).isEmpty();
        world.line(SN).comparable = false;
        assertThat(world.find(new MarkerCount())).isEmpty();
        assertThat(world.find(new LineLength())).isEmpty();
    }
}
