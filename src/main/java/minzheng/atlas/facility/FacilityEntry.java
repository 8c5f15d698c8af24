package minzheng.atlas.facility;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A dated facility as recorded, with where it belongs on the date of the read.
 *
 * @param containingId the unit whose outline holds its point
 * @param assignedId the unit that answers for it
 */
public record FacilityEntry(
        @Nested @JsonUnwrapped Facility row,
        @Nullable String declaredCode,
        @Nullable String declaredAreaCode,
        @Nullable UUID containingId,
        @Nullable String containingCode,
        @Nullable UUID assignedId,
        @Nullable String assignedCode,
        long rowId,
        long recordedFrom) {
    @JsonProperty
    public String etag() {
        return new Tag(rowId, recordedFrom).toString();
    }
}
