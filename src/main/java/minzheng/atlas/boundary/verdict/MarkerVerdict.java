package minzheng.atlas.boundary.verdict;

import minzheng.atlas.boundary.Sector;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: what a measurement says about its marker.
 *
 * @param bearingDeg from the registered to the measured place, from true north
 * @param sigmaSurveyM one sigma per axis, metres
 * @param statistic distance squared by the sum of both variances
 * @param p chance of so long a distance without any shift
 * @param upperBoundM the true distance hardly exceeds it
 * @param datumFree where coordinates cannot be compared, or reference objects were measured
 */
public record MarkerVerdict(
        int row,
        @Nullable String point,
        Matching.By matchedBy,
        MarkerName marker,
        Verdict verdict,
        Reason reason,
        @Nullable Double distanceM,
        @Nullable Double bearingDeg,
        @Nullable Sector sector,
        @Nullable Double sigmaSurveyM,
        @Nullable Double sigmaRegisterM,
        @Nullable Double statistic,
        @Nullable Double p,
        @Nullable Double upperBoundM,
        @Nullable Place registered,
        @Nullable Place measured,
        @Nullable String time,
        @Nullable DatumFree datumFree) {
    MarkerVerdict with(@Nullable DatumFree found) {
        return new MarkerVerdict(
                row,
                point,
                matchedBy,
                marker,
                verdict,
                reason,
                distanceM,
                bearingDeg,
                sector,
                sigmaSurveyM,
                sigmaRegisterM,
                statistic,
                p,
                upperBoundM,
                registered,
                measured,
                time,
                found);
    }
}
