package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;
import org.locationtech.jts.triangulate.quadedge.TrianglePredicate;
import org.locationtech.jts.triangulate.tri.Tri;

/** Fills a polygon with jittered points and triangulates it, keeping every edge of the polygon (constrained Delaunay). */
final class MeshBuilder {

    /** Throws per square kilometre; enough that the last ones hardly find room. */
    private static final int THROWS_PER_KM2 = 40;

    private final Polygon polygon;
    private final ToDoubleFunction<Coordinate> spacingKm;
    private final Random random;

    MeshBuilder(Polygon polygon, ToDoubleFunction<Coordinate> spacingKm, Random random) {
        this.polygon = polygon;
        this.spacingKm = spacingKm;
        this.random = random;
    }

    Mesh build() {
        var triangles = new ArrayList<>(new ConstrainedDelaunayTriangulator(polygon).getTriangles());
        for (var point : scattered()) {
            insert(triangles, point);
        }
        return new Mesh(triangles);
    }

    private List<Coordinate> scattered() {
        var inside = new IndexedPointInAreaLocator(polygon);
        var taken = new KdTree();
        for (var corner : polygon.getCoordinates()) {
            taken.insert(corner);
        }
        var box = polygon.getEnvelopeInternal();
        var points = new ArrayList<Coordinate>();
        double tries = LocalPlane.areaKm2(LocalPlane.FACTORY.toGeometry(box)) * THROWS_PER_KM2;
        for (int i = 0; i < tries; i++) {
            var point = LocalPlane.snapped(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (inside.locate(point) == Location.INTERIOR && hasRoom(point, taken)) {
                taken.insert(point);
                points.add(point);
            }
        }
        return points;
    }

    private boolean hasRoom(Coordinate point, KdTree taken) {
        double spacing = spacingKm.applyAsDouble(point);
        var around = new Envelope(
                LocalPlane.shifted(point, -spacing, -spacing), LocalPlane.shifted(point, spacing, spacing));
        for (Object node : taken.query(around)) {
            var other = ((KdNode) node).getCoordinate();
            if (LocalPlane.distanceKm(point, other) < spacing) {
                return false;
            }
        }
        return true;
    }

    private static void insert(List<Tri> triangles, Coordinate point) {
        for (int t = 0; t < triangles.size(); t++) {
            if (isInside(triangles.get(t), point)) {
                var fan = fan(triangles.get(t), point);
                triangles.set(t, fan.get(0));
                triangles.add(fan.get(1));
                triangles.add(fan.get(2));
                fan.forEach(triangle -> flipUntilDelaunay(triangle, point));
                return;
            }
        }
    }

    /** Strictly inside: a point on a side is passed over, no degenerate triangle arises. */
    private static boolean isInside(Tri triangle, Coordinate p) {
        var a = triangle.getCoordinate(0);
        var b = triangle.getCoordinate(1);
        var c = triangle.getCoordinate(2);
        int turn = Orientation.index(a, b, p);
        return turn != 0 && turn == Orientation.index(b, c, p) && turn == Orientation.index(c, a, p);
    }

    private static List<Tri> fan(Tri triangle, Coordinate point) {
        var fan = new ArrayList<Tri>();
        for (int side = 0; side < 3; side++) {
            fan.add(Tri.create(point, triangle.getCoordinate(side), triangle.getCoordinate(Tri.next(side))));
        }
        for (int side = 0; side < 3; side++) {
            fan.get(side).setTri(0, fan.get(Tri.prev(side)));
            fan.get(side).setTri(2, fan.get(Tri.next(side)));
            if (triangle.hasAdjacent(side)) {
                var outer = triangle.getAdjacent(side);
                fan.get(side).setTri(1, outer);
                outer.setTri(outer.getIndex(triangle), fan.get(side));
            }
        }
        return fan;
    }

    private static void flipUntilDelaunay(Tri triangle, Coordinate point) {
        int facing = Tri.oppEdge(triangle.getIndex(point));
        if (!triangle.hasAdjacent(facing)) {
            return;
        }
        var beyond = triangle.getAdjacent(facing);
        var far = beyond.getCoordinate(Tri.oppVertex(beyond.getIndex(triangle)));
        // JTS triangles run clockwise, the predicate wants the other sense
        if (TrianglePredicate.isInCircleRobust(
                triangle.getCoordinate(0), triangle.getCoordinate(2), triangle.getCoordinate(1), far)) {
            triangle.flip(facing);
            flipUntilDelaunay(triangle, point);
            flipUntilDelaunay(beyond, point);
        }
    }
}
