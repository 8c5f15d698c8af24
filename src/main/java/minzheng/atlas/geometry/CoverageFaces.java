package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Overlaps and gaps of a set of areas that should fill a region without either. Only edges on which two units do not
 * agree are intersected with each other: the number of units covering the ground cannot change anywhere else. So the
 * cost grows with the edges, and beyond that only with what is wrong.
 */
public final class CoverageFaces {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Far above the rounding of an intersection of degrees or metres, far below any width that is reported. */
    private static final double ON_THE_LINE = 1e-9;

    /** Ways to step aside before the ground is intersected with all units, which is always right and always slow. */
    private static final int TURNS = 6;

    private final List<Geometry> units;
    private final STRtree index = new STRtree();
    private final Map<Integer, IndexedPointInAreaLocator> located = new HashMap<>();
    private final Map<Integer, PreparedGeometry> prepared = new HashMap<>();
    private final Map<Integer, IndexedFacetDistance> outlines = new HashMap<>();

    private CoverageFaces(List<Geometry> units) {
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            index.insert(units.get(i).getEnvelopeInternal(), i);
        }
    }

    /**
     * All of them: gaps as the pieces of ground they are, overlaps as one face for each connected piece that two units
     * share.
     *
     * @param units valid polygons or multipolygons of one plane; empty ones count as absent
     */
    public static List<Face> of(List<Geometry> units) {
        return of(units, UnsharedEdges.of(units));
    }

    /**
     * The same where it is known already on which edges the units do not agree.
     *
     * @param disputed as {@link UnsharedEdges} tells them
     */
    public static List<Face> of(List<Geometry> units, List<List<LineString>> disputed) {
        CoverageFaces coverage = new CoverageFaces(units);
        List<Face> faces = new ArrayList<>();
        SortedMap<List<Integer>, List<Polygon>> overlaps = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(pair -> pair.get(0)).thenComparingInt(pair -> pair.get(1)));
        for (Polygon ground : grounds(disputed)) {
            coverage.judge(ground, faces, overlaps);
        }
        overlaps.forEach((pair, pieces) -> joined(pieces).forEach(piece -> faces.add(new Face(piece, pair, pair))));
        return faces;
    }

    /** Edges in dispute with a third unit may have cut an overlap into pieces that touch. */
    private static List<Polygon> joined(List<Polygon> pieces) {
        return pieces.size() == 1 ? pieces : Areal.polygons(OverlayNGRobust.union(new ArrayList<Geometry>(pieces)));
    }

    /** The pieces that edges in dispute cut the plane into. */
    private static Collection<Polygon> grounds(List<List<LineString>> disputed) {
        List<LineString> edges = disputed.stream().flatMap(List::stream).toList();
        if (edges.isEmpty()) {
            return List.of();
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(
                OverlayNGRobust.overlay(GEOMETRY.buildGeometry(edges), GEOMETRY.createLineString(), OverlayNG.UNION));
        @SuppressWarnings("unchecked") // the raw type of the library
        Collection<Polygon> polygons = polygonizer.getPolygons();
        return polygons;
    }

    private void judge(Polygon ground, List<Face> faces, Map<List<Integer>, List<Polygon>> overlaps) {
        List<Integer> covering = covering(ground);
        if (covering.isEmpty()) {
            faces.add(new Face(ground, List.of(), around(ground)));
        } else if (covering.size() > 1) {
            overlaps(ground, covering, overlaps);
        }
    }

    /**
     * Inner edges on which units agree may cross the ground, so other pairs may overlap elsewhere in it; not where no third
     * unit touches it.
     */
    private void overlaps(Polygon ground, List<Integer> covering, Map<List<Integer>, List<Polygon>> overlaps) {
        List<Integer> touching = near(ground.getEnvelopeInternal()).stream()
                .filter(unit -> prepared(unit).intersects(ground))
                .toList();
        if (covering.size() == 2 && covering.equals(touching)) {
            overlaps.computeIfAbsent(covering, pair -> new ArrayList<>()).add(ground);
            return;
        }
        Map<Integer, Geometry> parts = new HashMap<>();
        for (int unit : touching) {
            Geometry part = Areal.part(OverlayNGRobust.overlay(ground, units.get(unit), OverlayNG.INTERSECTION));
            if (!part.isEmpty()) {
                parts.put(unit, part);
            }
        }
        List<Integer> in = new ArrayList<>(new TreeSet<>(parts.keySet()));
        for (int i = 0; i < in.size(); i++) {
            for (int j = i + 1; j < in.size(); j++) {
                Geometry both =
                        OverlayNGRobust.overlay(parts.get(in.get(i)), parts.get(in.get(j)), OverlayNG.INTERSECTION);
                List<Polygon> shared = Areal.polygons(both);
                if (!shared.isEmpty()) {
                    overlaps.computeIfAbsent(List.of(in.get(i), in.get(j)), pair -> new ArrayList<>())
                            .addAll(shared);
                }
            }
        }
    }

    /**
     * The units over one point of the ground; as many cover every other point. On an edge that two units share neither
     * of them can be told to cover it, so the point then moves a little.
     */
    private List<Integer> covering(Polygon ground) {
        Coordinate point = ground.getInteriorPoint().getCoordinate();
        List<Integer> covering = new ArrayList<>();
        if (isClear(point, covering)) {
            return covering;
        }
        double step = ground.getBoundary().distance(GEOMETRY.createPoint(point)) / 1000;
        for (int turn = 0; turn < TURNS; turn++) {
            Coordinate beside =
                    new Coordinate(point.x + step * Math.cos(turn + 0.3), point.y + step * Math.sin(turn + 0.3));
            if (isClear(beside, covering)) {
                return covering;
            }
        }
        return covering;
    }

    /** Fills the list with the units that touch the point; true when none has it on its outline. */
    private boolean isClear(Coordinate point, List<Integer> touching) {
        boolean clear = true;
        touching.clear();
        for (int unit : near(new Envelope(point))) {
            int location = locator(unit).locate(point);
            clear &= location != Location.BOUNDARY;
            if (location != Location.EXTERIOR) {
                touching.add(unit);
            }
        }
        return clear;
    }

    private PreparedGeometry prepared(int unit) {
        return prepared.computeIfAbsent(unit, i -> PreparedGeometryFactory.prepare(units.get(i)));
    }

    private IndexedPointInAreaLocator locator(int unit) {
        return located.computeIfAbsent(unit, i -> new IndexedPointInAreaLocator(units.get(i)));
    }

    /** Units that share a side with the gap, not only a corner: some middle of a side lies on their outline. */
    private List<Integer> around(Polygon gap) {
        return near(gap.getEnvelopeInternal()).stream()
                .filter(unit -> bordersOn(unit, gap))
                .toList();
    }

    private boolean bordersOn(int unit, Polygon gap) {
        IndexedFacetDistance outline = outlines.computeIfAbsent(unit, i -> new IndexedFacetDistance(units.get(i)));
        Coordinate[] points = gap.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            Point middle = GEOMETRY.createPoint(LineSegment.midPoint(points[i - 1], points[i]));
            if (outline.isWithinDistance(middle, ON_THE_LINE)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> near(Envelope box) {
        List<Integer> near = new ArrayList<>();
        for (Object unit : index.query(box)) {
            near.add((Integer) unit);
        }
        near.sort(null);
        return near;
    }
}
