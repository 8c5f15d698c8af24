package minzheng.atlas.geometry;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * How far a line lies from another along its whole length (the directed Hausdorff distance, and how it runs).
 *
 * @param maxM metres at the farthest place
 * @param maxAt that place on the line, degrees
 * @param maxChainageM its metres from the line's beginning
 * @param meanM mean distance along the line, metres
 * @param lengthM length of the line, metres
 * @param beyondM length of what lies beyond the tolerance, metres
 * @param beyond the stretches beyond the tolerance, degrees
 */
public record DistanceProfile(
        double maxM,
        Coordinate maxAt,
        double maxChainageM,
        double meanM,
        double lengthM,
        double beyondM,
        List<LineString> beyond) {
    public DistanceProfile {
        beyond = List.copyOf(beyond);
    }

    /** Share of the line's length within the tolerance, 0 to 1. */
    public double shareWithin() {
        return lengthM == 0 ? 1 : 1 - beyondM / lengthM;
    }

    /** Of a line against another, both in degrees. */
    public static DistanceProfile of(Geometry line, Geometry other, double toleranceM) {
        return ProfileWalk.along(line, new NearestSegment(other), toleranceM);
    }
}
