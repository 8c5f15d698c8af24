package minzheng.atlas.demo;

import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Draws points inside an outline, clear of its border, more of them near the seat than far from it. */
final class PointSampler {

    private static final int TRIES = 5_000;
    /** About 60 m, so that a point survives any later rounding of the outline. */
    private static final double CLEARANCE_DEGREES = 0.0006;

    private final Outline outline;
    private final Geometry border;
    private final IndexedPointInAreaLocator inside;

    PointSampler(Outline outline) {
        this.outline = outline;
        this.border = outline.shape().getBoundary();
        this.inside = new IndexedPointInAreaLocator(outline.shape());
    }

    boolean contains(Coordinate p) {
        return inside.locate(p) == Location.INTERIOR;
    }

    Coordinate draw(Random random, List<PointSampler> outside) {
        var box = outline.shape().getEnvelopeInternal();
        for (int i = 0; i < TRIES; i++) {
            double towardsSeat = random.nextDouble() * 0.7;
            double lon = box.getMinX() + random.nextDouble() * box.getWidth();
            double lat = box.getMinY() + random.nextDouble() * box.getHeight();
            var p = LocalPlane.snapped(
                    lon + towardsSeat * (outline.seat().x - lon), lat + towardsSeat * (outline.seat().y - lat));
            if (isClear(p) && outside.stream().noneMatch(area -> area.contains(p))) {
                return p;
            }
        }
        throw new IllegalStateException("no free place found in " + outline.code() + " " + outline.name());
    }

    private boolean isClear(Coordinate p) {
        return contains(p) && border.distance(LocalPlane.FACTORY.createPoint(p)) >= CLEARANCE_DEGREES;
    }
}
