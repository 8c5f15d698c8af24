package minzheng.atlas.bench;

import java.util.Arrays;
import java.util.Locale;

/** Milliseconds of several runs of the same job. */
public record Timing(int runs, double min, double median, double p95) {
    static Timing of(int runs, Runnable job) {
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            job.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return of(millis);
    }

    static Timing of(double... millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Timing(
                sorted.length, sorted[0], sorted[last / 2], sorted[(int) Math.min(last, Math.ceil(0.95 * last))]);
    }

    static String shown(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%.0f ms", millis);
    }
}
