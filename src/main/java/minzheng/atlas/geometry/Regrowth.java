package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A whole after one of its parts has been given away, taken in, or changed its shape. */
public final class Regrowth {
    private static final double SAME_AREA = 1e-9;

    private Regrowth() {}

    /**
     * By its edges where the part's match the whole's, else by overlay.
     *
     * @param lost a part of the whole as it was, or null
     * @param gained what takes its place, beside the rest, or null
     */
    public static Geometry of(Geometry whole, @Nullable Geometry lost, @Nullable Geometry gained) {
        List<Coordinate> vertices = new ArrayList<>();
        List<Geometry> parts = new ArrayList<>();
        double area = whole.getArea();
        if (lost != null) {
            vertices.addAll(Arrays.asList(lost.getCoordinates()));
            parts.add(lost);
            area -= lost.getArea();
        }
        if (gained != null) {
            vertices.addAll(Arrays.asList(gained.getCoordinates()));
            parts.add(gained);
            area += gained.getArea();
        }
        parts.add(0, whole);
        // the part as it was lacks the vertex that a new line puts into its edge
        Optional<Geometry> sum = OutlineSum.of(
                parts.stream().map(part -> Joints.in(part, vertices)).toList());
        double expected = area;
        return sum.filter(result -> Math.abs(result.getArea() - expected) <= SAME_AREA * whole.getArea())
                .orElseGet(() -> overlaid(whole, lost, gained));
    }

    private static Geometry overlaid(Geometry whole, @Nullable Geometry lost, @Nullable Geometry gained) {
        Geometry rest = lost == null ? whole : OverlayNGRobust.overlay(whole, lost, OverlayNG.DIFFERENCE);
        return gained == null ? rest : OverlayNGRobust.overlay(rest, gained, OverlayNG.UNION);
    }
}
