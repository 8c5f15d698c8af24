package minzheng.atlas.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * A day and what happened on it.
 *
 * @param opened facilities whose first day of operating it is, for the first time or again
 * @param closed facilities whose last day of operating it is: on that day they still count, on the next no longer
 * @param changed facilities that changed otherwise, with effect from that day
 * @param divisions divisions that are others from that day on, or no more
 * @param divisionChanges the first of them, from the top of the tree down
 * @param populationCounts divisions whose people were counted on that day
 * @param kinds opened, closed and changed by facility kind
 */
record EventfulDay(
        LocalDate date,
        long opened,
        long closed,
        long changed,
        long divisions,
        List<DivisionChange> divisionChanges,
        long populationCounts,
        SortedMap<String, Facilities> kinds) {
    /** Events of facilities. */
    record Facilities(long opened, long closed, long changed) {}

    /**
     * A division that changed.
     *
     * @param code and name as they are from that day, of an ended one as they were
     * @param what split, merged, ended, begun, retyped, renamed, recoded, moved (to another parent), redrawn
     */
    record DivisionChange(String code, String name, List<String> what) {}
}
