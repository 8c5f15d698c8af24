package minzheng.atlas.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Which targets of one unit can be served when no facility may serve two. Augmenting paths (Kuhn): targets are taken
 * in the plan's order, and a target once served stays served.
 */
final class ExclusiveMatching {
    private final List<boolean[]> facilities;
    private final int[] servedBy;

    private ExclusiveMatching(List<boolean[]> facilities) {
        this.facilities = facilities;
        this.servedBy = new int[facilities.size()];
        Arrays.fill(servedBy, -1);
    }

    /**
     * Matches.
     *
     * @param facilities per facility, which targets it could serve
     * @return per target, whether it is served
     */
    static boolean[] served(List<boolean[]> facilities, int targets) {
        ExclusiveMatching matching = new ExclusiveMatching(facilities);
        boolean[] served = new boolean[targets];
        for (int target = 0; target < targets; target++) {
            served[target] = matching.place(target, new boolean[facilities.size()]);
        }
        return served;
    }

    private boolean place(int target, boolean[] tried) {
        for (int facility = 0; facility < facilities.size(); facility++) {
            if (facilities.get(facility)[target] && !tried[facility]) {
                tried[facility] = true;
                if (servedBy[facility] < 0 || place(servedBy[facility], tried)) {
                    servedBy[facility] = target;
                    return true;
                }
            }
        }
        return false;
    }
}
