package minzheng.atlas.version;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One committed change to the data: who, when and why. */
public record DataVersion(
        long version,
        OffsetDateTime recordedAt,
        String actor,
        String edit,
        String reason,
        @Nullable String requestId) {}
