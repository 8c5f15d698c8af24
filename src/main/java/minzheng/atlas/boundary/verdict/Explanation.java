package minzheng.atlas.boundary.verdict;

/**
 * The shift of one marker that best explains why measured and registered shape differ.
 *
 * @param statistic by how much it lowers the weighted sum of squares; chi-square with 2 degrees where nothing has moved
 * @param eastM the shift, in the axes of the register's datum
 * @param weight the least information about a shift in any direction, per square metre
 */
record Explanation(double statistic, double eastM, double northM, double weight) {
    /** From the normal equations [ee en; en nn] shift = [e; n]. */
    static Explanation of(double e, double n, double ee, double en, double nn) {
        double determinant = ee * nn - en * en;
        double east = (nn * e - en * n) / determinant;
        double north = (ee * n - en * e) / determinant;
        double middle = (ee + nn) / 2;
        double weakest = middle - Math.sqrt(Math.max(0, middle * middle - determinant));
        return new Explanation(e * east + n * north, east, north, weakest);
    }

    double metres() {
        return Math.hypot(eastM, northM);
    }

    double bearingDeg() {
        double bearing = Math.toDegrees(Math.atan2(eastM, northM));
        return bearing < 0 ? bearing + 360 : bearing;
    }
}
