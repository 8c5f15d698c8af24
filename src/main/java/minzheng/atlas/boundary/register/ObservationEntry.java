package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import minzheng.atlas.boundary.MarkerObservation;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * What was seen at a marker, with the marker’s number.
 *
 * @param replacedBy a later observation that answers this one
 */
public record ObservationEntry(
        @Nested @JsonUnwrapped MarkerObservation row,
        @Nullable String markerNumber,
        @Nullable UUID lineId,
        @Nullable UUID replacedBy,
        boolean comparable,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<MarkerObservation> {}
