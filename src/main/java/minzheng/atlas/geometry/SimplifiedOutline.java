package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * What is left of a unit's outline at each step.
 *
 * @param steps the outline at each step; empty where nothing has gone yet
 * @param keptFiner at how many steps the outline of the step before is repeated because the step's own would be invalid
 */
public record SimplifiedOutline(List<Optional<Geometry>> steps, int keptFiner) {
    private static final int FEWEST = 4;

    /** Leaves out what goes; open edges belong to nobody else and go less far where the outline would collapse. */
    static SimplifiedOutline of(Geometry shape, Losses shared, Losses open, int steps) {
        List<Optional<Geometry>> outlines = new ArrayList<>();
        Optional<Geometry> last = Optional.empty();
        int keptFiner = 0;
        for (int step = 0; step < steps; step++) {
            if (shared.anyAt(step) || open.anyAt(step)) {
                Optional<Geometry> next = firstValid(shape, shared, open, step);
                keptFiner += next.isPresent() ? 0 : 1;
                last = next.isPresent() ? next : last;
            }
            outlines.add(last);
        }
        return new SimplifiedOutline(outlines, keptFiner);
    }

    private static Optional<Geometry> firstValid(Geometry shape, Losses shared, Losses open, int step) {
        for (int openStep = step; openStep >= -1; openStep--) {
            if (openStep == step || open.anyIn(openStep + 1)) {
                int allowed = openStep;
                Optional<Geometry> outline =
                        without(shape, vertex -> shared.of(vertex) <= step || open.of(vertex) <= allowed);
                if (outline.isPresent()) {
                    return outline;
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing when a ring would be too short or the outline invalid. */
    private static Optional<Geometry> without(Geometry shape, Predicate<Coordinate> gone) {
        GeometryFactory factory = new GeometryFactory(new PrecisionModel(), shape.getSRID());
        List<Polygon> polygons = new ArrayList<>();
        for (Polygon polygon : Areal.polygons(shape)) {
            List<LinearRing> rings = new ArrayList<>();
            for (LinearRing ring : Rings.of(polygon)) {
                Coordinate[] left = without(ring.getCoordinates(), gone);
                if (left.length < FEWEST) {
                    return Optional.empty();
                }
                rings.add(factory.createLinearRing(left));
            }
            LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
            polygons.add(factory.createPolygon(rings.get(0), holes));
        }
        Geometry outline = factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return outline.isValid() ? Optional.of(outline) : Optional.empty();
    }

    private static Coordinate[] without(Coordinate[] ring, Predicate<Coordinate> gone) {
        List<Coordinate> left = new ArrayList<>(ring.length);
        for (int i = 0; i < ring.length - 1; i++) {
            if (!gone.test(ring[i])) {
                left.add(ring[i]);
            }
        }
        if (!left.isEmpty()) {
            left.add(left.get(0).copy());
        }
        return left.toArray(Coordinate[]::new);
    }
}
