package minzheng.atlas.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Units that tile a rectangle like cells, with sides as jagged as rivers; the same numbers give the same outlines. */
public final class JaggedCoverage {
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4490);
    private static final double JITTER = 0.15;
    private static final double WIGGLE = 0.06;

    private final double west;
    private final double south;
    private final double side;
    private final int halvings;
    private final long seed;

    /**
     * Nothing is made yet.
     *
     * @param side of a cell, degrees
     * @param halvings each side of a unit has 2 to this power edges
     */
    public JaggedCoverage(double west, double south, double side, int halvings, long seed) {
        this.west = west;
        this.south = south;
        this.side = side;
        this.halvings = halvings;
        this.seed = seed;
    }

    /** One unit: columns run east, rows north. */
    public MultiPolygon unit(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        add(ring, side(column, row, true), false);
        add(ring, side(column + 1, row, false), false);
        add(ring, side(column, row + 1, true), true);
        add(ring, side(column, row, false), true);
        ring.add(ring.get(0).copy());
        Polygon polygon = GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
        return GEOMETRY.createMultiPolygon(new Polygon[] {polygon});
    }

    /** Row by row from the south-west. */
    public List<Geometry> units(int columns, int rows) {
        List<Geometry> units = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                units.add(unit(column, row));
            }
        }
        return units;
    }

    private static void add(List<Coordinate> ring, List<Coordinate> side, boolean backwards) {
        for (int i = 0; i < side.size() - 1; i++) {
            ring.add(side.get(backwards ? side.size() - 1 - i : i).copy());
        }
    }

    /** The side that begins in a cell's lower left corner and goes east or north. */
    private List<Coordinate> side(int column, int row, boolean east) {
        Random random = random(column, row, east ? 1 : 2);
        List<Coordinate> line = List.of(corner(column, row), east ? corner(column + 1, row) : corner(column, row + 1));
        for (int halving = 0; halving < halvings; halving++) {
            List<Coordinate> finer = new ArrayList<>();
            for (int i = 1; i < line.size(); i++) {
                finer.add(line.get(i - 1));
                finer.add(between(line.get(i - 1), line.get(i), random));
            }
            finer.add(line.get(line.size() - 1));
            line = finer;
        }
        return line;
    }

    private static Coordinate between(Coordinate from, Coordinate to, Random random) {
        double aside = (2 * random.nextDouble() - 1) * WIGGLE;
        return new Coordinate(
                (from.x + to.x) / 2 - (to.y - from.y) * aside, (from.y + to.y) / 2 + (to.x - from.x) * aside);
    }

    private Coordinate corner(int column, int row) {
        Random random = random(column, row, 0);
        return new Coordinate(
                west + side * (column + (2 * random.nextDouble() - 1) * JITTER),
                south + side * (row + (2 * random.nextDouble() - 1) * JITTER));
    }

    private Random random(int column, int row, int what) {
        Random random = new Random(seed + 1_000_003L * column + 7_919L * row + 101L * what);
        random.nextDouble();
        return random;
    }
}
