package minzheng.atlas.boundary.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.geometry.LocalMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Square towns of 1,000 m in counties of 4 x 4 towns, near Nanning. Vertices are planted in metres; every side has one in
 * its middle. Town (column, row) is number row * columns + column; its vertices count from 0 at the lower left against
 * the clock, 1 in the middle of the lower side.
 */
final class TownGrid {
    static final double SIDE = 1000;
    private static final LocalMetres PLACE = LocalMetres.at(new Coordinate(108.3, 22.8));
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int COUNTY = 4;

    private final int columns;
    private final int rows;
    private final List<Coordinate[]> rings = new ArrayList<>();

    TownGrid(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                rings.add(ring(column * SIDE, row * SIDE, SIDE, SIDE));
            }
        }
    }

    int town(int column, int row) {
        return row * columns + column;
    }

    /** Moves one vertex of one town by metres. */
    TownGrid move(int town, int vertex, double east, double north) {
        Coordinate[] ring = rings.get(town);
        ring[vertex] = new Coordinate(ring[vertex].x + east, ring[vertex].y + north);
        if (vertex == 0) {
            ring[8] = ring[0].copy();
        }
        return this;
    }

    /** Whether other towns lie all around a vertex. */
    boolean isInner(int town, int vertex) {
        Coordinate place = rings.get(town)[vertex];
        return place.x > 0 && place.x < columns * SIDE && place.y > 0 && place.y < rows * SIDE;
    }

    /** Takes the vertex in the middle of a side away. */
    TownGrid straighten(int town, int vertex) {
        List<Coordinate> ring = new ArrayList<>(List.of(rings.get(town)));
        ring.remove(vertex);
        rings.set(town, ring.toArray(Coordinate[]::new));
        return this;
    }

    List<Unit> towns() {
        List<Unit> towns = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            int county = i / columns / COUNTY * ((columns + COUNTY - 1) / COUNTY) + i % columns / COUNTY;
            towns.add(new Unit("t" + i, "t" + i, "镇" + i, "c" + county, polygon(rings.get(i))));
        }
        return towns;
    }

    List<Unit> counties() {
        List<Unit> counties = new ArrayList<>();
        for (int row = 0; row < rows; row += COUNTY) {
            for (int column = 0; column < columns; column += COUNTY) {
                int width = Math.min(COUNTY, columns - column);
                int height = Math.min(COUNTY, rows - row);
                Coordinate[] ring = ring(column * SIDE, row * SIDE, width * SIDE, height * SIDE);
                counties.add(new Unit("c" + counties.size(), null, "县" + counties.size(), null, polygon(ring)));
            }
        }
        return counties;
    }

    Inspected world() {
        return world(new Tiling("township", towns(), counties()));
    }

    static Inspected world(Tiling... tilings) {
        return new Inspected(
                LocalDate.of(2025, 6, 1),
                List.of(tilings),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Limits.seeded());
    }

    /** A place so many metres east and north of the grid's lower left corner. */
    static Coordinate at(double east, double north) {
        return PLACE.toDegrees(new Coordinate(east, north));
    }

    static Geometry polygon(Coordinate[] metres) {
        Coordinate[] degrees = new Coordinate[metres.length];
        for (int i = 0; i < metres.length; i++) {
            degrees[i] = PLACE.toDegrees(metres[i]);
        }
        return GEOMETRY.createPolygon(degrees);
    }

    private static Coordinate[] ring(double x, double y, double width, double height) {
        return new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + width / 2, y),
            new Coordinate(x + width, y),
            new Coordinate(x + width, y + height / 2),
            new Coordinate(x + width, y + height),
            new Coordinate(x + width / 2, y + height),
            new Coordinate(x, y + height),
            new Coordinate(x, y + height / 2),
            new Coordinate(x, y)
        };
    }
}
