package minzheng.atlas.ingest.duplicate;

import java.util.UUID;
import minzheng.atlas.ingest.target.Span;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A facility as far as telling it from others needs.
 *
 * @param number row of the file; 0 where it is recorded
 * @param source whose numbering the external id is
 * @param group of kinds, e.g. {@code elder_care}
 * @param place degrees of EPSG:4490
 */
record Subject(
        int number,
        UUID id,
        String source,
        String externalId,
        String title,
        PlainName name,
        String kind,
        String group,
        @Nullable Coordinate place,
        @Nullable UUID declared,
        Span span) {
    boolean isSomewhere() {
        return place != null || declared != null;
    }
}
