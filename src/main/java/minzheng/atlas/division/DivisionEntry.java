package minzheng.atlas.division;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A dated division as recorded, with its parent's code on the date of the read.
 *
 * @param recordedFrom the data version that recorded it
 */
public record DivisionEntry(
        @Nested @JsonUnwrapped Division row, @Nullable String parentCode, long rowId, long recordedFrom) {
    @JsonProperty
    public String etag() {
        return new Tag(rowId, recordedFrom).toString();
    }
}
