package minzheng.atlas.boundary.verdict;

import java.util.List;

/** Rows and markers of which it is not clear who belongs to whom; none is chosen. */
public record DoubleMatch(List<Integer> rows, List<MarkerName> markers, Reason reason) {}
