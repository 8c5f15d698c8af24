package minzheng.atlas.boundary.verdict;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How often 10,000 simulated markers get each verdict; the table of docs/how-to/check-markers.md. */
final class PowerCurve {
    static final long SEED = 20_260_301;
    static final int MARKERS = 10_000;
    static final double[] SIGMAS = {0.1, 0.5, 1, 3};
    static final int LONGEST_SHIFT = 10;

    private final ShiftTest test;

    PowerCurve(ShiftTest test) {
        this.test = test;
    }

    /**
     * Draws register and survey apart, each axis alone.
     *
     * @param shift metres eastwards
     */
    Map<Verdict, Integer> verdicts(double shift, double survey, double register) {
        Random random = new Random(SEED);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (int i = 0; i < MARKERS; i++) {
            double east = shift + survey * random.nextGaussian() - register * random.nextGaussian();
            double north = survey * random.nextGaussian() - register * random.nextGaussian();
            counts.merge(test.verdict(Math.hypot(east, north), Math.hypot(survey, register)), 1, Integer::sum);
        }
        return counts;
    }

    /** Rows of Markdown: shift in metres, then for each accuracy of both together the percentage displaced / in place. */
    String table() {
        StringBuilder table = new StringBuilder("| shift m |");
        for (double sigma : SIGMAS) {
            table.append(" σ %s m |".formatted(number(sigma)));
        }
        table.append("\n|---|---|---|---|---|\n");
        for (int shift = 0; shift <= LONGEST_SHIFT; shift++) {
            table.append("| %d |".formatted(shift));
            for (double sigma : SIGMAS) {
                double each = sigma / Math.sqrt(2);
                Map<Verdict, Integer> counts = verdicts(shift, each, each);
                table.append(
                        " %s / %s |".formatted(percent(counts, Verdict.DISPLACED), percent(counts, Verdict.IN_PLACE)));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String percent(Map<Verdict, Integer> counts, Verdict verdict) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * counts.getOrDefault(verdict, 0) / MARKERS);
    }

    private static String number(double sigma) {
        return sigma == Math.rint(sigma) ? Long.toString((long) sigma) : Double.toString(sigma);
    }
}
