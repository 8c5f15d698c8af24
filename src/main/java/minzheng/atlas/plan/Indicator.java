package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan. A compound row has several measures and is met only when all are.
 *
 * @param nature {@code binding} 约束性, {@code anticipatory} 预期性, or null where the document does not say
 * @param companions shown beside, never judged
 */
public record Indicator(
        String id,
        Label name,
        Source source,
        @Nullable String nature,
        Strength strength,
        List<Responsible> responsible,
        @Nullable Label note,
        boolean compound,
        List<Measure> measures,
        List<Measure> companions) {
    /** Section, table or box, and row of the document. */
    public record Source(
            String section,
            @Nullable String table,
            @Nullable String row) {}

    /** The department that answers for the row from a date on. */
    public record Responsible(LocalDate from, Label department) {}

    Stream<Measure> all() {
        return Stream.concat(measures.stream(), companions.stream());
    }

    /** The department on a date, if one was named by then. */
    public @Nullable Label responsibleOn(LocalDate date) {
        return responsible.stream()
                .filter(entry -> !entry.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .map(Responsible::department)
                .orElse(null);
    }
}
