package minzheng.atlas.boundary.check;

import static minzheng.atlas.boundary.check.LineWorld.NE;
import static minzheng.atlas.boundary.check.LineWorld.NORTH;
import static minzheng.atlas.boundary.check.LineWorld.SE;
import static minzheng.atlas.boundary.check.LineWorld.SN;
import static minzheng.atlas.boundary.check.LineWorld.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.boundary.ReferenceObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

/** On a narrow focus each check finds what the focus touches exactly as it finds it in the whole. */
class LineFocusTest {
    /** With something wrong for every check. */
    private static LineWorld wrong() {
        LineWorld world = LineWorld.clean();
        world.markers.get("002").y = -3;
        world.markers.get("004").x = 5000;
        world.markers.get("003B").y = -40;
        world.markers.get("005").chainages.put(SN, 9.0);
        world.markers.get("006").objects.clear();
        world.markers.get("001").objects.set(0, new ReferenceObject("树", null, 1.0, "true", 5.0, 108.0, 22.0, null));
        world.markers
                .get("001")
                .objects
                .set(1, new ReferenceObject("桥", null, 1.0, "magnetic", 5.0, 108.0, 22.0, null));
        world.marker(SE, "SE2", "A", 2, 6010, -1000);
        world.line(SN).single = 9;
        world.line(SN).length = 5000.0;
        world.line(NE).places = new double[] {6000, 30, 6020, 3000};
        world.line(SE).comparable = false;
        world.features.put("界河", new double[] {-500, 50, 3500, 55});
        world.facilities.put("养老院", LineWorld.area(1000, -5, 1020, -5, 1020, 15, 1000, 15, 1000, -5));
        world.facilities.put("亭", LineWorld.point(3500, 3));
        world.facilities.put("桩旁", LineWorld.point(1501, -4));
        return world;
    }

    private static Set<String> changed(Stream<Object> ids) {
        return ids.map(Object::toString).collect(Collectors.toSet());
    }

    static Stream<Focus> foci() {
        LineWorld world = wrong();
        Geometry south = LineWorld.area(world.units.get(SOUTH));
        return Stream.of(
                Focus.on(Set.of(LineWorld.id(SOUTH).toString()), List.of(south)),
                Focus.on(
                        changed(Stream.of(LineWorld.id(NE), LineWorld.id(NORTH), LineWorld.id(LineWorld.EAST))),
                        List.of(LineWorld.course(6000, 30, 6020, 3000))),
                Focus.on(
                        changed(Stream.of(LineWorld.markerId("002"), LineWorld.id(SN))),
                        List.of(LineWorld.point(1500, -3))),
                Focus.on(Set.of(LineWorld.id("界河").toString()), List.of(LineWorld.course(-500, 50, 3500, 55))),
                Focus.on(Set.of(LineWorld.id("亭").toString()), List.of(LineWorld.point(3500, 3))),
                Focus.on(Set.of(LineWorld.id("三交点").toString()), List.of(LineWorld.point(6000, 0))),
                Focus.on(Set.of(), List.of(LineWorld.point(0, 9000))));
    }

    @ParameterizedTest
    @MethodSource("foci")
    void findsTheSameAsInTheWhole(Focus focus) {
        LineWorld world = wrong();
        for (BoundaryCheck check : BoundaryChecks.ALL) {
            if (!check.dependsOnDate()) {
                assertThat(touched(world, check, focus, focus))
                        .as(check.code())
                        .isEqualTo(touched(world, check, Focus.everything(), focus));
            }
        }
    }

    @Test
    void everyLineCheckHasSomethingToFind() {
        LineWorld world = wrong();
        world.lines.remove(SE);
        world.line(NE).sideB = LineWorld.STUB;
        Set<String> codes = new TreeSet<>();
        for (BoundaryCheck check : BoundaryChecks.ALL) {
            world.find(check, Focus.everything(), LineWorld.TODAY.plusYears(10))
                    .forEach(defect -> codes.add(check.code()));
        }
        assertThat(codes)
                .contains(
                        "marker_off_line",
                        "marker_order",
                        "marker_chainage",
                        "marker_count",
                        "marker_members",
                        "line_length",
                        "line_end",
                        "edge_off_line",
                        "edge_without_line",
                        "facility_on_line",
                        "feature_drift",
                        "inspection_overdue",
                        "reference_object",
                        "reference_objects_missing");
    }

    private static Set<String> touched(LineWorld world, BoundaryCheck check, Focus run, Focus filter) {
        return world.find(check, run, LineWorld.TODAY).stream()
                .filter(filter::touches)
                .map(defect -> defect.code() + defect.subjects() + defect.measures())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
