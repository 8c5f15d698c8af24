package minzheng.atlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.fault.Stale;
import org.jspecify.annotations.Nullable;

/** Compares what the caller read with what is there now, so that nobody's edit is lost unseen. */
public final class Preconditions {
    private Preconditions() {}

    /**
     * Refuses an edit made from another state than the present one.
     *
     * @param seen the state that the given tag names, if it is still known
     */
    public static void check(String givenTag, String currentTag, Optional<?> seen, Object now) {
        if (givenTag.equals(currentTag)) {
            return;
        }
        JsonNode present = Json.tree(now);
        Map<String, Stale.Difference> changed = seen.map(state -> differences(Json.tree(state), present))
                .orElseGet(() -> Map.of("etag", new Stale.Difference(givenTag, currentTag)));
        throw new Stale(
                "读取之后已被他人修改，请比较 changed 后重新提交 / changed by someone else since it was read: "
                        + String.join(", ", changed.keySet()),
                currentTag,
                changed);
    }

    /** A tag that is sent in the body, because an edit is made from several states at once. */
    public static String required(@Nullable String tag, String field) {
        if (tag == null || tag.isBlank()) {
            throw new Refused(
                    428, "etag_missing", "须给出所读状态的 etag / give the etag of the state that was read: " + field);
        }
        return tag;
    }

    static Map<String, Stale.Difference> differences(JsonNode seen, JsonNode now) {
        Map<String, Stale.Difference> changed = new LinkedHashMap<>();
        now.fieldNames().forEachRemaining(name -> {
            JsonNode before = seen.path(name);
            JsonNode after = now.path(name);
            if (!before.equals(after)) {
                changed.put(name, new Stale.Difference(text(before), text(after)));
            }
        });
        return changed;
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }
}
