package minzheng.atlas.bench;

import java.util.Arrays;

/**
 * Many requests at a time.
 *
 * @param p50 milliseconds, of a request; also the others
 */
public record Latencies(int requests, double p50, double p95, double p99, double perSecond) {
    /**
     * Nearest rank.
     *
     * @param nanos of every request, in any order
     * @param elapsedNanos from the beginning of the first to the end of the last
     */
    static Latencies of(long[] nanos, long elapsedNanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("no request was answered");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(
                sorted.length,
                rank(sorted, 0.50),
                rank(sorted, 0.95),
                rank(sorted, 0.99),
                sorted.length / (elapsedNanos / 1e9));
    }

    private static double rank(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
