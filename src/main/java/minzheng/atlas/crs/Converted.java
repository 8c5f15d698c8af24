package minzheng.atlas.crs;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Each vertex of a shape through the bureau's conversion. */
public final class Converted {
    private Converted() {}

    /** The shape in CGCS2000; the given one, in degrees of {@code from}, stays as it is. */
    public static Geometry shape(CoordinateConverter converter, String from, Geometry given) {
        return each(given, place -> place(converter, from, place));
    }

    static Geometry each(Geometry given, UnaryOperator<Coordinate> step) {
        Geometry converted = given.copy();
        converted.apply(new Steps(step));
        converted.geometryChanged();
        return converted;
    }

    static Coordinate place(CoordinateConverter converter, String from, Coordinate given) {
        try {
            Coordinate converted = converter.toCgcs2000(from, new Coordinate(given.x, given.y));
            if (Double.isFinite(converted.x) && Double.isFinite(converted.y)) {
                return converted;
            }
        } catch (IllegalArgumentException e) {
            throw new OutsideDomain(
                    "%s 不能转换此处 / cannot convert this place: %s".formatted(converter.name(), e.getMessage()), e);
        }
        throw new OutsideDomain("%s 没有给出结果 / gave no result".formatted(converter.name()));
    }

    private record Steps(UnaryOperator<Coordinate> step) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            Coordinate converted = step.apply(points.getCoordinate(i));
            points.setOrdinate(i, CoordinateSequence.X, converted.x);
            points.setOrdinate(i, CoordinateSequence.Y, converted.y);
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
