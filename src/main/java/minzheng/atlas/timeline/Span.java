package minzheng.atlas.timeline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which days are looked at.
 *
 * @param from first day
 * @param to last day
 * @param version what was recorded up to and with this data version
 * @param division only what happened in this unit and below it, or null for everywhere
 */
record Span(
        LocalDate from,
        LocalDate to,
        long version,
        @Nullable UUID division) {}
