package minzheng.atlas.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered marker on a stretch that changes, or of a line that changes but not comparable by coordinates.
 *
 * @param distanceM metres from the stretch; null where its coordinates have no exact way to CGCS2000
 */
public record NearMarker(
        UUID id,
        String lineCode,
        String number,
        String member,
        @Nullable Double distanceM,
        boolean comparable) {}
