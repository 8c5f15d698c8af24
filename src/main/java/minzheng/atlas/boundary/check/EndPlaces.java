package minzheng.atlas.boundary.check;

import java.util.List;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.TriJunction;
import minzheng.atlas.geometry.Course;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.LocalMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The places at which a line may end: tri-junctions, the ends of all lines, and lines of other levels. */
final class EndPlaces {
    /** How far away the nearest such place is told, metres. */
    static final double SEARCHED_M = 200;

    private final HPRtree ends = new HPRtree();
    private final HPRtree lines = new HPRtree();

    /** An end by its line's id and its number on it; a junction by its own. */
    private record End(String id, Coordinate at) {}

    EndPlaces(Inspected world) {
        for (TriJunction junction : world.junctions()) {
            Geometry place = junction.geom();
            if (place != null) {
                add(junction.id().toString(), place.getCoordinate());
            }
        }
        for (BoundaryLine line : world.lines()) {
            Geometry geom = line.geom();
            if (geom == null) {
                continue;
            }
            lines.insert(geom.getEnvelopeInternal(), line);
            for (int part = 0; part < geom.getNumGeometries(); part++) {
                LineString course = (LineString) geom.getGeometryN(part);
                add(line.id() + "/" + 2 * part, course.getCoordinateN(0));
                add(line.id() + "/" + (2 * part + 1), course.getCoordinateN(course.getNumPoints() - 1));
            }
        }
    }

    private void add(String id, Coordinate at) {
        ends.insert(new Envelope(at), new End(id, at));
    }

    /** Metres from a line's end to the nearest other end or junction; infinite beyond {@link #SEARCHED_M}. */
    double nearest(BoundaryLine line, int number, Coordinate end) {
        String itself = line.id() + "/" + number;
        double nearest = Double.POSITIVE_INFINITY;
        for (Object item : ends.query(LocalMetres.at(end).within(SEARCHED_M))) {
            End other = (End) item;
            if (!other.id.equals(itself)) {
                nearest = Math.min(nearest, Geodesic.distance(end, other.at));
            }
        }
        return nearest;
    }

    double distanceToOtherLevel(BoundaryLine line, Coordinate end, double withinM) {
        List<?> near = lines.query(LocalMetres.at(end).within(withinM));
        return near.stream()
                .map(BoundaryLine.class::cast)
                .filter(other -> !other.level().equals(line.level()))
                .mapToDouble(other -> distance(other, end))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double distance(BoundaryLine line, Coordinate end) {
        Geometry geom = line.geom();
        return geom == null
                ? Double.POSITIVE_INFINITY
                : Course.of(geom).nearest(end).distanceM();
    }
}
