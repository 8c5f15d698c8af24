package minzheng.atlas.demo;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What an edge sweeps over when one of its ends moves: nothing may lie inside, then no border can cross another. */
record SweptTriangle(Coordinate a, Coordinate b, Coordinate c) {

    Envelope envelope() {
        var envelope = new Envelope(a, b);
        envelope.expandToInclude(c);
        return envelope;
    }

    /** True if the segment stays outside, touching at most the one corner it starts or ends in. */
    boolean isClearOf(Coordinate p, Coordinate q) {
        if (isCorner(p)) {
            return !isCorner(q) && staysOutside(p, q);
        }
        if (isCorner(q)) {
            return staysOutside(q, p);
        }
        return !contains(p) && !contains(q) && !meets(p, q, a, b) && !meets(p, q, b, c) && !meets(p, q, c, a);
    }

    boolean contains(Coordinate p) {
        int ab = Orientation.index(a, b, p);
        int bc = Orientation.index(b, c, p);
        int ca = Orientation.index(c, a, p);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    private boolean isCorner(Coordinate p) {
        return p.equals2D(a) || p.equals2D(b) || p.equals2D(c);
    }

    private boolean staysOutside(Coordinate corner, Coordinate end) {
        if (contains(end)) {
            return false;
        }
        if (corner.equals2D(a)) {
            return !meets(corner, end, b, c);
        }
        return corner.equals2D(b) ? !meets(corner, end, c, a) : !meets(corner, end, a, b);
    }

    private static boolean meets(Coordinate p, Coordinate q, Coordinate s, Coordinate t) {
        if (!new Envelope(p, q).intersects(new Envelope(s, t))) {
            return false;
        }
        return Orientation.index(p, q, s) * Orientation.index(p, q, t) <= 0
                && Orientation.index(s, t, p) * Orientation.index(s, t, q) <= 0;
    }
}
