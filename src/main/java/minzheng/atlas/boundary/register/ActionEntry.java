package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import minzheng.atlas.boundary.MarkerAction;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A repair, move or the like with its marker.
 *
 * @param overdue not done though due on the date of the read
 */
public record ActionEntry(
        @Nested @JsonUnwrapped MarkerAction row,
        @Nullable String markerNumber,
        @Nullable UUID lineId,
        boolean overdue,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<MarkerAction> {}
