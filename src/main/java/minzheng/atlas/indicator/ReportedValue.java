package minzheng.atlas.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What geometry cannot tell: a figure, a ratio or a milestone's state as the bureau reported it.
 *
 * @param seriesId permanent id of (series, division)
 * @param state not_started, under_way or done for milestones, else null
 */
public record ReportedValue(
        UUID seriesId,
        String series,
        UUID divisionId,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String state,
        String source,
        LocalDate reportedOn,
        boolean synthetic,
        LocalDate validFrom,
        LocalDate validTo) {}
