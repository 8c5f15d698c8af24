package minzheng.atlas.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name with every reading of each of its characters. */
final class Spelling {
    /** What has been used up so far reads as whole syllables, as first letters, or as syllables but for the last one's end. */
    private static final byte WHOLE = 1;

    private static final byte FIRST = 2;
    private static final byte CUT_SHORT = 4;

    private final String name;
    private final String[][] readings;

    Spelling(String foldedName, Syllables syllables) {
        this.name = foldedName;
        this.readings = new String[foldedName.length()][];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = syllables.of(foldedName.charAt(i));
        }
    }

    /** The best way to read what was asked for somewhere in the name. */
    Optional<Fit> find(Asked asked) {
        Fit best = null;
        for (int from = 0; from < readings.length && best == null; from++) {
            best = begins(from, asked.syllables().charAt(0)) ? readFrom(from, asked) : null;
        }
        return Optional.ofNullable(best);
    }

    private boolean begins(int at, char first) {
        for (String reading : readings[at]) {
            if (reading.charAt(0) == first) {
                return true;
            }
        }
        return name.charAt(at) == first;
    }

    /** Goes along the name and keeps, for each length of what was asked, how it can be read up to there. */
    private @Nullable Fit readFrom(int from, Asked asked) {
        Fit best = null;
        int length = asked.syllables().length();
        byte[] reached = new byte[] {WHOLE | FIRST};
        for (int at = from; at < readings.length && reached.length > 0; at++) {
            byte[] next = new byte[Math.min(length, (reached.length - 1) + longest(at)) + 1];
            boolean any = false;
            for (int used = 0; used < reached.length && used < length; used++) {
                if ((reached[used] & (WHOLE | FIRST)) != 0) {
                    any |= step(at, asked, used, reached[used], next);
                }
            }
            if (!any) {
                return best;
            }
            if (next.length > length) {
                best = better(best, fit(from, at + 1, next[length]));
            }
            reached = next;
        }
        return best;
    }

    private boolean step(int at, Asked asked, int used, byte how, byte[] next) {
        String text = asked.syllables();
        boolean any = false;
        if (text.charAt(used) == name.charAt(at)) {
            next[used + 1] |= how;
            any = true;
        }
        for (String reading : readings[at]) {
            int same = common(reading, text, used, asked.syllableEnd(used));
            any |= same > 0;
            mark(reading, same, used, how, next, used + same == text.length());
        }
        return any;
    }

    private static void mark(String reading, int same, int used, byte how, byte[] next, boolean last) {
        if ((how & WHOLE) != 0 && same == reading.length()) {
            next[used + same] |= WHOLE;
        } else if ((how & WHOLE) != 0 && same > 0 && last) {
            next[used + same] |= CUT_SHORT;
        }
        if ((how & FIRST) != 0 && same > 0) {
            next[used + 1] |= FIRST;
            boolean twoLetters = same > 1 && reading.charAt(1) == 'h'; // zh, ch, sh
            if (twoLetters) {
                next[used + 2] |= FIRST;
            }
        }
    }

    private int longest(int at) {
        int longest = 1;
        for (String reading : readings[at]) {
            longest = Math.max(longest, reading.length());
        }
        return longest;
    }

    private static int common(String reading, String text, int from, int to) {
        int most = Math.min(reading.length(), to - from);
        int same = 0;
        while (same < most && reading.charAt(same) == text.charAt(from + same)) {
            same++;
        }
        return same;
    }

    private @Nullable Fit fit(int from, int to, byte how) {
        if ((how & WHOLE) != 0) {
            return new Fit(Fit.rankOf(from, to, name.length()), Matched.PINYIN);
        }
        if ((how & FIRST) != 0) {
            return new Fit(Fit.rankOf(from, to, name.length()), Matched.INITIALS);
        }
        if ((how & CUT_SHORT) != 0) {
            return new Fit(from > 0 ? Fit.Rank.INSIDE : Fit.Rank.PREFIX, Matched.PINYIN);
        }
        return null;
    }

    private static @Nullable Fit better(@Nullable Fit one, @Nullable Fit other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
