package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A line with its chainages: geodesic metres from its beginning, part after part as given; a jump between parts counts
 * nothing. Coordinates are degrees, and between two vertices it runs straight in degrees.
 */
public final class Course {
    /** Up to this length the formula of the mean latitude is exact to a hundredth of a millimetre. */
    private static final double SHORT_DEGREES = 0.02;

    private final Vertices vertices;
    private final double[] chainages;
    private final GeometryFactory factory;

    private Course(Vertices vertices, GeometryFactory factory) {
        this.vertices = vertices;
        this.factory = factory;
        this.chainages = new double[vertices.size()];
        for (int i = 1; i < chainages.length; i++) {
            chainages[i] = chainages[i - 1] + (vertices.joined(i) ? length(i) : 0);
        }
    }

    /** Of a line, lines or the outline of an area, with at least two vertices. */
    public static Course of(Geometry line) {
        return new Course(Vertices.of(line), line.getFactory());
    }

    private double length(int vertex) {
        double dx = vertices.x[vertex] - vertices.x[vertex - 1];
        double dy = vertices.y[vertex] - vertices.y[vertex - 1];
        Coordinate from = vertices.get(vertex - 1);
        Coordinate to = vertices.get(vertex);
        return Math.abs(dx) + Math.abs(dy) > SHORT_DEGREES
                ? Geodesic.distance(from, to)
                : LocalMetres.at(new Coordinate(from.x + dx / 2, from.y + dy / 2))
                        .distance(from, to);
    }

    public double lengthM() {
        return chainages[chainages.length - 1];
    }

    /**
     * Where the line comes nearest to a place.
     *
     * @param chainageM metres from the line's beginning
     * @param distanceM metres from the place
     * @param left whether the place lies to the left of the line
     * @param at on the line, degrees
     */
    public record Place(double chainageM, double distanceM, boolean left, Coordinate at) {}

    public Place nearest(Coordinate place) {
        LocalMetres from = LocalMetres.at(place);
        double best = Double.POSITIVE_INFINITY;
        int nearest = 1;
        for (int i = 1; i < vertices.size(); i++) {
            if (vertices.joined(i)) {
                double squared = Foot.squared(vertices, i, from);
                if (squared < best) {
                    best = squared;
                    nearest = i;
                }
            }
        }
        Foot foot = Foot.on(vertices, nearest, from);
        double chainage = chainages[nearest - 1] + foot.share() * (chainages[nearest] - chainages[nearest - 1]);
        return new Place(chainage, foot.distanceM(), isLeft(foot, from), foot.at());
    }

    /** At a vertex the directions of both its segments count alike, which is right however sharp the turn. */
    private boolean isLeft(Foot foot, LocalMetres from) {
        double[] direction = unit(foot.vertex(), from);
        if (foot.share() == 0 && vertices.joined(foot.vertex() - 1)) {
            add(direction, unit(foot.vertex() - 1, from));
        } else if (foot.share() == 1 && vertices.joined(foot.vertex() + 1)) {
            add(direction, unit(foot.vertex() + 1, from));
        }
        double x = from.east(foot.at().x);
        double y = from.north(foot.at().y);
        return direction[0] * -y + direction[1] * x > 0;
    }

    private static void add(double[] direction, double[] other) {
        direction[0] += other[0];
        direction[1] += other[1];
    }

    private double[] unit(int vertex, LocalMetres from) {
        double dx = from.east(vertices.x[vertex]) - from.east(vertices.x[vertex - 1]);
        double dy = from.north(vertices.y[vertex]) - from.north(vertices.y[vertex - 1]);
        double length = Math.hypot(dx, dy);
        return length == 0 ? new double[] {0, 0} : new double[] {dx / length, dy / length};
    }

    /** The place at a chainage; before the beginning the beginning, beyond the end the end. */
    public Coordinate at(double chainageM) {
        int vertex = vertexAfter(chainageM);
        double length = chainages[vertex] - chainages[vertex - 1];
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (chainageM - chainages[vertex - 1]) / length));
        return new Coordinate(
                vertices.x[vertex - 1] + share * (vertices.x[vertex] - vertices.x[vertex - 1]),
                vertices.y[vertex - 1] + share * (vertices.y[vertex] - vertices.y[vertex - 1]));
    }

    private int vertexAfter(double chainageM) {
        int found = Arrays.binarySearch(chainages, chainageM);
        int vertex = Math.max(1, Math.min(chainages.length - 1, found < 0 ? -found - 1 : found));
        while (!vertices.joined(vertex) && vertex < chainages.length - 1) {
            vertex++;
        }
        return vertex;
    }

    /** The stretch between two chainages. */
    public Geometry between(double fromM, double toM) {
        double from = Math.max(0, Math.min(fromM, toM));
        double to = Math.min(lengthM(), Math.max(fromM, toM));
        List<LineString> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>(List.of(at(from)));
        for (int i = vertexAfter(from); i < chainages.length && chainages[i - 1] <= to; i++) {
            if (!vertices.joined(i)) {
                end(part, parts);
                part.add(vertices.get(i));
            } else if (chainages[i] > from) {
                part.add(chainages[i] <= to ? vertices.get(i) : at(to));
            }
        }
        end(part, parts);
        return parts.size() == 1 ? parts.get(0) : factory.createMultiLineString(parts.toArray(LineString[]::new));
    }

    private void end(List<Coordinate> part, List<LineString> parts) {
        if (part.size() > 1) {
            parts.add(factory.createLineString(part.toArray(Coordinate[]::new)));
        }
        part.clear();
    }
}
