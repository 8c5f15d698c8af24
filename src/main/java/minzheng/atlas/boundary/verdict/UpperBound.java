package minzheng.atlas.boundary.verdict;

/**
 * How far a marker may truly have moved when it was measured at some distance. The bound is the shift under which so
 * short a distance is too rare: P(D <= d | shift) = alpha by {@link Rice}. Taken alone that would let a coarse
 * measurement that falls on the registered place by luck claim a bound of nothing; so the chance is divided by the one
 * without any shift, P(D <= d | 0) (the CLs method: Read, Presentation of search results, J. Phys. G 28, 2002). The bound
 * is then never below sigma sqrt(-2 ln alpha), and is too small in at most alpha of all cases.
 */
final class UpperBound {
    private static final int HALVINGS = 24;
    private static final double TINY = 1e-6;

    private UpperBound() {}

    /** The bound, in units of sigma, for a distance in units of sigma. */
    static double of(double distance, double alpha) {
        double low = distance;
        double high = distance + Math.sqrt(-2 * Math.log(alpha)) + 0.5;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (isBelow(middle, distance, alpha)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Whether the bound is below a limit, in units of sigma. */
    static boolean isBelow(double limit, double distance, double alpha) {
        return rarity(distance, limit) < alpha;
    }

    private static double rarity(double distance, double shift) {
        return distance < TINY
                ? Math.exp(-shift * shift / 2)
                : Rice.atMost(distance, shift) / -Math.expm1(-distance * distance / 2);
    }
}
