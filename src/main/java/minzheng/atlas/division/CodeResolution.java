package minzheng.atlas.division;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a division code means on a date.
 *
 * @param id the unit, or null when none or several answer to the code
 * @param candidates the living successors between which nothing decided
 */
public record CodeResolution(@Nullable UUID id, Way way, List<UUID> candidates) {
    /** How the unit was found. */
    public enum Way {
        /** It bears the code on the date. */
        CODE,
        /** It bore the code at another date and lives on under a new one. */
        IDENTITY,
        /** It alone follows the unit that bore the code. */
        LINEAGE,
        /** Of several successors it holds the point. */
        POINT,
        /** Several successors, and no point that decides. */
        AMBIGUOUS,
        /** Nobody ever bore the code, or its bearer ended without successor. */
        UNKNOWN
    }
}
