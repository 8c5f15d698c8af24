package minzheng.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * Units in rows and columns with winding edges that match vertex for vertex, as GeoJSON in degrees: the same bytes for the
 * same size. Every fiftieth is planted with an error: a vertex of its right side drawn back or pushed forward, or its
 * upper right corner drawn back, by 0.1 to 100 m.
 */
final class BoundaryFile {
    private static final double WEST = 100;
    private static final double SOUTH = 20;

    /** Degrees, about two kilometres. */
    private static final double SIDE = 0.02;

    private static final int VERTICES = 12;
    private static final int EVERY = 50;
    private static final double DEGREE = 111_000;
    private static final double[] METRES = {0.1, 0.3, 1, 10, 100};

    private final int units;
    private final int columns;
    private final Coordinate[][] corners;
    private int overlaps;
    private int gaps;

    private BoundaryFile(int units) {
        this.units = units;
        this.columns = (int) Math.round(Math.sqrt(units));
        int rows = (units + columns - 1) / columns;
        this.corners = new Coordinate[rows + 1][columns + 1];
        Random random = new Random(units);
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                corners[row][column] = new Coordinate(
                        WEST + SIDE * (column + 0.3 * (random.nextDouble() - 0.5)),
                        SOUTH + SIDE * (row + 0.3 * (random.nextDouble() - 0.5)));
            }
        }
    }

    /** Writes it and tells what was planted. */
    static BoundaryCounts write(Path file, int units) {
        BoundaryFile made = new BoundaryFile(units);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int unit = 0; unit < units; unit++) {
                out.write(unit == 0 ? "" : ",\n");
                out.write(made.feature(unit));
            }
            out.write("\n]}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BoundaryCounts(made.overlaps, made.gaps);
    }

    private String feature(int unit) {
        List<Coordinate> ring = ring(unit / columns, unit % columns);
        if (unit % EVERY == EVERY / 2 && isInside(unit)) {
            plant(ring, unit / EVERY);
        }
        StringBuilder text = new StringBuilder();
        for (Coordinate c : ring) {
            text.append(text.isEmpty() ? "" : ",").append(String.format(Locale.ROOT, "[%.8f,%.8f]", c.x, c.y));
        }
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%06d\",\"name\":\"单元%06d\"},".formatted(unit, unit)
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                + text
                + "]]}}";
    }

    /** Neither on the rim nor beside it, so that what is planted lies between units. */
    private boolean isInside(int unit) {
        int row = unit / columns;
        int column = unit % columns;
        return row > 0 && column > 0 && column < columns - 1 && unit + 2 * columns < units;
    }

    private void plant(List<Coordinate> ring, int number) {
        double metres = METRES[number / 3 % METRES.length];
        int side = VERTICES + 1;
        if (number % 3 == 2) {
            move(ring.get(2 * side), -metres, -metres);
        } else {
            move(ring.get(side + side / 2), number % 3 == 0 ? -metres : metres, 0);
        }
        overlaps += number % 3 == 1 ? 1 : 0;
        gaps += number % 3 == 1 ? 0 : 1;
    }

    private static void move(Coordinate vertex, double eastM, double northM) {
        vertex.x += eastM / DEGREE;
        vertex.y += northM / DEGREE;
    }

    private List<Coordinate> ring(int row, int column) {
        List<Coordinate> ring = new ArrayList<>(edge(row, column, 0, 1));
        ring.addAll(edge(row, column + 1, 1, 0));
        ring.addAll(backwards(edge(row + 1, column, 0, 1), corners[row + 1][column + 1]));
        ring.addAll(backwards(edge(row, column, 1, 0), corners[row + 1][column]));
        ring.add(ring.get(0).copy());
        return ring;
    }

    /** The same edge from its end to its beginning, again without the latter. */
    private static List<Coordinate> backwards(List<Coordinate> edge, Coordinate end) {
        List<Coordinate> turned = new ArrayList<>(edge.subList(1, edge.size()));
        turned.add(end.copy());
        Collections.reverse(turned);
        return turned;
    }

    /** From a corner up or to the right: its vertices without the end it leads to. */
    private List<Coordinate> edge(int row, int column, int up, int right) {
        Coordinate from = corners[row][column];
        Coordinate to = corners[row + up][column + right];
        Random random = new Random(31L * (31L * (31L * row + column) + up) + units);
        List<Coordinate> edge = new ArrayList<>();
        for (int i = 0; i <= VERTICES; i++) {
            double t = i / (VERTICES + 1.0);
            double aside = 0.06 * SIDE * (random.nextDouble() - 0.5) * Math.sin(Math.PI * t);
            edge.add(new Coordinate(
                    from.x + t * (to.x - from.x) + up * aside, from.y + t * (to.y - from.y) + right * aside));
        }
        return edge;
    }
}
