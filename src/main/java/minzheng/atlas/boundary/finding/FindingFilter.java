package minzheng.atlas.boundary.finding;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; every part is optional.
 *
 * @param present true: only those that the newest run still finds; false: only gone ones
 * @param subject id of a line, unit, marker or facility that it must be about
 */
public record FindingFilter(
        @Nullable String set,
        @Nullable String code,
        @Nullable String severity,
        @Nullable String state,
        @Nullable Boolean present,
        @Nullable String subject) {
    Query bindTo(Query query) {
        return query.bind("set", set)
                .bind("code", code)
                .bind("severity", severity)
                .bind("state", state)
                .bind("present", present)
                .bind("subject", subject);
    }
}
