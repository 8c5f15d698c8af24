package minzheng.atlas.boundary.pack;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A signed note (缺项说明) that stands in a pack for something missing. Never changed.
 *
 * @param item which of several, as the blocker says; else empty
 * @param recordedFrom the data version that recorded it
 */
public record PackNote(
        UUID id,
        UUID line,
        UUID task,
        UUID marker,
        Missing what,
        String item,
        String reason,
        Signature signedA,
        Signature signedB,
        LocalDate signedOn,
        String actor,
        long recordedFrom) {
    boolean standsFor(Blocker blocker) {
        return marker.equals(blocker.marker()) && what == blocker.what() && item.equals(blocker.item());
    }
}
