package minzheng.atlas.ingest.place;

import java.util.function.Function;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** East and north exchanged: told by where the exchanged place would be. It is named, never put right. */
public final class SwappedAxes {
    /** Degrees beyond the known divisions from which on a place is suspected to be swapped. */
    private static final double FAR = 1.0;

    /** Degrees around the known divisions within which the swapped place counts as the right one. */
    private static final double NEAR = 0.1;

    /** China with its seas; stands in while no division is recorded. No place of it has its mirror image inside. */
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private final Envelope far;
    private final Envelope near;

    /**
     * Checks rows of one file.
     *
     * @param extent of the known divisions, in degrees
     */
    public SwappedAxes(@Nullable Envelope extent) {
        this.far = grown(extent, FAR);
        this.near = grown(extent, NEAR);
    }

    private static Envelope grown(@Nullable Envelope extent, double degrees) {
        Envelope grown = new Envelope(extent == null ? CHINA : extent);
        grown.expandBy(degrees);
        return grown;
    }

    /**
     * Out of the world or far from every division, while the exchanged place is among them.
     *
     * @param stored the place in degrees; null where it is out of the world
     * @param storing brings a shape to degrees, or gives null
     */
    public boolean looksSwapped(
            Geometry given, @Nullable Geometry stored, Function<Geometry, @Nullable Geometry> storing) {
        if (stored != null && far.intersects(stored.getEnvelopeInternal())) {
            return false;
        }
        Geometry copy = given.copy();
        copy.apply(new Exchange());
        Geometry exchanged = storing.apply(copy);
        return exchanged != null && near.contains(exchanged.getEnvelopeInternal());
    }

    public static Finding finding(Coordinate c) {
        return Finding.error(
                        "swapped_coordinates",
                        "经纬度（或东、北坐标）看来颠倒了 / longitude and latitude (or easting and northing) look exchanged: "
                                + "(%s, %s) -> (%2$s, %1$s)".formatted(c.x, c.y),
                        "在文件中对调两列 / exchange the two columns in the file")
                .about("geometry", c.x + " " + c.y)
                .showing("POINT (" + c.x + " " + c.y + ")");
    }

    /** x becomes y and y becomes x, in place. */
    private static final class Exchange implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double x = points.getOrdinate(i, CoordinateSequence.X);
            points.setOrdinate(i, CoordinateSequence.X, points.getOrdinate(i, CoordinateSequence.Y));
            points.setOrdinate(i, CoordinateSequence.Y, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
