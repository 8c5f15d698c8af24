package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Square units of side 100, numbered row by row from the lower left; every side has a vertex in its middle. */
final class Grid {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double SIDE = 100;

    private final int columns;
    private final List<Coordinate[]> rings = new ArrayList<>();

    Grid(int columns, int rows) {
        this.columns = columns;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                rings.add(ring(column * SIDE, row * SIDE));
            }
        }
    }

    /** Moves a vertex of one unit only: 0 lower left, 1 middle of the lower side, and on against the clock. */
    Grid move(int unit, int vertex, double dx, double dy) {
        Coordinate[] ring = rings.get(unit);
        ring[vertex] = new Coordinate(ring[vertex].x + dx, ring[vertex].y + dy);
        if (vertex == 0) {
            ring[8] = ring[0].copy();
        }
        return this;
    }

    List<Geometry> units() {
        List<Geometry> units = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            units.add(GEOMETRY.createPolygon(ring));
        }
        return units;
    }

    Polygon whole() {
        return GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(0, 0),
            new Coordinate(columns * SIDE, 0),
            new Coordinate(columns * SIDE, rings.size() / columns * SIDE),
            new Coordinate(0, rings.size() / columns * SIDE),
            new Coordinate(0, 0)
        });
    }

    private static Coordinate[] ring(double x, double y) {
        double half = SIDE / 2;
        return new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + half, y),
            new Coordinate(x + SIDE, y),
            new Coordinate(x + SIDE, y + half),
            new Coordinate(x + SIDE, y + SIDE),
            new Coordinate(x + half, y + SIDE),
            new Coordinate(x, y + SIDE),
            new Coordinate(x, y + half),
            new Coordinate(x, y)
        };
    }
}
