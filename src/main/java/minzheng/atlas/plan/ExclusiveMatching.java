package minzheng.atlas.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which targets of one unit can be served when no facility may serve two. Augmenting paths (Kuhn): targets are taken
 * in the plan's order, and a target once served stays served.
 */
final class ExclusiveMatching {
    private final List<List<Boolean>> facilities;
    private final int[] servedBy;

    private ExclusiveMatching(List<List<Boolean>> facilities) {
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
    static List<Boolean> served(List<List<Boolean>> facilities, int targets) {
        ExclusiveMatching matching = new ExclusiveMatching(facilities);
        List<Boolean> served = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            served.add(matching.place(target, new boolean[facilities.size()]));
        }
        return served;
    }

    private boolean place(int target, boolean[] tried) {
        for (int facility = 0; facility < facilities.size(); facility++) {
            if (facilities.get(facility).get(target) && !tried[facility]) {
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
