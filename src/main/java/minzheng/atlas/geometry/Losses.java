package minzheng.atlas.geometry;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** At which step of growing tolerance a vertex goes; simplification only ever leaves vertices out. */
final class Losses {
    static final int NEVER = Integer.MAX_VALUE;

    private final Map<Coordinate, Integer> gone = new HashMap<>();
    private final BitSet steps = new BitSet();

    /** Of these vertices those go that the outline no longer has. */
    void note(int step, Set<Coordinate> standing, Geometry outline) {
        Set<Coordinate> left = new HashSet<>();
        Rings.of(outline).forEach(ring -> Collections.addAll(left, ring.getCoordinates()));
        standing.removeIf(vertex -> {
            boolean lost = !left.contains(vertex);
            if (lost) {
                note(step, vertex);
            }
            return lost;
        });
    }

    private void note(int step, Coordinate vertex) {
        gone.merge(vertex, step, Math::min);
        steps.set(step);
    }

    /** Takes over what goes at the last step or before. */
    void addAll(Losses other, int lastStep) {
        other.gone.forEach((vertex, step) -> {
            if (step <= lastStep) {
                note(step, vertex);
            }
        });
    }

    int of(Coordinate vertex) {
        return gone.getOrDefault(vertex, NEVER);
    }

    boolean anyIn(int step) {
        return steps.get(step);
    }

    /** Whether something has gone by the end of the step. */
    boolean anyAt(int step) {
        int first = steps.nextSetBit(0);
        return first >= 0 && first <= step;
    }
}
