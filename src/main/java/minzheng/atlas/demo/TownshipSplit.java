package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final double CLEARANCE_DEGREES = 0.0006;
    private static final double LONGEST_EDGE_KM = 0.4;

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
                .grow(seeds, start.targetsKm2(), subdistricts == 0);
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

    private static List<Geometry> drawn(List<Geometry> raw, Polygon county, Random random) {
        var fixed = Set.of(Arrays.stream(county.getCoordinates()).distinct().toArray(Coordinate[]::new));
        var smooth = new BorderNetwork(raw, fixed, 0);
        BorderSmoothing.smooth(smooth, 5);
        var rounded = BorderFaces.rebuild(smooth, raw);
        var rough = new BorderNetwork(rounded, fixed, CLEARANCE_DEGREES);
        new FractalEdges(LONGEST_EDGE_KM, 0.12, random).roughen(rough);
        return BorderFaces.rebuild(rough, rounded);
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

    private static Coordinate seat(Geometry shape, Coordinate seed) {
        var point = LocalPlane.FACTORY.createPoint(LocalPlane.snapped(seed.x, seed.y));
        var inside = shape.contains(point) ? point : shape.getInteriorPoint();
        return LocalPlane.snapped(inside.getX(), inside.getY());
    }
}
