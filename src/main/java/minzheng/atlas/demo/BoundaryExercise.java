package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import minzheng.atlas.geometry.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A set of polygons as somebody might deliver it: the townships of one county under invented names, with one sliver, one
 * overlap, one inlet and one place where three units do not meet.
 */
final class BoundaryExercise {
    static final String COUNTY = "450125";
    static final double SLIVER_M = 0.3;
    static final double OVERLAP_M = 40;
    static final double SHORT_OF_JUNCTION_M = 8;
    /** So far the four places keep from each other. */
    private static final double APART_KM = 3;

    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑";

    private final Map<String, Outline> units = new TreeMap<>();
    private final List<SharedEdges.Border> borders;
    private final List<Coordinate> used = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();

    BoundaryExercise(List<Outline> townships) {
        for (var township : townships) {
            if (township.code().startsWith(COUNTY)) {
                var code = COUNTY + "%03d".formatted(901 + units.size());
                var name = NAMES.charAt(units.size()) + "镇" + LineNames.EXAMPLE;
                units.put(code, new Outline(code, name, township.seat(), township.shape()));
            }
        }
        borders = SharedEdges.of(List.copyOf(units.values())).stream()
                .filter(border -> !border.codes().get(0).equals(SharedEdges.OUTSIDE))
                .toList();
    }

    Collection<Outline> spoiled() {
        shiftLongestLeg(SLIVER_M, true);
        shiftLongestLeg(OVERLAP_M, false);
        leaveInlet();
        stopShort();
        return units.values();
    }

    /** The middle half of a leg moves into its first unit, which leaves a gap, or into the second, which it then overlaps. */
    private void shiftLongestLeg(double metres, boolean inwards) {
        for (var border : borders) {
            var course = new Course(List.of(border.pieces().get(0)));
            var leg = course.longestLeg(0, course.lengthM());
            double quarter = (leg[1] - leg[0]) / 4;
            var middle = course.at(leg[0] + 2 * quarter);
            if (leg[1] - leg[0] < 4 * metres || isTaken(border, middle)) {
                continue;
            }
            var first = unit(border.codes().get(0));
            boolean right =
                    first.shape().contains(LocalPlane.FACTORY.createPoint(course.beside(leg[0] + 2 * quarter, 1)));
            double sideways = right == inwards ? metres : -metres;
            var shifted = List.of(
                    Survey.rounded(course.beside(leg[0] + quarter, sideways)),
                    Survey.rounded(course.beside(leg[1] - quarter, sideways)));
            change(first, RingEdit.inserted(first.shape(), course.at(leg[0]), course.at(leg[1]), shifted));
            used.add(middle);
            return;
        }
        throw new IllegalStateException("no leg is long enough for " + metres + " m");
    }

    /** One unit leaves out the vertex where its border with a neighbour reaches the county's edge. */
    private void leaveInlet() {
        for (var border : borders) {
            var end = new Course(border.pieces()).end();
            var first = unit(border.codes().get(0));
            if (unitsAt(end) != 2 || isTaken(border, end)) {
                continue;
            }
            var without = RingEdit.without(first.shape(), end);
            if (without.isValid() && first.shape().covers(without)) {
                change(first, without);
                used.add(end);
                return;
            }
        }
        throw new IllegalStateException("nowhere for an inlet");
    }

    private void stopShort() {
        for (var border : borders) {
            var end = new Course(border.pieces()).end();
            if (unitsAt(end) != 3 || isTaken(border, end)) {
                continue;
            }
            var first = unit(border.codes().get(0));
            for (int azimuth = 0; azimuth < 360; azimuth += 10) {
                var inside = Survey.rounded(Geodesic.from(end, azimuth, SHORT_OF_JUNCTION_M));
                var shorter = RingEdit.moved(first.shape(), end, inside);
                if (shorter.isValid() && first.shape().covers(shorter)) {
                    change(first, shorter);
                    return;
                }
            }
        }
        throw new IllegalStateException("no three units to keep apart");
    }

    private boolean isTaken(SharedEdges.Border border, Coordinate place) {
        return border.codes().stream().anyMatch(changed::contains)
                || used.stream().anyMatch(other -> LocalPlane.distanceKm(place, other) < APART_KM);
    }

    private long unitsAt(Coordinate vertex) {
        return units.values().stream()
                .filter(unit -> List.of(unit.shape().getCoordinates()).contains(vertex))
                .count();
    }

    private Outline unit(String code) {
        var unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + code);
        }
        return unit;
    }

    private void change(Outline unit, Geometry shape) {
        units.put(unit.code(), unit.withShape(shape));
        changed.add(unit.code());
    }
}
