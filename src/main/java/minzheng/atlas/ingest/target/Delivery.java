package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every row of one delivered file.
 *
 * @param source whose numbering the external ids are
 * @param coordSource how the coordinates were got, where the file has no such field
 * @param validFrom from when rows hold that do not say so themselves
 * @param changeFrom the world changed on this date: rows hold from here, what was before stays
 */
public record Delivery(
        String source,
        @Nullable String coordSource,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate changeFrom) {
    @Nullable
    LocalDate fallbackFrom() {
        return validFrom != null ? validFrom : changeFrom;
    }
}
