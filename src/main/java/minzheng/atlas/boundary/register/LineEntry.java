package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.BoundaryLine;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A boundary line with the names of its sides.
 *
 * @param comparable whether it lies in CGCS2000, so that coordinates can be compared with it
 */
public record LineEntry(
        @Nested @JsonUnwrapped BoundaryLine row,
        @JsonProperty("side_a_code") @Nullable String sideACode,
        @JsonProperty("side_a_name") @Nullable String sideAName,
        @JsonProperty("side_b_code") @Nullable String sideBCode,
        @JsonProperty("side_b_name") @Nullable String sideBName,
        boolean comparable,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<BoundaryLine> {}
