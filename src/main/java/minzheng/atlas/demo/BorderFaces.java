package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Builds the polygons of a reshaped border network: each face belongs to the unit whose former shape it covers most. */
final class BorderFaces {

    private BorderFaces() {}

    static List<Geometry> rebuild(BorderNetwork network, List<Geometry> former) {
        var polygonizer = new Polygonizer();
        polygonizer.add(network.lines());
        var parts = new ArrayList<List<Polygon>>();
        former.forEach(unit -> parts.add(new ArrayList<>()));
        for (Object face : polygonizer.getPolygons()) {
            int unit = mostCovered((Polygon) face, former);
            if (unit >= 0) {
                parts.get(unit).add((Polygon) face);
            }
        }
        var rebuilt = parts.stream().map(BorderFaces::multi).toList();
        if (!CoverageValidator.isValid(rebuilt.toArray(Geometry[]::new))) {
            throw new IllegalStateException("the reshaped borders are no coverage: try another seed");
        }
        return rebuilt;
    }

    /** The unit that the face covers most, -1 for a face in a hole of the coverage. */
    private static int mostCovered(Polygon face, List<Geometry> former) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < former.size(); i++) {
            if (!former.get(i).getEnvelopeInternal().intersects(face.getEnvelopeInternal())) {
                continue;
            }
            double area = OverlayNGRobust.overlay(face, former.get(i), OverlayNG.INTERSECTION)
                    .getArea();
            if (area > most) {
                most = area;
                best = i;
            }
        }
        return best;
    }

    private static Geometry multi(List<Polygon> parts) {
        Geometry shape = LocalPlane.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        shape.normalize();
        return shape;
    }
}
