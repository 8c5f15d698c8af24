package minzheng.atlas.geometry;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The sides of a polygon, each with the area to its left. */
final class Sides {
    private final double[] x;
    private final double[] y;
    private final double[] alongX;
    private final double[] alongY;
    private final double[] length;
    private int count;

    Sides(Polygon polygon) {
        int most = polygon.getNumPoints();
        x = new double[most];
        y = new double[most];
        alongX = new double[most];
        alongY = new double[most];
        length = new double[most];
        List<LinearRing> rings = Rings.of(polygon);
        for (int i = 0; i < rings.size(); i++) {
            CoordinateSequence points = rings.get(i).getCoordinateSequence();
            add(points, Orientation.isCCW(points) == (i > 0));
        }
    }

    private void add(CoordinateSequence points, boolean backwards) {
        for (int i = 1; i < points.size(); i++) {
            int from = backwards ? i : i - 1;
            int to = backwards ? i - 1 : i;
            double dx = points.getX(to) - points.getX(from);
            double dy = points.getY(to) - points.getY(from);
            double along = Math.hypot(dx, dy);
            if (along > 0) {
                x[count] = points.getX(from);
                y[count] = points.getY(from);
                alongX[count] = dx / along;
                alongY[count] = dy / along;
                length[count++] = along;
            }
        }
    }

    int[] all() {
        return IntStream.range(0, count).toArray();
    }

    /** How far a place lies to the left of the side's line; negative on its right. */
    double left(int side, double px, double py) {
        return alongX[side] * (py - y[side]) - alongY[side] * (px - x[side]);
    }

    /** How far the projection of a place, moved by up to a reach, may lie beyond the side's ends. */
    double beyond(int side, double px, double py, double reach) {
        double along = along(side, px, py);
        return Math.max(0, reach + Math.max(-along, along - length[side]));
    }

    double distance(int side, double px, double py) {
        double along = along(side, px, py);
        double past = Math.max(0, Math.max(-along, along - length[side]));
        return Math.hypot(left(side, px, py), past);
    }

    /** Length of the sum of the two unit normals: 0 where the sides run against each other, 2 where they run alike. */
    double openness(int one, int other) {
        return Math.hypot(alongX[one] + alongX[other], alongY[one] + alongY[other]);
    }

    private double along(int side, double px, double py) {
        return alongX[side] * (px - x[side]) + alongY[side] * (py - y[side]);
    }
}
