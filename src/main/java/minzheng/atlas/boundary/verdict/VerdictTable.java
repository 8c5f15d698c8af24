package minzheng.atlas.boundary.verdict;

import java.util.List;

/** All verdicts on one list, with what could not be judged. */
public record VerdictTable(
        Counts counts,
        List<MarkerVerdict> verdicts,
        List<UnmatchedPoint> unmatchedPoints,
        List<MarkerName> unmatchedMarkers,
        List<DoubleMatch> doubleMatched) {
    /**
     * How many of each.
     *
     * @param points readable rows of the list
     * @param markers of the chosen lines
     * @param datumFreeInconsistent by neighbours or reference objects, whatever the coordinates say
     */
    public record Counts(
            int points,
            int markers,
            long inPlace,
            long displaced,
            long cannotTell,
            long notComparable,
            long datumFreeInconsistent,
            int unmatchedPoints,
            int unmatchedMarkers,
            int doubleMatched) {}

    static VerdictTable of(int points, int markers, List<MarkerVerdict> verdicts, Matching matching) {
        Counts counts = new Counts(
                points,
                markers,
                count(verdicts, Verdict.IN_PLACE),
                count(verdicts, Verdict.DISPLACED),
                count(verdicts, Verdict.CANNOT_TELL),
                count(verdicts, Verdict.NOT_COMPARABLE),
                verdicts.stream().filter(VerdictTable::isInconsistent).count(),
                matching.unmatchedPoints().size(),
                matching.unmatchedMarkers().size(),
                matching.doubleMatched().size());
        return new VerdictTable(
                counts, verdicts, matching.unmatchedPoints(), matching.unmatchedMarkers(), matching.doubleMatched());
    }

    private static long count(List<MarkerVerdict> verdicts, Verdict wanted) {
        return verdicts.stream().filter(each -> each.verdict() == wanted).count();
    }

    private static boolean isInconsistent(MarkerVerdict verdict) {
        DatumFree found = verdict.datumFree();
        return found != null && found.verdict() == Consistency.INCONSISTENT;
    }
}
