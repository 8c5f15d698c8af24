package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Splits a county's outline into outlines for its township-level units. Their borders end in vertices that the county's
 * outline already has, so together they give back that outline vertex for vertex.
 */
final class TownshipSplit {

    private static final double URBAN_SPACING_KM = 0.4;
    private static final double RURAL_SPACING_KM = 0.9;
    /** Mesh borders are straightened to about 0.8 km. */
    private static final double TOLERANCE_DEGREES = 0.008;

    private static final double CLEARANCE_DEGREES = 0.0006;
    private static final double LONGEST_EDGE_KM = 0.4;

    private static final double SEAT_TOLERANCE_DEGREES = 0.001;

    private final Coordinate cityMiddle;

    TownshipSplit(Coordinate cityMiddle) {
        this.cityMiddle = cityMiddle;
    }

    List<Outline> split(Outline county, List<DivisionRow> townships) {
        var random = new Random(Long.parseLong(county.code()));
        int subdistricts =
                (int) townships.stream().filter(DivisionRow::isSubdistrict).count();
        var focus = subdistricts > 0 ? cityMiddle : county.seat();
        var parts = partsByArea(county.shape());
        var mesh = new MeshBuilder(parts.get(0), p -> spacingKm(p, subdistricts > 0), random).build();

        var start = new TownshipSeeds(mesh, focus, subdistricts, townships.size(), random);
        var seeds = start.seeds();
        var units = new RegionGrowth(mesh, new Noise(random.nextLong(), 9))
                .grow(seeds, start.targetsKm2(), Math.max(1, subdistricts));
        new RegionCleanup(mesh, units).clean();

        var raw = IntStream.range(0, townships.size())
                .mapToObj(unit -> mesh.union(units, unit))
                .toList();
        var shapes = withDetachedParts(drawn(raw, parts.get(0), random), parts.subList(1, parts.size()));
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < townships.size(); i++) {
            var seat = seat(shapes.get(i), mesh.centre(seeds[i]));
            outlines.add(new Outline(townships.get(i).code(), townships.get(i).name(), seat, shapes.get(i)));
        }
        return outlines;
    }

    private static List<Polygon> partsByArea(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(i -> (Polygon) shape.getGeometryN(i))
                .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
                .toList();
    }

    private double spacingKm(Coordinate p, boolean urban) {
        double outwards = 0.04 * LocalPlane.distanceKm(p, cityMiddle);
        return urban ? Math.min(RURAL_SPACING_KM, URBAN_SPACING_KM + outwards * outwards) : RURAL_SPACING_KM;
    }

    /** Straightens the mesh's saw-teeth and then roughens the inner borders as those of the counties are. */
    private static List<Geometry> drawn(List<Geometry> raw, Polygon county, Random random) {
        var fixed = Set.copyOf(Arrays.asList(county.getCoordinates()));
        var coarse = List.of(CoverageSimplifier.simplifyInner(raw.toArray(Geometry[]::new), TOLERANCE_DEGREES));
        var network = new BorderNetwork(coarse, fixed, CLEARANCE_DEGREES);
        new FractalEdges(3 * LONGEST_EDGE_KM, 0.15, random).roughen(network);
        BorderSmoothing.smooth(network, 1);
        new FractalEdges(LONGEST_EDGE_KM, 0.12, random).roughen(network);
        return BorderFaces.rebuild(network, coarse);
    }

    /** An exclave goes to the nearest township of its county, which then has two parts. */
    private static List<Geometry> withDetachedParts(List<Geometry> shapes, List<Polygon> detached) {
        var complete = new ArrayList<>(shapes);
        for (var part : detached) {
            int nearest = IntStream.range(0, shapes.size())
                    .boxed()
                    .min(Comparator.comparingDouble(i -> shapes.get(i).distance(part)))
                    .orElseThrow();
            complete.set(nearest, complete.get(nearest).union(part));
        }
        return complete;
    }

    /** The seed, or the place farthest from all borders if the seed came to rest near one. */
    private static Coordinate seat(Geometry shape, Coordinate seed) {
        var middle = new MaximumInscribedCircle(shape, SEAT_TOLERANCE_DEGREES);
        double radius = middle.getRadiusLine().getLength();
        var point = LocalPlane.FACTORY.createPoint(seed);
        boolean central = shape.contains(point) && shape.getBoundary().distance(point) > radius / 2;
        var seat = central ? seed : middle.getCenter().getCoordinate();
        return LocalPlane.snapped(seat.x, seat.y);
    }
}
