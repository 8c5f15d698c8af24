package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** Vertices put into edges on which they lie already, so that outlines match vertex for vertex. */
public final class Joints {
    /** Degrees, a tenth of a millimetre: the rounding of a point computed on an edge, and far below any survey. */
    private static final double ON_THE_EDGE = 1e-9;

    private Joints() {}

    /** The area with those of the places that lie on an edge of it as vertices; the same object where there is none. */
    public static Geometry in(Geometry area, Collection<Coordinate> places) {
        Envelope box = area.getEnvelopeInternal().copy();
        box.expandBy(ON_THE_EDGE);
        List<Coordinate> near = places.stream().filter(box::contains).distinct().toList();
        boolean[] any = new boolean[1];
        Geometry rebuilt = Rings.rebuilt(area, ring -> {
            List<Coordinate> points = new ArrayList<>(ring.length);
            points.add(ring[0]);
            for (int i = 1; i < ring.length; i++) {
                List<Coordinate> between = between(ring[i - 1], ring[i], near);
                any[0] |= !between.isEmpty();
                points.addAll(between);
                points.add(ring[i]);
            }
            return points.toArray(Coordinate[]::new);
        });
        return any[0] ? rebuilt : area;
    }

    /** The area with the place as vertex of just that edge; the same object where it has no such edge. */
    public static Geometry inEdge(Geometry area, Coordinate from, Coordinate to, Coordinate place) {
        boolean[] any = new boolean[1];
        Geometry rebuilt = Rings.rebuilt(area, ring -> {
            List<Coordinate> points = new ArrayList<>(ring.length + 1);
            points.add(ring[0]);
            for (int i = 1; i < ring.length; i++) {
                if (isEdge(ring[i - 1], ring[i], from, to)) {
                    points.add(place);
                    any[0] = true;
                }
                points.add(ring[i]);
            }
            return points.toArray(Coordinate[]::new);
        });
        return any[0] ? rebuilt : area;
    }

    private static boolean isEdge(Coordinate a, Coordinate b, Coordinate from, Coordinate to) {
        return (a.equals2D(from) && b.equals2D(to)) || (a.equals2D(to) && b.equals2D(from));
    }

    private static List<Coordinate> between(Coordinate a, Coordinate b, List<Coordinate> places) {
        LineSegment edge = new LineSegment(a, b);
        return places.stream()
                .filter(place -> edge.distance(place) <= ON_THE_EDGE
                        && place.distance(a) > ON_THE_EDGE
                        && place.distance(b) > ON_THE_EDGE)
                .map(Coordinate::copy)
                .sorted(Comparator.comparingDouble(edge::projectionFactor))
                .toList();
    }
}
