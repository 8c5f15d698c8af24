package minzheng.atlas.sheet;

/**
 * How far the scale of a Mercator map is from the one printed on it. Web Mercator (EPSG:3857) is a sphere's formula on the
 * ellipsoid, so it stretches north-south up to 0.7 % more than east-west; the printed scale is the mean of both at the centre.
 */
final class TrueScale {
    private static final double RADIUS = 6378137; // metres, CGCS2000
    private static final double E2 = 0.00669438002290;

    private TrueScale() {}

    /** Metres of the projection for a metre on the ground at this latitude, mean of both directions. */
    static double stretch(double latitude) {
        return Math.sqrt(eastWest(Math.toRadians(latitude)) * northSouth(Math.toRadians(latitude)));
    }

    /** The greatest deviation on the sheet, as a share: 0.01 where a length is 1 % too long or too short. */
    static double largestError(double latitude, int scale, double frameHeightMm) {
        double centre = stretch(latitude);
        double half = frameHeightMm / 1000 * scale * centre / 2;
        double y = RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        double largest = 0;
        for (double edge : new double[] {y - half, y, y + half}) {
            double phi = 2 * Math.atan(Math.exp(edge / RADIUS)) - Math.PI / 2;
            largest = Math.max(largest, Math.abs(eastWest(phi) / centre - 1));
            largest = Math.max(largest, Math.abs(northSouth(phi) / centre - 1));
        }
        return largest;
    }

    private static double eastWest(double phi) {
        return Math.sqrt(curvature(phi)) / Math.cos(phi);
    }

    private static double northSouth(double phi) {
        return Math.pow(curvature(phi), 1.5) / ((1 - E2) * Math.cos(phi));
    }

    private static double curvature(double phi) {
        return 1 - E2 * Math.sin(phi) * Math.sin(phi);
    }
}
