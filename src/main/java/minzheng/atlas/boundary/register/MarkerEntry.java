package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.BoundaryMarker;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A marker with its line and who looks after it.
 *
 * @param comparable whether it lies in CGCS2000, so that a position can be compared with it
 */
public record MarkerEntry(
        @Nested @JsonUnwrapped BoundaryMarker row,
        @Nullable String lineCode,
        @Nullable String managingCode,
        @Nullable String managingName,
        boolean comparable,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<BoundaryMarker> {}
