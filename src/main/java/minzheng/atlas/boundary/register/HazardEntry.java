package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.Hazard;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A hazard or dispute with its line. */
public record HazardEntry(
        @Nested @JsonUnwrapped Hazard row,
        @Nullable String lineCode,
        @Nullable String lineName,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<Hazard> {}
