package minzheng.atlas.boundary.register;

import java.util.Locale;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.InvalidRequest;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where things of the register can lie: about the outlines of the divisions. A place elsewhere is a mistake in writing. */
record Surroundings(Database database) {
    /** About a hundred kilometres, so that neither an old datum nor a neighbour without outline is refused. */
    private static final double MARGIN_DEG = 1;

    /**
     * Refuses a place far from every division; while there are no outlines nothing is far.
     *
     * @param place in degrees, of whatever datum
     */
    void requireNear(Geometry place) {
        database.read(handle -> handle.createQuery(Sql.of(Surroundings.class, "outlines_extent"))
                        .mapTo(Geometry.class)
                        .findOne())
                .map(Geometry::getEnvelopeInternal)
                .ifPresent(box -> requireWithin(box, place));
    }

    private static void requireWithin(Envelope box, Geometry place) {
        box.expandBy(MARGIN_DEG);
        if (!box.contains(place.getEnvelopeInternal())) {
            String around = String.format(
                    Locale.ROOT,
                    "[%.2f, %.2f, %.2f, %.2f]",
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY());
            throw new InvalidRequest(
                    "far_away",
                    "/document_geometry",
                    "/document_geometry: 远离所有行政区划（西、南、东、北 %s 度），请核对坐标与 document_crs / far from every division, which lie within west, south, east, north %1$s degrees; check the coordinates and document_crs"
                            .formatted(around));
        }
    }
}
