package minzheng.atlas.boundary.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.check.Ground;
import minzheng.atlas.boundary.check.Tiling;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.geometry.Areal;
import minzheng.atlas.geometry.CoverageFaces;
import minzheng.atlas.geometry.Face;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Two deliveries of polygons held against each other. Each may hold its own unit alone or the neighbour's too; units are
 * the same when they have the same code, or where there is none the same name.
 */
final class TwoSided {
    private static final Geometry EMPTY = new GeometryFactory().createPolygon();

    private final Tiling a;
    private final Tiling b;
    private final InspectionLimits limits;
    private final List<Strip> strips = new ArrayList<>();

    private TwoSided(List<Unit> a, List<Unit> b, InspectionLimits limits) {
        this.a = new Tiling("a", a, List.of());
        this.b = new Tiling("b", b, List.of());
        this.limits = limits;
    }

    /** The strips wider than {@code dispute_width_m}, the largest first. */
    static List<Strip> compare(List<Unit> a, List<Unit> b, InspectionLimits limits) {
        TwoSided compared = new TwoSided(a, b, limits);
        compared.contested();
        compared.unclaimed();
        compared.oneSided(compared.a, compared.b, true);
        compared.oneSided(compared.b, compared.a, false);
        compared.strips.sort(Comparator.comparingDouble(Strip::areaM2).reversed());
        return compared.strips;
    }

    private void contested() {
        STRtree index = index(b);
        for (int i = 0; i < a.units().size(); i++) {
            Geometry mine = a.outlines().get(i);
            for (Object near : index.query(mine.getEnvelopeInternal())) {
                int j = (Integer) near;
                if (!key(a.units().get(i)).equals(key(b.units().get(j)))) {
                    add(Strip.Kind.CONTESTED, a.units().get(i), b.units().get(j), contested(i, j));
                }
            }
        }
    }

    /** What unit i of A and unit j of B both claim, without ground that either delivery gives to both of them. */
    private Geometry contested(int i, int j) {
        Geometry both = common(a.outlines().get(i), b.outlines().get(j));
        Geometry otherInA = outline(a, key(b.units().get(j)));
        Geometry otherInB = outline(b, key(a.units().get(i)));
        return OverlayNGRobust.overlay(both, common(otherInA, otherInB), OverlayNG.DIFFERENCE);
    }

    private static Geometry common(Geometry one, Geometry other) {
        return Areal.part(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
    }

    private static Geometry outline(Tiling tiling, String key) {
        for (int i = 0; i < tiling.units().size(); i++) {
            if (key(tiling.units().get(i)).equals(key)) {
                return tiling.outlines().get(i);
            }
        }
        return EMPTY;
    }

    /** Gaps of both deliveries together that border on each of them; one that each of them leaves alike is its own. */
    private void unclaimed() {
        List<Geometry> all = new ArrayList<>(a.outlines());
        all.addAll(b.outlines());
        int own = a.outlines().size();
        for (Face face : CoverageFaces.of(all)) {
            List<Integer> ofA =
                    face.around().stream().filter(unit -> unit < own).toList();
            List<Integer> ofB =
                    face.around().stream().filter(unit -> unit >= own).toList();
            if (face.isGap()
                    && !ofA.isEmpty()
                    && !ofB.isEmpty()
                    && !keys(a, ofA, 0).equals(keys(b, ofB, own))) {
                add(Strip.Kind.UNCLAIMED, a.units().get(ofA.get(0)), b.units().get(ofB.get(0) - own), face.shape());
            }
        }
    }

    private static Set<String> keys(Tiling tiling, List<Integer> numbers, int offset) {
        return numbers.stream()
                .map(number -> key(tiling.units().get(number - offset)))
                .collect(Collectors.toSet());
    }

    private void oneSided(Tiling one, Tiling other, boolean isA) {
        Set<String> known = new HashSet<>();
        other.units().forEach(unit -> known.add(key(unit)));
        STRtree index = index(other);
        for (int i = 0; i < one.units().size(); i++) {
            Unit unit = one.units().get(i);
            if (known.contains(key(unit))) {
                Geometry rest = one.outlines().get(i);
                for (Object near : index.query(rest.getEnvelopeInternal())) {
                    rest = Areal.part(
                            OverlayNGRobust.overlay(rest, other.outlines().get((Integer) near), OverlayNG.DIFFERENCE));
                }
                add(Strip.Kind.ONE_SIDED, isA ? unit : null, isA ? null : unit, rest);
            }
        }
    }

    private void add(Strip.Kind kind, @Nullable Unit ofA, @Nullable Unit ofB, Geometry ground) {
        for (Polygon polygon : Areal.polygons(ground)) {
            Ground measured = Ground.of(polygon, limits);
            if (measured.widthM() > limits.of("dispute_width_m")) {
                strips.add(new Strip(
                        kind,
                        ofA == null ? null : ofA.name(),
                        ofB == null ? null : ofB.name(),
                        polygon,
                        measured.widthM(),
                        measured.areaM2()));
            }
        }
    }

    private static STRtree index(Tiling tiling) {
        STRtree index = new STRtree();
        for (int i = 0; i < tiling.outlines().size(); i++) {
            index.insert(tiling.outlines().get(i).getEnvelopeInternal(), i);
        }
        index.build();
        return index;
    }

    private static String key(Unit unit) {
        String code = unit.code();
        return code == null || code.isBlank() ? unit.name() : code;
    }
}
