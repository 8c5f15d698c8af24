package minzheng.atlas.boundary.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.geometry.Course;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A place from which the course of a line is described: a marker (one of a double or triple), or an end of the line.
 *
 * @param place degrees; null where it cannot be compared
 * @param drawnM metres from the beginning of the line as drawn; null without place or drawn line
 * @param registeredM metres from the beginning of the line as registered; null where none is
 */
record Stop(
        String name,
        @Nullable Coordinate place,
        @Nullable Double drawnM,
        @Nullable Double registeredM) {
    /** An end of the line closer than this to a marker is the marker. */
    private static final double SAME_PLACE_M = 1;

    /** In order of the markers. */
    static List<Stop> along(PackContents contents, @Nullable Course course) {
        List<Stop> stops = new ArrayList<>(markers(contents, course));
        List<Double> drawn =
                stops.stream().map(Stop::drawnM).filter(Objects::nonNull).toList();
        if (course != null && !drawn.isEmpty()) {
            double first = drawn.get(0);
            double last = drawn.get(drawn.size() - 1);
            boolean reversed = first > last;
            BoundaryLine line = contents.line();
            double begin = reversed ? course.lengthM() : 0;
            double end = reversed ? 0 : course.lengthM();
            if (Math.abs(first - begin) > SAME_PLACE_M) {
                stops.add(0, end("界线起点", line.startPoint(), course, begin));
            }
            if (Math.abs(last - end) > SAME_PLACE_M) {
                stops.add(end("界线止点", line.endPoint(), course, end));
            }
        }
        return stops;
    }

    private static List<Stop> markers(PackContents contents, @Nullable Course course) {
        Map<String, Stop> byNumber = new LinkedHashMap<>();
        for (InspectedMarker one : contents.markers()) {
            Geometry geom = one.marker().geom();
            Coordinate place = geom == null ? null : geom.getCoordinate();
            Stop stop = new Stop(
                    one.marker().number() + "号界桩",
                    place,
                    place == null || course == null
                            ? null
                            : course.nearest(place).chainageM(),
                    PackReading.chainage(one.marker(), contents.line())
                            .map(Chainage::m)
                            .orElse(null));
            byNumber.merge(
                    one.marker().lineId() + one.marker().number(),
                    stop,
                    (kept, member) -> kept.place() == null ? member : kept);
        }
        return List.copyOf(byNumber.values());
    }

    private static Stop end(String what, @Nullable String where, Course course, double m) {
        return new Stop(where == null ? what : what + "（" + where + "）", course.at(m), m, null);
    }
}
