package minzheng.atlas.sheet;

/**
 * A round length on the ground and as it is drawn.
 *
 * @param metres on the ground: 1, 2 or 5 times a power of ten
 */
record ScaleBar(long metres, double lengthMm) {
    private static final double MOST_MM = 42;

    /** The longest round length that fits. */
    static ScaleBar of(int scale) {
        double most = MOST_MM / 1000 * scale;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        long metres = Math.round(power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1));
        return new ScaleBar(metres, metres * 1000.0 / scale);
    }

    /** A part of its length, in metres or kilometres. */
    String label(double part) {
        double length = metres * part;
        return metres >= 1000 ? plain(length / 1000) + " km" : plain(length) + " m";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
