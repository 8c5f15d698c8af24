package minzheng.atlas.geometry;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How far a place is from the outer edge of a coverage. */
public final class Outside {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A share of the ground around a place below this is a sliver between units, not the outside. */
    private static final double SLIVER = 0.05;

    private static final int RADII = 4;

    private Outside() {}

    /**
     * Metres from a place to where covered ground ends, looked for within four times a distance; infinite if no such
     * edge is near.
     *
     * @param units valid areas in degrees
     */
    public static double distance(Coordinate place, Collection<Geometry> units, double withinM) {
        LocalMetres metres = LocalMetres.at(place);
        Geometry disc = GEOMETRY.createPoint(new Coordinate(0, 0)).buffer(RADII * withinM, 16);
        Geometry open = disc;
        for (Geometry unit : units) {
            if (!unit.isEmpty() && metres.within(RADII * withinM).intersects(unit.getEnvelopeInternal())) {
                open = OverlayNGRobust.overlay(open, metres.of(unit), OverlayNG.DIFFERENCE);
            }
        }
        double share = open.getArea() / disc.getArea();
        if (share < SLIVER || share > 1 - SLIVER) {
            return Double.POSITIVE_INFINITY;
        }
        Geometry covered = OverlayNGRobust.overlay(disc, open, OverlayNG.DIFFERENCE);
        Geometry here = GEOMETRY.createPoint(new Coordinate(0, 0));
        return Math.max(open.distance(here), covered.distance(here));
    }
}
