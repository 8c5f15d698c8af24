package minzheng.atlas.db;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One change to one thing: who, when, why, and its dated states that ceased to be believed and those recorded instead.
 *
 * @param before JSON array of dated states
 * @param after JSON array of dated states
 */
public record Revision(
        long dataVersion,
        OffsetDateTime recordedAt,
        String actor,
        String edit,
        String reason,
        @Nullable String requestId,
        @JsonRawValue String before,
        @JsonRawValue String after) {}
