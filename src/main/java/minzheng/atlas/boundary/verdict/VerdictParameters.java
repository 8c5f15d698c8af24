package minzheng.atlas.boundary.verdict;

import minzheng.atlas.boundary.InspectionLimits;

/**
 * What verdicts depend on, as the bureau has set it.
 *
 * @param alpha chance of calling one marker displaced, or one line's neighbours inconsistent, that are not
 * @param inPlaceLimitM metres
 * @param matchDistanceM metres within which a row without a number finds its marker
 * @param networkScaleRatio one sigma of the scale of an old network against CGCS2000
 * @param referenceDistanceM metres by which distances to a reference object may differ
 * @param referenceAzimuthDeg degrees by which azimuths to it may differ
 */
public record VerdictParameters(
        double alpha,
        double inPlaceLimitM,
        double matchDistanceM,
        double networkScaleRatio,
        double referenceDistanceM,
        double referenceAzimuthDeg) {
    public static VerdictParameters of(InspectionLimits limits) {
        return new VerdictParameters(
                limits.of("verdict_alpha"),
                limits.of("in_place_limit_m"),
                limits.of("match_distance_m"),
                limits.of("network_scale_ratio"),
                limits.of("reference_distance_difference_m"),
                limits.of("azimuth_difference_deg"));
    }

    ShiftTest test() {
        return new ShiftTest(alpha, inPlaceLimitM);
    }
}
