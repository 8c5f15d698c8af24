package minzheng.atlas.boundary.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a marker without a way between the datums.
 *
 * @param shiftM the shift against its neighbours that explains the differences best, with its bearing in the register's axes
 * @param statistic chi-square with 2 degrees where nothing has moved; the marker does not fit above {@code critical}
 * @param p for this marker alone; {@code critical} allows for all markers of the line
 * @param detectableM a shift of this size would have been found with a chance of 80 %
 */
public record DatumFree(
        Consistency verdict,
        Reason reason,
        @Nullable Double shiftM,
        @Nullable Double shiftBearingDeg,
        @Nullable Double statistic,
        @Nullable Double p,
        @Nullable Double critical,
        @Nullable Double detectableM,
        List<Side> distances,
        @Nullable Angle angle,
        List<ReferenceCheck> references) {
    /** The distance to a neighbour; z is the difference in units of its sigma. */
    public record Side(String to, double registeredM, double measuredM, double differenceM, double sigmaM, double z) {}

    /** The angle at the marker, clockwise from one neighbour to the other; the difference in seconds of arc. */
    public record Angle(
            String from,
            String to,
            double registeredDeg,
            double measuredDeg,
            double differenceSec,
            double sigmaSec,
            double z) {}
}
