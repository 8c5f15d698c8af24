package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and households of a division as counted on a day; a count holds until the next one. Null = not counted. */
public record Population(
        UUID divisionId,
        @Nullable Integer residents,
        @Nullable Integer registered,
        @Nullable Integer age60,
        @Nullable Integer age65,
        @Nullable Integer age80,
        @Nullable Integer under18,
        @Nullable Integer households,
        String source,
        boolean synthetic,
        LocalDate countedOn,
        LocalDate validFrom,
        LocalDate validTo) {
    /** The same count over another time. */
    public Population during(LocalDate from, LocalDate to) {
        return new Population(
                divisionId,
                residents,
                registered,
                age60,
                age65,
                age80,
                under18,
                households,
                source,
                synthetic,
                countedOn,
                from,
                to);
    }
}
