package minzheng.atlas.plan.effect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import minzheng.atlas.plan.CountedUnit;

/** A unit behind a figure that proposals touch: as it is afterwards, or as it was where it is no longer counted. */
public record UnitEffect(@JsonUnwrapped CountedUnit unit, Turn turn) {
    /** What happens to the unit: GAINED and LOST speak of its cover, ADDED and REMOVED of the denominator. */
    public enum Turn {
        GAINED,
        LOST,
        ADDED,
        REMOVED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
