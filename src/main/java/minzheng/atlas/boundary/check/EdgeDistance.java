package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.geometry.DistanceProfile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** How far one unit's outline and a registered line lie apart, each seen from the other, part by part. */
final class EdgeDistance {
    private final UUID unit;
    private final double tolerance;
    private final double far;
    private final List<LineString> beyond = new ArrayList<>();
    private @Nullable DistanceProfile worst;
    private double length;
    private double beyondLength;
    private double followed;
    private double area;

    /**
     * For a unit.
     *
     * @param far metres from which an outline is no longer taken to follow the line
     */
    EdgeDistance(UUID unit, double tolerance, double far) {
        this.unit = unit;
        this.tolerance = tolerance;
        this.far = far;
    }

    void add(LineString line, Geometry outline) {
        DistanceProfile fromLine = DistanceProfile.of(line, outline, tolerance);
        DistanceProfile fromOutline = DistanceProfile.of(outline, line, tolerance);
        for (DistanceProfile profile : List.of(fromLine, fromOutline)) {
            beyond.addAll(profile.beyond());
            worst = worst == null || profile.maxM() > worst.maxM() ? profile : worst;
        }
        length += fromLine.lengthM();
        beyondLength += fromLine.beyondM();
        area += fromLine.meanM() * fromLine.lengthM();
        followed += fromLine.maxM() <= far
                ? fromLine.lengthM()
                : fromLine.lengthM() * DistanceProfile.of(line, outline, far).shareWithin();
    }

    UUID unit() {
        return unit;
    }

    boolean isOff() {
        return maxM() > tolerance;
    }

    /** The Hausdorff distance, metres. */
    double maxM() {
        return Objects.requireNonNull(worst).maxM();
    }

    Coordinate maxAt() {
        return Objects.requireNonNull(worst).maxAt();
    }

    double meanM() {
        return area / length;
    }

    double beyondM() {
        return beyondLength;
    }

    double shareWithin() {
        return 1 - beyondLength / length;
    }

    double shareFollowed() {
        return followed / length;
    }

    /** Stretches of the line and of the outline. */
    List<LineString> beyond() {
        return beyond;
    }
}
