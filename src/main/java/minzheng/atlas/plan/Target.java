package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached by when.
 *
 * @param value least value for AT_LEAST and RANGE, 1 for MILESTONE, null for MOVING and QUALITATIVE
 * @param max upper bound of a RANGE
 * @param series for MOVING: the reported series whose value of the year before has to be reached
 * @param due null for a qualitative target without a date
 */
public record Target(
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String series,
        @Nullable LocalDate due) {
    /** How a value is held against a target. */
    public enum Kind {
        AT_LEAST,
        RANGE,
        MOVING,
        MILESTONE,
        QUALITATIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
