package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Whether two shapes cover the same ground vertex by vertex, whatever the order of their parts and their rings' direction
 * and beginning. A sorted normal form would not do: with edges along a meridian a deviation of 1e-15 changes its order.
 */
public final class SameShape {
    /** In degrees, about 1 mm. */
    private static final double TOLERANCE = 1e-8;

    private SameShape() {}

    public static boolean of(Geometry one, Geometry other) {
        if (one.equalsExact(other, TOLERANCE)) {
            return true;
        }
        return one.getNumPoints() == other.getNumPoints()
                && paired(parts(one, new ArrayList<>()), parts(other, new ArrayList<>()), SameShape::isSamePart);
    }

    /** A collection of one is its part. */
    private static List<Geometry> parts(Geometry geometry, List<Geometry> into) {
        if (geometry instanceof GeometryCollection) {
            for (int n = 0; n < geometry.getNumGeometries(); n++) {
                parts(geometry.getGeometryN(n), into);
            }
        } else if (!geometry.isEmpty()) {
            into.add(geometry);
        }
        return into;
    }

    /** Whether each finds a partner of its own; only those that begin as far west are looked at. */
    private static <G extends Geometry> boolean paired(List<G> ones, List<G> others, BiPredicate<G, G> same) {
        if (ones.size() != others.size()) {
            return false;
        }
        List<G> left = new ArrayList<>(others);
        left.sort(Comparator.comparingDouble(SameShape::west));
        double[] wests = left.stream().mapToDouble(SameShape::west).toArray();
        boolean[] taken = new boolean[left.size()];
        for (G one : ones) {
            int n = firstFrom(west(one) - TOLERANCE, wests);
            while (n < wests.length && (taken[n] || !same.test(one, left.get(n)))) {
                n = wests[n] > west(one) + TOLERANCE ? wests.length : n + 1;
            }
            if (n >= wests.length) {
                return false;
            }
            taken[n] = true;
        }
        return true;
    }

    private static int firstFrom(double west, double[] sorted) {
        int found = Arrays.binarySearch(sorted, west);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && sorted[first - 1] >= west) {
            first--;
        }
        return first;
    }

    private static double west(Geometry geometry) {
        return geometry.getEnvelopeInternal().getMinX();
    }

    private static boolean isSamePart(Geometry one, Geometry other) {
        if (one instanceof Polygon a && other instanceof Polygon b) {
            return isSameRing(a.getExteriorRing(), b.getExteriorRing())
                    && paired(holes(a), holes(b), SameShape::isSameRing);
        }
        return one.equalsExact(other, TOLERANCE);
    }

    private static List<LinearRing> holes(Polygon polygon) {
        List<LinearRing> holes = new ArrayList<>();
        for (int n = 0; n < polygon.getNumInteriorRing(); n++) {
            holes.add(polygon.getInteriorRingN(n));
        }
        return holes;
    }

    private static boolean isSameRing(LinearRing one, LinearRing other) {
        CoordinateSequence a = one.getCoordinateSequence();
        CoordinateSequence b = other.getCoordinateSequence();
        if (a.size() != b.size()) {
            return false;
        }
        for (int start = 0; start < b.size() - 1; start++) {
            if (near(a, 0, b, start) && (runsAlong(a, b, start, 1) || runsAlong(a, b, start, -1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether b, begun there and walked in that direction, keeps to a. */
    private static boolean runsAlong(CoordinateSequence a, CoordinateSequence b, int start, int direction) {
        int vertices = a.size() - 1; // the last is the first again
        for (int n = 1; n < vertices; n++) {
            if (!near(a, n, b, Math.floorMod(start + n * direction, vertices))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(CoordinateSequence a, int i, CoordinateSequence b, int j) {
        return Math.hypot(a.getX(i) - b.getX(j), a.getY(i) - b.getY(j)) <= TOLERANCE;
    }
}
