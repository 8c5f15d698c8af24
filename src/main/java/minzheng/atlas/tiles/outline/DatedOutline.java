package minzheng.atlas.tiles.outline;

import java.time.LocalDate;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/** A believed row of a division and its own outline, which holds in [validFrom, validTo). */
record DatedOutline(long rowId, UUID divisionId, LocalDate validFrom, LocalDate validTo, Geometry geom) {
    boolean meets(DatedOutline other) {
        return geom.getEnvelopeInternal().intersects(other.geom.getEnvelopeInternal())
                && validFrom.isBefore(other.validTo)
                && other.validFrom.isBefore(validTo);
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && date.isBefore(validTo);
    }
}
