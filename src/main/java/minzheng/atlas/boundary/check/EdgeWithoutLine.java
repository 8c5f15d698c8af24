package minzheng.atlas.boundary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.SharedEdges;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Neighbours without a registered line between them, asked of units that have a line with some other neighbour: where a
 * level has no lines at all, its lines are not kept here. A line between the units above stands for one between theirs.
 */
final class EdgeWithoutLine implements BoundaryCheck {
    private static final String CODE = "edge_without_line";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        Set<Set<String>> sides = new HashSet<>();
        Set<String> lined = new HashSet<>();
        for (BoundaryLine line : world.lines()) {
            Set<String> both = Set.of(line.sideA().toString(), line.sideB().toString());
            sides.add(both);
            both.forEach(side -> lined.add(line.level() + "/" + side));
        }
        for (Tiling tiling : world.tilings()) {
            SharedEdges edges = new SharedEdges();
            for (int unit : around(tiling, focus, lined)) {
                edges.add(unit, tiling.outlines().get(unit));
            }
            for (SharedEdges.Pair pair : edges.pairs()) {
                Unit a = tiling.units().get(pair.first());
                Unit b = tiling.units().get(pair.second());
                boolean asked =
                        lined.contains(tiling.level() + "/" + a.id()) || lined.contains(tiling.level() + "/" + b.id());
                if (asked && !sides.contains(Set.of(a.id(), b.id())) && !isBetweenParents(tiling, a, b, sides)) {
                    defect(world, a, b, edges, pair).ifPresent(found);
                }
            }
        }
    }

    private static boolean isBetweenParents(Tiling tiling, Unit a, Unit b, Set<Set<String>> sides) {
        Optional<Unit> above = tiling.parentOf(a);
        Optional<Unit> beside = tiling.parentOf(b);
        return above.isPresent()
                && beside.isPresent()
                && !above.get().id().equals(beside.get().id())
                && sides.contains(Set.of(above.get().id(), beside.get().id()));
    }

    /** What the focus reaches and all that reach one of these. */
    private static List<Integer> around(Tiling tiling, Focus focus, Set<String> lined) {
        List<Unit> units = tiling.units();
        if (units.stream().noneMatch(unit -> lined.contains(tiling.level() + "/" + unit.id()))) {
            return List.of();
        }
        List<Envelope> boxes =
                tiling.outlines().stream().map(Geometry::getEnvelopeInternal).toList();
        List<Envelope> reached = IntStream.range(0, boxes.size())
                .filter(unit -> focus.isChanged(units.get(unit).id()) || focus.reaches(boxes.get(unit)))
                .mapToObj(boxes::get)
                .toList();
        return IntStream.range(0, boxes.size())
                .filter(unit ->
                        focus.isEverything() || reached.stream().anyMatch(box -> box.intersects(boxes.get(unit))))
                .boxed()
                .toList();
    }

    private static Optional<Defect> defect(Inspected world, Unit a, Unit b, SharedEdges edges, SharedEdges.Pair pair) {
        Geometry edge = Shapes.lines(edges.of(pair));
        double length = Geodesic.length(edge);
        if (length <= world.limits().of("sliver_width_m")) {
            return Optional.empty();
        }
        return Optional.of(new Defect(
                CODE,
                Severity.WARNING,
                edge,
                List.of(a.subject(), b.subject()),
                new TreeMap<>(Map.of("length_m", length)),
                "%s 与 %s 有 %.1f m 共边，但没有登记界线".formatted(a.name(), b.name(), length),
                "%s and %s share an edge of %.1f m and no line is registered between them"
                        .formatted(a.name(), b.name(), length),
                Rules.ARCHIVE));
    }
}
