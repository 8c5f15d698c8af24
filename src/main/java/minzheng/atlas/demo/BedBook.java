package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the beds of the filed elder-care institutions so that the city's sums come out exactly as the story of row 6
 * wants: 7 000 of 20 000 nursing beds at the end of 2020, 13 639 of 24 800 (54.996 %) on 30 November 2025. One more
 * institution, filed in December with 186 of 200, then makes it 13 825 of 25 000 (55.3 %).
 */
final class BedBook {

    static final LocalDate BASELINE = LocalDate.of(2020, 12, 31);

    private static final int BEDS_THEN = 20_000;
    private static final int NURSING_THEN = 7_000;
    private static final int BEDS_NOW = 24_800;
    private static final int NURSING_NOW = 13_639;
    private static final int FEWEST_BEDS = 30;
    private static final int MOST_BEDS = 290;

    private static final class Entry {
        final SiteHistory site;
        final LocalDate refitted;
        final boolean adjustable;
        int beds;
        int nursingThen;
        int nursingNow;

        Entry(SiteHistory site, LocalDate refitted, boolean adjustable, int beds, int nursingThen, int nursingNow) {
            this.site = site;
            this.refitted = refitted;
            this.adjustable = adjustable;
            this.beds = beds;
            this.nursingThen = nursingThen;
            this.nursingNow = nursingNow;
        }

        boolean isOld() {
            return !site.begins().isAfter(BASELINE);
        }

        boolean addBeds(int step) {
            int wanted = beds + step;
            if (wanted < Math.max(FEWEST_BEDS, nursingNow) || wanted > MOST_BEDS) {
                return false;
            }
            beds = wanted;
            return true;
        }

        boolean addNursingThen(int step) {
            int wanted = nursingThen + step;
            if (wanted < 0 || wanted > nursingNow) {
                return false;
            }
            nursingThen = wanted;
            return true;
        }

        boolean addNursingNow(int step) {
            int wanted = nursingNow + step;
            if (wanted < nursingThen || wanted > beds) {
                return false;
            }
            nursingNow = wanted;
            return true;
        }
    }

    private interface Step {
        boolean take(Entry entry, int by);
    }

    private final List<Entry> entries = new ArrayList<>();

    /** An institution of settled size; its nursing beds change on the day it is refitted. */
    void enter(SiteHistory site, LocalDate refitted, int beds, int nursingThen, int nursingNow) {
        entries.add(new Entry(site, refitted, false, beds, nursingThen, nursingNow));
    }

    /** An institution whose numbers are only a first guess, to be moved until the sums fit. */
    void guess(SiteHistory site, LocalDate refitted, int beds, int nursingThen, int nursingNow) {
        entries.add(new Entry(site, refitted, true, beds, nursingThen, nursingNow));
    }

    /** Moves the guesses and writes all beds into the histories. */
    void settle() {
        var old = entries.stream().filter(Entry::isOld).toList();
        var recent = entries.stream().filter(entry -> !entry.isOld()).toList();
        spread(BEDS_THEN - old.stream().mapToInt(e -> e.beds).sum(), old, Entry::addBeds);
        spread(BEDS_NOW - entries.stream().mapToInt(e -> e.beds).sum(), recent, Entry::addBeds);
        spread(NURSING_NOW - entries.stream().mapToInt(e -> e.nursingNow).sum(), entries, Entry::addNursingNow);
        spread(NURSING_THEN - old.stream().mapToInt(e -> e.nursingThen).sum(), old, Entry::addNursingThen);
        entries.forEach(BedBook::write);
    }

    private static void spread(int difference, List<Entry> over, Step step) {
        var adjustable = over.stream().filter(entry -> entry.adjustable).toList();
        int sign = Integer.signum(difference);
        for (int left = Math.abs(difference), before = left + 1; left > 0; ) {
            if (left == before) {
                throw new IllegalStateException("the bed sums cannot be reached: " + sign * left + " left over");
            }
            before = left;
            for (int i = 0; i < adjustable.size() && left > 0; i++) {
                left -= step.take(adjustable.get(i), sign) ? 1 : 0;
            }
        }
    }

    private static void write(Entry entry) {
        entry.site.with("beds_total", entry.beds);
        if (entry.isOld() && entry.nursingThen != entry.nursingNow) {
            entry.site.with("beds_nursing", entry.nursingThen);
            entry.site.changed(entry.refitted, "beds_nursing", entry.nursingNow);
        } else {
            entry.site.with("beds_nursing", entry.nursingNow);
        }
    }
}
