package minzheng.atlas.tiles.outline;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/** What is drawn of a division's row at a zoom in [validFrom, validTo); where there is none, its own outline is. */
record GeneralisedOutline(long rowId, int zoom, LocalDate validFrom, LocalDate validTo, Geometry geom) {
    GeneralisedOutline until(LocalDate date) {
        return new GeneralisedOutline(rowId, zoom, validFrom, date, geom);
    }
}
