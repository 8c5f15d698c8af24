package minzheng.atlas.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.division.Division;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.Joints;
import minzheng.atlas.geometry.OutlineSum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The common borders that a change moves, and the stretches given up or drawn anew. */
final class Borders {
    private static final GeometryFactory PLANE = new GeometryFactory();

    /** Degrees, a millimetre: two courses of a border are one. */
    private static final double SAME_COURSE = 1e-8;

    private final TwoSides sides;
    private final List<BoundaryLine> register;
    private final List<BorderChange> changes = new ArrayList<>();
    private final List<Geometry> stretches = new ArrayList<>();
    private final Set<UUID> lines = new HashSet<>();

    Borders(TwoSides sides, List<BoundaryLine> register) {
        this.sides = sides;
        this.register = register;
        Set<UUID> all = new HashSet<>(sides.before().keySet());
        all.addAll(sides.after().keySet());
        Set<UUID> done = new HashSet<>();
        for (UUID unit : sides.touched()) {
            done.add(unit);
            all.stream().filter(other -> !done.contains(other)).forEach(other -> compare(unit, other));
        }
        changes.sort(Comparator.comparing(BorderChange::firstCode).thenComparing(BorderChange::secondCode));
    }

    List<BorderChange> changes() {
        return List.copyOf(changes);
    }

    /** Where a border was and is no more, or is and was not; EPSG:4490. */
    Geometry stretches() {
        return PLANE.buildGeometry(stretches);
    }

    /** Registered lines between units whose border changes. */
    Set<UUID> lines() {
        return Set.copyOf(lines);
    }

    private void compare(UUID unit, UUID other) {
        Division one = either(unit);
        Division two = either(other);
        if (!one.level().equals(two.level())) {
            return;
        }
        MultiLineString was = border(sides.before(), unit, other);
        MultiLineString will = border(sides.after(), unit, other);
        if (isSame(was, will)) {
            return;
        }
        stretches.add(OverlayNGRobust.overlay(was, will, OverlayNG.SYMDIFFERENCE));
        boolean inOrder = one.code().compareTo(two.code()) < 0;
        Division first = inOrder ? one : two;
        Division second = inOrder ? two : one;
        changes.add(new BorderChange(
                first.name(),
                first.code(),
                second.name(),
                second.code(),
                one.level(),
                Geodesic.length(was),
                Geodesic.length(will),
                Geodesic.length(will) - Geodesic.length(was),
                registered(unit, other)));
    }

    private Division either(UUID unit) {
        return Objects.requireNonNullElseGet(
                sides.before().get(unit),
                () -> Objects.requireNonNull(sides.after().get(unit)));
    }

    private static boolean isSame(MultiLineString was, MultiLineString will) {
        if (was.isEmpty() || will.isEmpty()) {
            return was.isEmpty() && will.isEmpty();
        }
        return DiscreteHausdorffDistance.distance(was, will) < SAME_COURSE;
    }

    private BorderChange.@Nullable Registered registered(UUID unit, UUID other) {
        for (BoundaryLine line : register) {
            Set<UUID> pair = Set.of(line.sideA(), line.sideB());
            if (pair.contains(unit) && pair.contains(other)) {
                lines.add(line.id());
                return new BorderChange.Registered(line.code(), line.name(), line.registeredLengthM());
            }
        }
        return null;
    }

    private static MultiLineString border(Map<UUID, Division> side, UUID unit, UUID other) {
        Geometry a = TwoSides.outline(side, unit);
        Geometry b = TwoSides.outline(side, other);
        if (a == null || b == null || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return PLANE.createMultiLineString();
        }
        List<LineString> shared = OutlineSum.shared(
                Joints.in(a, Arrays.asList(b.getCoordinates())), Joints.in(b, Arrays.asList(a.getCoordinates())));
        return PLANE.createMultiLineString(shared.toArray(LineString[]::new));
    }
}
