package minzheng.atlas.boundary.verdict;

import java.util.List;
import minzheng.atlas.boundary.ReferenceObject;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of measurements.
 *
 * @param row 1 for the first row of the file
 * @param number of the marker that was measured, as the team wrote it
 * @param line code, where the list says so
 * @param accuracyM one sigma per axis, metres
 * @param time as written
 * @param referenceObjects azimuths and distances from the marker, measured
 */
public record MeasuredPoint(
        int row,
        @Nullable String number,
        @Nullable String member,
        @Nullable String line,
        @Nullable Place place,
        @Nullable Double accuracyM,
        @Nullable String time,
        List<ReferenceObject> referenceObjects) {}
