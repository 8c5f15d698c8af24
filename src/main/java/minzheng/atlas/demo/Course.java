package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.LocalMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** A line with its chainages: metres on the ellipsoid from its beginning, run on from one piece to the next. */
final class Course {
    private record Leg(Coordinate from, Coordinate to, double startM, double lengthM) {
        Coordinate at(double m) {
            double share = (m - startM) / lengthM;
            return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
        }
    }

    private final List<LineString> pieces;
    private final List<Leg> legs = new ArrayList<>();
    private final double lengthM;

    Course(List<LineString> pieces) {
        this.pieces = List.copyOf(pieces);
        double m = 0;
        for (var piece : pieces) {
            var points = piece.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                double length = Geodesic.distance(points[i - 1], points[i]);
                legs.add(new Leg(points[i - 1], points[i], m, length));
                m += length;
            }
        }
        lengthM = m;
    }

    double lengthM() {
        return lengthM;
    }

    Geometry shape() {
        return LocalPlane.FACTORY.createMultiLineString(pieces.toArray(LineString[]::new));
    }

    Coordinate start() {
        return legs.get(0).from();
    }

    /** Where the first piece ends; of a line in one piece its end. */
    Coordinate end() {
        var first = pieces.get(0);
        return first.getCoordinateN(first.getNumPoints() - 1);
    }

    /** Metres from the beginning to the end of the first piece. */
    double endM() {
        return Geodesic.length(pieces.get(0));
    }

    Coordinate at(double m) {
        return legAt(m).at(m);
    }

    /** The place so many metres to the right of the line, square to it; to its left if negative. */
    Coordinate beside(double m, double metres) {
        var leg = legAt(m);
        var place = LocalMetres.at(leg.at(m));
        var ahead = place.of(leg.to());
        var back = place.of(leg.from());
        double length = back.distance(ahead);
        return place.toDegrees(
                new Coordinate(metres * (ahead.y - back.y) / length, -metres * (ahead.x - back.x) / length));
    }

    /** Chainage of the vertex nearest to a chainage. */
    double vertexNear(double m) {
        var leg = legAt(m);
        return m - leg.startM() < leg.startM() + leg.lengthM() - m ? leg.startM() : leg.startM() + leg.lengthM();
    }

    /** Chainages of both ends of the longest leg between two chainages. */
    double[] longestLeg(double fromM, double toM) {
        Leg longest = null;
        for (var leg : legs) {
            boolean inside = leg.startM() >= fromM && leg.startM() + leg.lengthM() <= toM;
            if (inside && (longest == null || leg.lengthM() > longest.lengthM())) {
                longest = leg;
            }
        }
        if (longest == null) {
            throw new IllegalArgumentException("no leg between %.0f and %.0f m".formatted(fromM, toM));
        }
        return new double[] {longest.startM(), longest.startM() + longest.lengthM()};
    }

    /** The vertices from one vertex to another, both given by their chainages. */
    List<Coordinate> stretch(double fromM, double toM) {
        var points = new ArrayList<Coordinate>();
        for (var leg : legs) {
            if (leg.startM() >= fromM - 0.01 && leg.startM() + leg.lengthM() <= toM + 0.01) {
                if (points.isEmpty()) {
                    points.add(leg.from());
                }
                points.add(leg.to());
            }
        }
        return points;
    }

    /** The same line, its only piece ending so many metres before its end; the new end on the grid of 1e-8 degrees. */
    Course shortened(double metres) {
        double cut = lengthM - metres;
        var points = new ArrayList<Coordinate>();
        for (var leg : legs) {
            if (leg.startM() < cut) {
                points.add(leg.from());
            }
        }
        points.add(Survey.rounded(at(cut)));
        return new Course(List.of(LocalPlane.FACTORY.createLineString(points.toArray(Coordinate[]::new))));
    }

    private Leg legAt(double m) {
        for (var leg : legs) {
            if (m < leg.startM() + leg.lengthM()) {
                return leg;
            }
        }
        return legs.get(legs.size() - 1);
    }
}
