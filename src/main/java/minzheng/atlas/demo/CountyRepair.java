package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes an exact coverage of outlines that are stair-stepped, self-touching and only nearly fit. All rings are noded on
 * the source's own grid of 1/1024°, every face goes to the county whose rings enclose it an odd number of times, and
 * gaps and crumbs go to the neighbour with the longest common border.
 */
final class CountyRepair {

    private static final double STEPS_PER_DEGREE = 1024;

    /** Smaller detached parts are products of the stair-steps (the largest is 0.07 km²; the real exclave has 13 km²). */
    private static final double CRUMB_KM2 = 1;

    private CountyRepair() {}

    private record Face(Geometry shape, int owner) {}

    static List<Geometry> repair(List<Geometry> broken) {
        var onGrid = broken.stream().map(CountyRepair::toGrid).toList();
        var faces = new ArrayList<Face>();
        for (var polygon : facesOf(onGrid)) {
            faces.add(new Face(polygon, ownerOf(polygon, onGrid)));
        }
        var counties = IntStream.range(0, broken.size()).boxed().toList();
        var parts = new ArrayList<Face>();
        for (int county : counties) {
            merged(faces, county).forEach(part -> parts.add(new Face(part, county)));
        }
        faces.stream().filter(face -> face.owner() < 0).forEach(parts::add);
        var settled = settleCrumbs(parts);
        return counties.stream().map(c -> fromGrid(union(settled, c))).toList();
    }

    private static List<Polygon> facesOf(List<Geometry> onGrid) {
        var rings = new ArrayList<Geometry>();
        for (var shape : onGrid) {
            for (Object ring : LinearComponentExtracter.getLines(shape)) {
                rings.add((Geometry) ring);
            }
        }
        var polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(rings, LocalPlane.FACTORY, new PrecisionModel(1)));
        var faces = new ArrayList<Polygon>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    /** The first county that encloses the face, or -1. */
    private static int ownerOf(Polygon face, List<Geometry> counties) {
        var inside = face.getInteriorPoint().getCoordinate();
        return IntStream.range(0, counties.size())
                .filter(i -> encloses(counties.get(i), inside))
                .findFirst()
                .orElse(-1);
    }

    private static boolean encloses(Geometry broken, Coordinate point) {
        boolean odd = false;
        for (Object ring : LinearComponentExtracter.getLines(broken)) {
            var coordinates = ((Geometry) ring).getCoordinates();
            odd ^= RayCrossingCounter.locatePointInRing(point, coordinates) == Location.INTERIOR;
        }
        return odd;
    }

    private static List<Geometry> merged(List<Face> faces, int owner) {
        var union = union(faces, owner);
        return IntStream.range(0, union.getNumGeometries())
                .mapToObj(union::getGeometryN)
                .toList();
    }

    private static Geometry union(List<Face> faces, int owner) {
        var own = faces.stream().filter(face -> face.owner() == owner).map(Face::shape);
        return CoverageUnion.union(own.toArray(Geometry[]::new));
    }

    private static List<Face> settleCrumbs(List<Face> parts) {
        double gridCellKm2 = LocalPlane.areaKm2(LocalPlane.FACTORY.toGeometry(new Envelope(0, 1, 0, 1)))
                / (STEPS_PER_DEGREE * STEPS_PER_DEGREE);
        var large = parts.stream()
                .filter(part -> part.owner() >= 0 && part.shape().getArea() * gridCellKm2 >= CRUMB_KM2)
                .toList();
        var settled = new ArrayList<>(large);
        for (var part : parts) {
            if (!large.contains(part)) {
                int owner = longestNeighbour(part, large);
                if (owner >= 0) {
                    settled.add(new Face(part.shape(), owner));
                }
            }
        }
        return settled;
    }

    private static int longestNeighbour(Face crumb, List<Face> large) {
        int owner = -1;
        double longest = 0;
        for (var face : large) {
            double common = crumb.shape().intersection(face.shape()).getLength();
            if (common > longest) {
                longest = common;
                owner = face.owner();
            }
        }
        return owner;
    }

    private static Geometry toGrid(Geometry degrees) {
        return mapped(
                degrees, p -> new Coordinate(Math.round(p.x * STEPS_PER_DEGREE), Math.round(p.y * STEPS_PER_DEGREE)));
    }

    private static Geometry fromGrid(Geometry steps) {
        return mapped(steps, p -> LocalPlane.snapped(p.x / STEPS_PER_DEGREE, p.y / STEPS_PER_DEGREE));
    }

    private static Geometry mapped(Geometry shape, UnaryOperator<Coordinate> change) {
        var copy = shape.copy();
        copy.apply((CoordinateFilter) p -> p.setCoordinate(change.apply(p)));
        copy.geometryChanged();
        return copy;
    }
}
