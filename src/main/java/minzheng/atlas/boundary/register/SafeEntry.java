package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.SafeBoundary;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A safe-boundary rating with its line. */
public record SafeEntry(
        @Nested @JsonUnwrapped SafeBoundary row,
        @Nullable String lineCode,
        @Nullable String lineName,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<SafeBoundary> {}
