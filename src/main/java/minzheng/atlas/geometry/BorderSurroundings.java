package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A unit's rings without the vertices that cannot stand in the way of its border with another one, which makes the
 * simplification several times faster. What stands in the way of a corner are vertices inside it, and no corner reaches
 * beyond the border's envelope. The edges beside the border's ends stay, so that it still ends there.
 */
final class BorderSurroundings {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST = 4;

    private final BitSet border;
    private final Envelope reach;
    private final List<Polygon> rings = new ArrayList<>();

    private BorderSurroundings(BitSet border, Envelope reach) {
        this.border = border;
        this.reach = reach;
    }

    /** Each ring as a polygon, holes too; they may cross themselves, of which the simplifier takes no notice. */
    static Geometry of(CoverageUnit unit, BitSet border, Envelope reach) {
        BorderSurroundings surroundings = new BorderSurroundings(border, reach);
        int before = 0;
        for (Coordinate[] ring : unit.rings()) {
            surroundings.add(ring, before);
            before += ring.length - 1;
        }
        return GEOMETRY.createMultiPolygon(surroundings.rings.toArray(Polygon[]::new));
    }

    private void add(Coordinate[] ring, int before) {
        int edges = ring.length - 1;
        List<Coordinate> kept = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            if (reach.contains(ring[i]) || touchesBorder(before, edges, i - 1) || touchesBorder(before, edges, i + 1)) {
                kept.add(ring[i]);
            }
        }
        if (kept.isEmpty()) {
            return;
        }
        kept.add(kept.get(0));
        Coordinate[] left = kept.size() < FEWEST ? ring : kept.toArray(Coordinate[]::new);
        rings.add(GEOMETRY.createPolygon(left));
    }

    /** Whether the border goes through that vertex of the ring. */
    private boolean touchesBorder(int before, int edges, int vertex) {
        int after = Math.floorMod(vertex, edges);
        return border.get(before + after) || border.get(before + Math.floorMod(vertex - 1, edges));
    }
}
