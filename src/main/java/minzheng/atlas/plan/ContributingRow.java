package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row behind a number.
 *
 * @param divisionCode the unit that answers for it
 * @param contributes it is in the numerator; false = only in the denominator
 * @param located it has coordinates; without them it counts where it is declared
 * @param details its attributes as JSON
 */
public record ContributingRow(
        UUID id,
        String name,
        String kind,
        String status,
        @Nullable String divisionCode,
        @Nullable String divisionName,
        boolean contributes,
        boolean located,
        @JsonRawValue String details,
        LocalDate validFrom,
        boolean synthetic) {}
