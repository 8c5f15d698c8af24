package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.tri.Tri;

/**
 * Small triangles that tile one county exactly, with no vertex on its border but the border's own. {@code NONE} stands
 * for the missing neighbour beyond the border.
 */
final class Mesh {

    static final int NONE = -1;

    private final List<Tri> triangles;
    private final int[][] neighbours;
    private final Coordinate[] centres;
    private final double[] areasKm2;

    Mesh(List<Tri> triangles) {
        this.triangles = List.copyOf(triangles);
        var ids = new IdentityHashMap<Tri, Integer>();
        for (var triangle : triangles) {
            ids.put(triangle, ids.size());
        }
        neighbours = new int[triangles.size()][3];
        centres = new Coordinate[triangles.size()];
        areasKm2 = new double[triangles.size()];
        for (int t = 0; t < size(); t++) {
            var triangle = triangles.get(t);
            for (int side = 0; side < 3; side++) {
                neighbours[t][side] =
                        triangle.hasAdjacent(side) ? ids.getOrDefault(triangle.getAdjacent(side), NONE) : NONE;
            }
            centres[t] = centre(triangle);
            areasKm2[t] = LocalPlane.areaKm2(triangle.toPolygon(LocalPlane.FACTORY));
        }
    }

    private static Coordinate centre(Tri triangle) {
        var a = triangle.getCoordinate(0);
        var b = triangle.getCoordinate(1);
        var c = triangle.getCoordinate(2);
        return new Coordinate((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3);
    }

    int size() {
        return triangles.size();
    }

    /** The triangles beyond the three sides; side i runs from corner i to corner i + 1. */
    int[] neighbours(int triangle) {
        return neighbours[triangle];
    }

    Coordinate corner(int triangle, int index) {
        return triangles.get(triangle).getCoordinate(index);
    }

    Coordinate centre(int triangle) {
        return centres[triangle];
    }

    double areaKm2(int triangle) {
        return areasKm2[triangle];
    }

    int nearest(Coordinate place) {
        int best = 0;
        for (int t = 1; t < size(); t++) {
            if (LocalPlane.distanceKm(centres[t], place) < LocalPlane.distanceKm(centres[best], place)) {
                best = t;
            }
        }
        return best;
    }

    Geometry union(int[] labels, int label) {
        var own = new ArrayList<Geometry>();
        for (int t = 0; t < size(); t++) {
            if (labels[t] == label) {
                own.add(triangles.get(t).toPolygon(LocalPlane.FACTORY));
            }
        }
        return CoverageUnion.union(own.toArray(Geometry[]::new));
    }
}
