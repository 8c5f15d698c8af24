package minzheng.atlas.ingest.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known words that a mistyped one may have meant. */
public final class NearWords {
    private static final int MOST = 3;
    private static final int LONGEST = 60;
    private static final double NEAR = 0.5;

    private NearWords() {}

    private record Near(String word, double likeness) {}

    /** At most three, the nearest first: at least half of the longer word's characters need no change. */
    public static List<String> of(String given, Collection<String> known) {
        String word = plain(given);
        return known.stream()
                .map(candidate -> new Near(candidate, likeness(word, plain(candidate))))
                .filter(near -> near.likeness() >= NEAR)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    private static String plain(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(LONGEST, lower.length()));
    }

    /** 1 for equal words, less by each character to be changed, added or dropped; a word within the other is near. */
    static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double likeness = 1 - (double) changes(one, other) / longer;
        boolean within = Math.min(one.length(), other.length()) > 1 && (one.contains(other) || other.contains(one));
        return within ? Math.max(likeness, NEAR) : likeness;
    }

    private static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(changed, Math.min(above[j], above[j - 1]) + 1);
            }
        }
        return above[other.length()];
    }
}
