package minzheng.atlas.boundary.verdict;

/**
 * Whether a distance between a measured and a registered place shows a shift, shows that there is none worth naming, or
 * shows neither. Accuracies are one sigma per axis and independent; T = d^2 / (survey^2 + register^2) without any shift is
 * chi-square with 2 degrees of freedom, whose quantile is -2 ln alpha and whose tail is exp(-T / 2).
 *
 * @param alpha chance of calling a marker displaced that is not
 * @param inPlaceLimitM metres; in place means that the upper bound of the true distance is below it
 */
public record ShiftTest(double alpha, double inPlaceLimitM) {
    /** From which T a shift is significant. */
    public double critical() {
        return -2 * Math.log(alpha);
    }

    public static double statistic(double distanceM, double sigmaM) {
        double ratio = distanceM / sigmaM;
        return ratio * ratio;
    }

    public static double p(double statistic) {
        return Math.exp(-statistic / 2);
    }

    /** A significant shift is a shift, also one that is shorter than the limit. */
    public Verdict verdict(double distanceM, double sigmaM) {
        if (statistic(distanceM, sigmaM) > critical()) {
            return Verdict.DISPLACED;
        }
        return UpperBound.isBelow(inPlaceLimitM / sigmaM, distanceM / sigmaM, alpha)
                ? Verdict.IN_PLACE
                : Verdict.CANNOT_TELL;
    }

    /** Metres that the true shift hardly exceeds. */
    public double upperBoundM(double distanceM, double sigmaM) {
        return sigmaM * UpperBound.of(distanceM / sigmaM, alpha);
    }

    /** The survey accuracy from which a marker without shift can be shown to be in place; not a number where none can. */
    public double neededSurveyM(double registerM) {
        double together = inPlaceLimitM / Math.sqrt(critical());
        return Math.sqrt(together * together - registerM * registerM);
    }
}
