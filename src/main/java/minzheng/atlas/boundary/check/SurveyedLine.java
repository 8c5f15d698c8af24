package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.geometry.Course;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A line that can be compared by coordinates, and the markers on it that can be.
 *
 * @param standing its own markers and those of other lines that have a chainage on it
 */
record SurveyedLine(BoundaryLine line, Geometry geom, Course course, List<Standing> standing) {
    /** A marker and where its line comes nearest to it. */
    record Standing(BoundaryMarker marker, Coordinate at, Course.Place place) {
        int serialOr(int unknown) {
            Integer serial = marker.serial();
            return serial == null ? unknown : serial;
        }
    }

    static Stream<SurveyedLine> of(RegisteredLine registered) {
        Geometry geom = registered.line().geom();
        if (geom == null) {
            return Stream.empty();
        }
        Course course = Course.of(geom);
        List<Standing> standing = new ArrayList<>();
        for (BoundaryMarker marker : registered.markers()) {
            Geometry place = marker.geom();
            if (place != null) {
                standing.add(new Standing(marker, place.getCoordinate(), course.nearest(place.getCoordinate())));
            }
        }
        return Stream.of(new SurveyedLine(registered.line(), geom, course, standing));
    }

    UUID id() {
        return line.id();
    }

    /** Without markers that another line numbers. */
    List<Standing> own() {
        return standing.stream()
                .filter(one -> one.marker().lineId().equals(line.id()))
                .toList();
    }
}
