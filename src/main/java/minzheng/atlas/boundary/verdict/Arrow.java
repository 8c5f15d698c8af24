package minzheng.atlas.boundary.verdict;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** What a map shows of a verdict: a line from the registered to the measured place, or the one place that is known. */
public final class Arrow {
    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);

    private Arrow() {}

    /** In EPSG:4490; null where neither place has a way there. */
    public static @Nullable Geometry of(MarkerVerdict verdict) {
        Geometry from = geom(verdict.registered());
        Geometry to = geom(verdict.measured());
        if (from == null || to == null) {
            return to != null ? to : from;
        }
        return STORED.createLineString(new Coordinate[] {from.getCoordinate(), to.getCoordinate()});
    }

    private static @Nullable Geometry geom(@Nullable Place place) {
        return place == null ? null : place.geom();
    }
}
