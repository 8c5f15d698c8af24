package minzheng.atlas.db;

import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Who writes: the shell's user or the request's actor, with the request's id where there is one. */
public record Author(String actor, @Nullable String requestId) {
    public Author {
        if (actor.isBlank() || actor.length() > 200 || actor.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(
                    "actor_missing",
                    "actor",
                    "操作人应为 1-200 个字，不含控制字符 / a write needs an actor: 1-200 characters, no control characters");
        }
    }
}
