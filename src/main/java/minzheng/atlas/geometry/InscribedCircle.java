package minzheng.atlas.geometry;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The largest circle inside a polygon, by squares that are quartered while a larger circle might have its centre in them.
 * Between two sides that run against each other no circle is wider than the strip, so a long sliver needs squares about
 * its vertices only, not as many as it is longer than wide.
 */
final class InscribedCircle {
    private static final int[] NONE = {};
    private static final double RELATIVE = 0.01;

    /** Of the polygon's size: where rounding begins to tell. */
    private static final double LEAST = 1e-9;

    private final Sides sides;
    private final IndexedPointInAreaLocator locator;
    private final double least;
    private double best;

    private InscribedCircle(Polygon polygon, double least) {
        this.sides = new Sides(polygon);
        this.locator = new IndexedPointInAreaLocator(polygon);
        this.least = least;
    }

    /** A square with the centre of a circle perhaps inside. */
    private static final class Square {
        final double x;
        final double y;

        /** From its centre to its corners. */
        final double reach;

        /** The sides that may be nearest to any place in it. */
        final int[] near;

        /** No circle about a place in it has a larger radius. */
        final double bound;

        Square(double x, double y, double reach, int[] near, double bound) {
            this.x = x;
            this.y = y;
            this.reach = reach;
            this.near = near;
            this.bound = bound;
        }
    }

    /** Its radius, within one percent. */
    static double radius(Polygon polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        double size = Math.max(box.getWidth(), box.getHeight());
        double mean = polygon.getArea() / polygon.getLength();
        InscribedCircle circle = new InscribedCircle(polygon, Math.max(RELATIVE * mean, LEAST * size));
        circle.search(
                box.centre(), size / Math.sqrt(2), polygon.getInteriorPoint().getCoordinate());
        return circle.best;
    }

    private void search(Coordinate middle, double reach, Coordinate inside) {
        int[] all = sides.all();
        PriorityQueue<Square> open = new PriorityQueue<>((a, b) -> Double.compare(b.bound, a.bound));
        look(inside.x, inside.y, 0, all);
        open.add(look(middle.x, middle.y, reach, all));
        for (Square square = open.poll(); isWorthwhile(square); square = open.poll()) {
            double quarter = square.reach / 2;
            double step = quarter / Math.sqrt(2);
            for (int i = 0; i < 4; i++) {
                Square part = look(
                        square.x + (i % 2 == 0 ? -step : step),
                        square.y + (i < 2 ? -step : step),
                        quarter,
                        square.near);
                if (isWorthwhile(part.bound)) {
                    open.add(part);
                }
            }
        }
    }

    private boolean isWorthwhile(@Nullable Square square) {
        return square != null && isWorthwhile(square.bound);
    }

    private boolean isWorthwhile(double bound) {
        return bound > best + Math.max(RELATIVE * best, least);
    }

    private Square look(double x, double y, double reach, int[] candidates) {
        double[] distances = new double[candidates.length];
        int first = 0;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = sides.distance(candidates[i], x, y);
            first = distances[i] < distances[first] ? i : first;
        }
        double nearest = distances[first];
        boolean inside = locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
        if (inside) {
            best = Math.max(best, nearest);
        }
        double bound = inside ? nearest + reach : reach - nearest;
        if (!isWorthwhile(bound)) {
            return new Square(x, y, reach, NONE, bound);
        }
        int[] near = new int[distances.length];
        int count = 0;
        int hit = 0;
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] <= nearest + 2 * reach) {
                near[count++] = candidates[i];
                hit += distances[i] <= reach ? 1 : 0;
            }
        }
        near = Arrays.copyOf(near, count);
        for (int side : near) {
            boolean alone = hit <= (sides.distance(side, x, y) <= reach ? 2 : 1);
            bound = Math.min(bound, strip(x, y, reach, candidates[first], side, alone));
        }
        return new Square(x, y, reach, near, bound);
    }

    /**
     * The radius that two sides allow for about any place of a square. Half their distance, which changes over the square
     * as they open, and more where it reaches beyond their ends.
     *
     * @param alone whether no third side enters the square: then what lies behind the two is outside of the polygon
     */
    private double strip(double x, double y, double reach, int one, int other, boolean alone) {
        double left = sides.left(one, x, y);
        double right = sides.left(other, x, y);
        double past = sides.beyond(one, x, y, reach);
        double pastOther = sides.beyond(other, x, y, reach);
        double behind = 0;
        if (!alone || past > 0 || pastOther > 0) {
            if (left < 0 || right < 0) {
                return Double.POSITIVE_INFINITY;
            }
            behind = reach - Math.min(left, right);
        } else if (left + right <= 0 || Math.min(left, right) < -reach) {
            return Double.POSITIVE_INFINITY;
        }
        double middle = (left + right + reach * sides.openness(one, other)) / 2;
        double slack = slack(left - reach, past) + slack(right - reach, pastOther);
        return Math.max(middle + slack / 2, behind + slack);
    }

    /** How much farther a side is than its line, at most, from a place at least so far off the line and past its end. */
    private static double slack(double off, double past) {
        return past == 0 ? 0 : past * past / (2 * Math.max(off, past / 2));
    }
}
