package minzheng.atlas.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the decision's date sets running (Regulations on Administrative Divisions, State Council 704, s. 15 and 17): carried
 * out within 12 months, 6 more at most, and new codes within a month.
 */
public record Deadlines(LocalDate carriedOutBy, LocalDate atMostBy, LocalDate newCodesBy) {
    private static final int MONTHS = 12;
    private static final int MORE = 6;
    static final int AT_MOST_MONTHS = MONTHS + MORE;

    static @Nullable Deadlines of(@Nullable LocalDate documentDate) {
        return documentDate == null
                ? null
                : new Deadlines(
                        documentDate.plusMonths(MONTHS),
                        documentDate.plusMonths(AT_MOST_MONTHS),
                        documentDate.plusMonths(1));
    }
}
