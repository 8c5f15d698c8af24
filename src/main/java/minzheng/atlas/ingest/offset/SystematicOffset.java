package minzheng.atlas.ingest.offset;

import java.util.List;

/**
 * Whether displacements from references agree on one vector. Less than half of the pairs may be mismatched or really
 * moved: the vector is a median, the spread a median of distances from it (as the sigma of a normal distribution per
 * axis), and only pairs near it count as agreeing. Where most pairs agree on no offset, those that are far off are
 * judged by themselves: part of a file may come from elsewhere.
 *
 * @param pairs all pairs of reference and given place
 * @param agreeing pairs near the vector
 * @param spread in metres
 * @param likelihood 0 to 1: agreeing share of the judged pairs, times the confidence that their mean is not zero
 */
record SystematicOffset(
        Verdict verdict, int pairs, int agreeing, Displacement vector, double spread, double likelihood) {
    /** Two may agree by accident or by a common cause, e.g. one moved compound; three in the same metres do not. */
    static final int FEWEST = 3;

    /** Metres; above what a hand-held receiver (10) or a digitised map is wrong by. */
    private static final double SHORTEST = 30;

    /** An offset varies over a city, but little beside its length. */
    private static final double SPREAD_OF_LENGTH = 0.25;

    /** Metres around the vector that count as agreement however small the spread: the noise of receivers. */
    private static final double NOISE = 15;

    private static final double SIGMAS = 3.5;

    /** The median of distances from the centre of a two-dimensional normal distribution, in its sigmas. */
    private static final double MEDIAN_IN_SIGMAS = 1.1774;

    /** Metres; the places themselves are not known better, so that equal displacements are no infinite evidence. */
    private static final double FLOOR = 1;

    private static final double SIGNIFICANCE = 0.01;
    private static final double FAR_OFF = 100;
    private static final int FEWEST_OF_A_PART = 5;

    enum Verdict {
        TOO_FEW,
        NONE,
        SYSTEMATIC
    }

    static SystematicOffset of(List<Displacement> displacements) {
        SystematicOffset whole = judged(displacements);
        if (whole.verdict != Verdict.NONE) {
            return whole;
        }
        List<Displacement> farOff =
                displacements.stream().filter(d -> d.length() > FAR_OFF).toList();
        SystematicOffset part = farOff.size() < FEWEST_OF_A_PART ? whole : judged(farOff);
        return part.verdict == Verdict.SYSTEMATIC
                ? new SystematicOffset(
                        part.verdict, whole.pairs, part.agreeing, part.vector, part.spread, part.likelihood)
                : whole;
    }

    boolean isSystematic() {
        return verdict == Verdict.SYSTEMATIC;
    }

    private static SystematicOffset judged(List<Displacement> all) {
        if (all.size() < FEWEST) {
            return new SystematicOffset(Verdict.TOO_FEW, all.size(), 0, new Displacement(0, 0), 0, 0);
        }
        Displacement roughly = Displacement.median(all);
        double reach = Math.max(NOISE, SIGMAS * spread(all, roughly));
        List<Displacement> agreeing =
                all.stream().filter(d -> d.distance(roughly) <= reach).toList();
        if (agreeing.size() < FEWEST || 2 * agreeing.size() <= all.size()) {
            return new SystematicOffset(Verdict.NONE, all.size(), agreeing.size(), roughly, spread(all, roughly), 0);
        }
        Displacement vector = Displacement.median(agreeing);
        double spread = spread(agreeing, vector);
        double chance = chanceOfNoOffset(agreeing);
        boolean systematic =
                vector.length() > SHORTEST && spread <= SPREAD_OF_LENGTH * vector.length() && chance < SIGNIFICANCE;
        return new SystematicOffset(
                systematic ? Verdict.SYSTEMATIC : Verdict.NONE,
                all.size(),
                agreeing.size(),
                vector,
                spread,
                systematic ? (1 - chance) * agreeing.size() / all.size() : 0);
    }

    private static double spread(List<Displacement> all, Displacement from) {
        return Displacement.median(all, d -> d.distance(from)) / MEDIAN_IN_SIGMAS;
    }

    /**
     * Hotelling's T² of the mean against zero, as F(2, n - 2), whose tail has a closed form. With three pairs it takes
     * some 80 m, with four 10 m, to be significant.
     */
    private static double chanceOfNoOffset(List<Displacement> agreeing) {
        int n = agreeing.size();
        double east =
                agreeing.stream().mapToDouble(Displacement::east).average().orElse(0);
        double north =
                agreeing.stream().mapToDouble(Displacement::north).average().orElse(0);
        double ee = FLOOR * FLOOR;
        double nn = FLOOR * FLOOR;
        double en = 0;
        for (Displacement d : agreeing) {
            ee += (d.east() - east) * (d.east() - east) / (n - 1);
            nn += (d.north() - north) * (d.north() - north) / (n - 1);
            en += (d.east() - east) * (d.north() - north) / (n - 1);
        }
        double tSquared = n * (nn * east * east - 2 * en * east * north + ee * north * north) / (ee * nn - en * en);
        return Math.pow(1 + tSquared / (n - 1), -(n - 2) / 2.0);
    }
}
