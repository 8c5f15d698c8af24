package minzheng.atlas.boundary.register;

import java.util.Set;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The words that fields of the register may hold; the tables check the same. */
final class Words {
    static final Set<String> CONDITIONS = Set.of(
            "intact",
            "text_faded",
            "obscured",
            "loose",
            "tilted",
            "damaged",
            "lost",
            "displaced",
            "replaced",
            "moved_by_agreement",
            "not_reached");
    static final Set<String> CHECKLIST = Set.of("position", "firm", "visible", "legible", "archive");
    static final Set<String> ACTIONS = Set.of("repair", "re_erect", "move", "add", "scrap");
    static final Set<String> FOLLOWS = Set.of("river", "ditch", "road", "railway", "ridge", "other", "none");
    static final Set<String> FEATURES = Set.of("river", "ditch", "road", "railway", "ridge", "other");
    static final Set<String> TASKS = Set.of("regular", "special");
    static final Set<String> HAZARDS = Set.of("hazard", "dispute");
    static final Set<String> HAZARD_STATUSES = Set.of("open", "resolved");
    static final Set<String> RATINGS = Set.of("safe", "attention", "dispute");
    static final Set<String> ERECTIONS = Set.of("single", "double", "triple");
    static final Set<String> NORTHS = Set.of("true", "grid", "magnetic");
    static final Set<String> OBJECT_STATES = Set.of("present", "changed", "missing");

    private Words() {}

    static void require(String field, @Nullable String given, Set<String> choices) {
        if (given == null || !choices.contains(given)) {
            throw new InvalidRequest(
                    "malformed_field",
                    field,
                    "%s = \"%s\": 应为 %s 之一 / must be one of %3$s"
                            .formatted(field, given, choices.stream().sorted().toList()));
        }
    }
}
