package minzheng.atlas.ingest.offset;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/** From a reference to the given place, in metres on the ground. */
record Displacement(double east, double north) {
    private static final double SEMI_MAJOR_AXIS = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.00669438;

    /** Both in degrees of CGCS2000; good to a thousandth of distances of a few kilometres. */
    static Displacement between(Coordinate reference, Coordinate given) {
        double lat = Math.toRadians((reference.y + given.y) / 2);
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(lat) * Math.sin(lat);
        double alongMeridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / Math.pow(w, 1.5);
        double alongParallel = SEMI_MAJOR_AXIS / Math.sqrt(w) * Math.cos(lat);
        return new Displacement(
                Math.toRadians(given.x - reference.x) * alongParallel,
                Math.toRadians(given.y - reference.y) * alongMeridian);
    }

    double length() {
        return Math.hypot(east, north);
    }

    /** Clockwise from north, 0 to 360 degrees. */
    double azimuth() {
        return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }

    double distance(Displacement other) {
        return Math.hypot(east - other.east, north - other.north);
    }

    /** The medians of both components; less than half of wrong ones cannot carry it away. */
    static Displacement median(List<Displacement> all) {
        return new Displacement(median(all, Displacement::east), median(all, Displacement::north));
    }

    static double median(List<Displacement> all, ToDoubleFunction<Displacement> value) {
        List<Double> sorted = all.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
