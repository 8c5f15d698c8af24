package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Walks a line from vertex to vertex, closer where the other line's nearest segment changes, and sums up distances. */
final class ProfileWalk {
    /** The farthest place within a segment is found to this, metres. */
    private static final double FINEST = 1;

    private static final int FAR_APART = 16;

    private final NearestSegment other;
    private final double tolerance;
    private final GeometryFactory factory;
    private final List<LineString> stretches = new ArrayList<>();
    private final List<Coordinate> stretch = new ArrayList<>();
    private @Nullable Sample farthest;
    private double area;
    private double length;
    private double beyond;

    private ProfileWalk(NearestSegment other, double tolerance, GeometryFactory factory) {
        this.other = other;
        this.tolerance = tolerance;
        this.factory = factory;
    }

    static DistanceProfile along(Geometry line, NearestSegment other, double tolerance) {
        ProfileWalk walk = new ProfileWalk(other, tolerance, line.getFactory());
        Vertices vertices = Vertices.of(line);
        Sample before = walk.sample(vertices.get(0), 0);
        walk.see(before);
        for (int i = 1; i < vertices.size(); i++) {
            Coordinate at = vertices.get(i);
            if (vertices.joined(i)) {
                Sample next = walk.sample(at, before.chainage + step(before.at, at));
                walk.from(before, next);
                before = next;
            } else {
                walk.endStretch();
                before = walk.sample(at, before.chainage);
                walk.see(before);
            }
        }
        return walk.profile();
    }

    private Sample sample(Coordinate at, double chainage) {
        return new Sample(at, other.to(at), chainage);
    }

    private static double step(Coordinate a, Coordinate b) {
        return LocalMetres.at(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2)).distance(a, b);
    }

    private record Sample(Coordinate at, Foot foot, double chainage) {
        double distance() {
            return foot.distanceM();
        }

        Sample towards(Sample end, double share) {
            return new Sample(
                    new Coordinate(at.x + share * (end.at.x - at.x), at.y + share * (end.at.y - at.y)),
                    foot,
                    chainage + share * (end.chainage - chainage));
        }
    }

    /**
     * The distance to one segment is convex, so where both ends are nearest to the same one, nothing between them is
     * farther; else the middle is looked at.
     */
    private void from(Sample a, Sample b) {
        if (a.foot.vertex() == b.foot.vertex() || b.chainage - a.chainage <= FINEST || isCommonSegment(a, b)) {
            add(a, b);
            return;
        }
        Sample middle = a.towards(b, 0.5);
        int apart = Math.abs(a.foot.vertex() - b.foot.vertex());
        Foot foot =
                apart > FAR_APART ? other.to(middle.at) : other.between(a.foot.vertex(), b.foot.vertex(), middle.at);
        Sample seen = new Sample(middle.at, foot, middle.chainage);
        from(a, seen);
        from(seen, b);
    }

    /** From the end of a segment of the other line to somewhere on its next, or the other way. */
    private static boolean isCommonSegment(Sample a, Sample b) {
        Sample lower = a.foot.vertex() < b.foot.vertex() ? a : b;
        return a.distance() == 0
                && b.distance() == 0
                && Math.abs(a.foot.vertex() - b.foot.vertex()) == 1
                && lower.foot.share() == 1;
    }

    private void add(Sample a, Sample b) {
        see(a);
        see(b);
        double step = b.chainage - a.chainage;
        length += step;
        area += step * (a.distance() + b.distance()) / 2;
        boolean within = a.distance() <= tolerance;
        boolean returns = b.distance() <= tolerance;
        if (within && returns) {
            return;
        }
        double crossing = within == returns ? 0 : (tolerance - a.distance()) / (b.distance() - a.distance());
        Sample from = within ? a.towards(b, crossing) : a;
        Sample to = returns ? a.towards(b, crossing) : b;
        if (stretch.isEmpty()) {
            stretch.add(from.at);
        }
        stretch.add(to.at);
        beyond += to.chainage - from.chainage;
        if (returns) {
            endStretch();
        }
    }

    private void see(Sample sample) {
        if (farthest == null || sample.distance() > farthest.distance()) {
            farthest = sample;
        }
    }

    private void endStretch() {
        if (stretch.size() > 1) {
            stretches.add(factory.createLineString(stretch.toArray(Coordinate[]::new)));
        }
        stretch.clear();
    }

    private DistanceProfile profile() {
        endStretch();
        Sample most = Objects.requireNonNull(farthest);
        return new DistanceProfile(
                most.distance(),
                most.at,
                most.chainage,
                length == 0 ? most.distance() : area / length,
                length,
                beyond,
                stretches);
    }
}
