package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * A named set of counted units: the union of its parts.
 *
 * @param types division types, as they are on the evaluation date
 * @param codes division codes as they were at {@code codesAsOf}; the permanent units behind them are counted
 * @param areas kind of management areas that count too
 * @param quasi kind of areas that only the {@code quasi} policy adds
 * @param root the plan's or the asked division itself
 * @param expected how many the document implies; a difference is reported
 */
public record UnitList(
        String name,
        Label label,
        List<String> types,
        @Nullable String level,
        List<String> codes,
        @Nullable LocalDate codesAsOf,
        @Nullable String areas,
        @Nullable String quasi,
        boolean root,
        @Nullable Integer expected) {
    /** Whether units of the township level are meant, which a custom list may replace. */
    boolean countsTypes() {
        return !types.isEmpty();
    }
}
