package minzheng.atlas.cql2;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the known names that a mistyped one may stand for. */
public final class NearMatches {
    private NearMatches() {}

    /** Names that differ in case only, or by one edit per three chars, or that start the same way. */
    public static List<String> of(String wanted, Collection<String> known) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isNear(lower, name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean isNear(String wanted, String name) {
        int shorter = Math.min(wanted.length(), name.length());
        boolean startsAlike = wanted.length() >= 3 && (name.startsWith(wanted) || wanted.startsWith(name));
        return startsAlike || (shorter > 1 && edits(wanted, name) <= Math.max(1, shorter / 3));
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
