package minzheng.atlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * The repaired shape that is proposed for an invalid one. Repairing costs time and memory by the crossings of its lines,
 * of which a small shape can have millions; so nothing is proposed for a tangle.
 */
final class ShapeRepair {
    private static final int MOST_VERTICES = 10_000;
    private static final int MOST_CROSSINGS = 1_000;

    private ShapeRepair() {}

    static Optional<Geometry> of(Geometry invalid) {
        return invalid.getNumPoints() > MOST_VERTICES || isTangle(invalid)
                ? Optional.empty()
                : Optional.of(GeometryFixer.fix(invalid));
    }

    private static boolean isTangle(Geometry invalid) {
        Crossings crossings = new Crossings();
        List<SegmentString> lines = new ArrayList<>();
        invalid.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                lines.add(new BasicSegmentString(line.getCoordinates(), null));
            }
        });
        new MCIndexNoder(crossings).computeNodes(lines);
        return crossings.isDone();
    }

    /** Counts where segments meet that are not neighbours. */
    private static final class Crossings implements SegmentIntersector {
        private final LineIntersector intersector = new RobustLineIntersector();
        private int met;

        @Override
        public void processIntersections(SegmentString one, int i, SegmentString other, int j) {
            boolean neighbours = one == other && (Math.abs(i - j) <= 1 || Math.abs(i - j) >= one.size() - 2);
            if (neighbours) {
                return;
            }
            intersector.computeIntersection(
                    one.getCoordinate(i), one.getCoordinate(i + 1), other.getCoordinate(j), other.getCoordinate(j + 1));
            met += intersector.hasIntersection() ? 1 : 0;
        }

        @Override
        public boolean isDone() {
            return met > MOST_CROSSINGS;
        }
    }
}
