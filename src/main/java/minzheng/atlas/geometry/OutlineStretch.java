package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The outlines of an area, and which stretch of them a line is meant to be, however far it lies off. */
public final class OutlineStretch {
    private final List<Course> rings = new ArrayList<>();

    /** Of polygons in degrees, at least one not empty. */
    public OutlineStretch(Geometry area) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(Course.of(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(Course.of(polygon.getInteriorRingN(hole)));
                }
            }
        }
    }

    /** Between the places nearest to the line's ends, on the side on which the line's inner places come nearest. */
    public Geometry along(LineString line) {
        Course course = Course.of(line);
        List<Coordinate> places = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            places.add(course.at(course.lengthM() * quarter / 4));
        }
        Course nearest = rings.get(0);
        List<Course.Place> feet = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (Course ring : rings) {
            List<Course.Place> found = places.stream().map(ring::nearest).toList();
            double sum = found.stream().mapToDouble(Course.Place::distanceM).sum();
            if (sum < least) {
                least = sum;
                nearest = ring;
                feet = found;
            }
        }
        return line.isClosed() ? nearest.between(0, nearest.lengthM()) : between(nearest, feet, line);
    }

    private static Geometry between(Course ring, List<Course.Place> feet, LineString line) {
        double low = Math.min(feet.get(0).chainageM(), feet.get(4).chainageM());
        double high = Math.max(feet.get(0).chainageM(), feet.get(4).chainageM());
        long inside = feet.subList(1, 4).stream()
                .filter(foot -> foot.chainageM() >= low && foot.chainageM() <= high)
                .count();
        if (inside >= 2) {
            return ring.between(low, high);
        }
        List<Coordinate> around = new ArrayList<>();
        Collections.addAll(around, ring.between(high, ring.lengthM()).getCoordinates());
        Coordinate[] rest = ring.between(0, low).getCoordinates();
        for (int i = around.isEmpty() ? 0 : 1; i < rest.length; i++) {
            around.add(rest[i]);
        }
        return line.getFactory().createLineString(around.toArray(Coordinate[]::new));
    }
}
