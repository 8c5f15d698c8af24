package minzheng.atlas.boundary.verdict;

/**
 * The distance between a true and a measured place when both axes err by one sigma = 1 around a true shift: Rice's
 * distribution, whose square is the noncentral chi-square with 2 degrees of freedom and noncentrality shift squared
 * (Rice, Mathematical Analysis of Random Noise, 1945). Its density is r exp(-(r^2 + a^2) / 2) I0(r a).
 */
final class Rice {
    private static final int INTERVALS = 128;

    /** Beyond so many sigma from the shift the density is below 1e-17. */
    private static final double REACH = 9;

    private Rice() {}

    /** The chance of a distance up to {@code distance}, all in units of sigma; exact to 1e-6. */
    static double atMost(double distance, double shift) {
        double from = Math.max(0, shift - REACH);
        double to = Math.min(distance, shift + REACH);
        if (to <= from) {
            return 0;
        }
        double step = (to - from) / INTERVALS;
        double sum = density(from, shift) + density(to, shift);
        for (int i = 1; i < INTERVALS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * density(from + i * step, shift);
        }
        return Math.min(1, sum * step / 3);
    }

    private static double density(double r, double a) {
        return r * Math.exp(-(r - a) * (r - a) / 2) * scaledBessel(r * a);
    }

    /** I0(x) exp(-x) for x >= 0, Abramowitz and Stegun 9.8.1 and 9.8.2, error below 2e-7. */
    private static double scaledBessel(double x) {
        if (x < 3.75) {
            double t = (x / 3.75) * (x / 3.75);
            double bessel = 1
                    + t
                            * (3.5156229
                                    + t
                                            * (3.0899424
                                                    + t
                                                            * (1.2067492
                                                                    + t
                                                                            * (0.2659732
                                                                                    + t
                                                                                            * (0.0360768
                                                                                                    + t
                                                                                                            * 0.0045813)))));
            return bessel * Math.exp(-x);
        }
        double y = 3.75 / x;
        double series = -0.02057706 + y * (0.02635537 + y * (-0.01647633 + y * 0.00392377));
        series = 0.00225319 + y * (-0.00157565 + y * (0.00916281 + y * series));
        return (0.39894228 + y * (0.01328592 + y * series)) / Math.sqrt(x);
    }
}
