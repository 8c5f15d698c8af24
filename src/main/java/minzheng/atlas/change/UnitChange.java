package minzheng.atlas.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit before and after.
 *
 * @param residents as last counted for the unit as it was; null = not counted
 * @param residentsLeaving those of them who belong to another unit or parent afterwards; null = nobody knows
 */
public record UnitChange(
        UUID id,
        String level,
        Role role,
        @Nullable State before,
        @Nullable State after,
        @Nullable Integer residents,
        @Nullable Integer residentsLeaving,
        PeopleRule peopleRule) {
    /** What a unit is; area in square metres on the ellipsoid, null without an outline. */
    public record State(
            String code,
            String name,
            String type,
            @Nullable String parentCode,
            @Nullable Double areaM2) {}

    /** What happens to it; VERTEX_ONLY: its outline gets a vertex where a neighbour's line now ends, nothing else. */
    public enum Role {
        CHANGED,
        NEW,
        ENDED,
        VERTEX_ONLY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the people who leave were counted. No share of the area is ever taken for a share of the people. */
    public enum PeopleRule {
        /** No ground of it changes hands. */
        NONE,
        /** The unit goes as a whole. */
        WHOLE_UNIT,
        /** The ground that it gives away is that of whole communities or villages with counts of their own. */
        PARTS,
        /** Counts of the ground that changes hands do not exist. */
        UNKNOWN_SPLIT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
