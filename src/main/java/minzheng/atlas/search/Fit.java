package minzheng.atlas.search;

import java.util.Comparator;
import java.util.Optional;

/** How well something fits what was asked for. */
record Fit(Rank rank, Matched matched) implements Comparable<Fit> {
    private static final Comparator<Fit> BEST_FIRST =
            Comparator.comparing(Fit::rank).thenComparing(Fit::matched);

    /** Where in the name or code, best first. */
    enum Rank {
        EXACT,
        PREFIX,
        INSIDE
    }

    /** Of text in text, both folded. */
    static Optional<Fit> of(String asked, String text, Matched matched) {
        int at = text.indexOf(asked);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(new Fit(rankOf(at, at + asked.length(), text.length()), matched));
    }

    @Override
    public int compareTo(Fit other) {
        return BEST_FIRST.compare(this, other);
    }

    static Rank rankOf(int from, int to, int length) {
        if (from > 0) {
            return Rank.INSIDE;
        }
        return to == length ? Rank.EXACT : Rank.PREFIX;
    }
}
