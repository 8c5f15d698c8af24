package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.InspectionTask;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An inspection task with its line and lead side.
 *
 * @param overdue not reported though its report is due, or its year is over, on the date of the read
 */
public record TaskEntry(
        @Nested @JsonUnwrapped InspectionTask row,
        @Nullable String lineCode,
        @Nullable String lineName,
        @Nullable String leadCode,
        @Nullable String leadName,
        boolean overdue,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<InspectionTask> {}
