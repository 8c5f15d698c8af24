package minzheng.atlas.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A reported figure or milestone as recorded, with the code its division bears on the date of the read. */
public record ReportedValueEntry(
        @Nested @JsonUnwrapped ReportedValue row, @Nullable String divisionCode, long rowId, long recordedFrom) {
    @JsonProperty
    public String etag() {
        return new Tag(rowId, recordedFrom).toString();
    }
}
