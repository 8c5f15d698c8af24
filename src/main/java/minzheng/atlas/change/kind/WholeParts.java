package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.division.Division;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.Regrowth;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A line between two units must not cut their parts: a part that it would cut goes to one side as a whole, and then the
 * outlines of the two follow whole parts instead of the line.
 */
final class WholeParts {
    /** Share of a part's area; less on the other side is rounding. */
    private static final double NEXT_TO_NOTHING = 1e-6;

    private final Ground ground;
    private final Division first;
    private final Division second;
    private final Map<String, String> said;
    private final List<InvalidRequest.Mistake> cut = new ArrayList<>();

    WholeParts(Ground ground, Division first, Division second, Map<String, String> said) {
        this.ground = ground;
        this.first = first;
        this.second = second;
        this.said = said;
    }

    /** As drawn where the line runs between parts; else by the parts that change sides. */
    LineCut.Halves of(LineCut.Halves drawn) {
        List<Geometry> toSecond = new ArrayList<>();
        List<Geometry> toFirst = new ArrayList<>();
        boolean asDrawn = true;
        for (Division unit : List.of(first, second)) {
            for (Division part : ground.below(unit)) {
                Geometry outline = part.geom();
                if (outline != null) {
                    double share = area(outline, drawn.a()) / outline.getArea();
                    boolean goesToFirst = goesToFirst(part, share, drawn);
                    asDrawn &= (goesToFirst ? 1 - share : share) <= NEXT_TO_NOTHING;
                    if (goesToFirst && unit.equals(second)) {
                        toFirst.add(outline);
                    } else if (!goesToFirst && unit.equals(first)) {
                        toSecond.add(outline);
                    }
                }
            }
        }
        if (!cut.isEmpty()) {
            throw new InvalidRequest("children_cut", cut);
        }
        return asDrawn
                ? drawn
                : new LineCut.Halves(
                        grown(ground.outline("units", first), toSecond, toFirst),
                        grown(ground.outline("units", second), toFirst, toSecond),
                        List.of());
    }

    private boolean goesToFirst(Division part, double share, LineCut.Halves drawn) {
        String to = said.get(part.code());
        if (to == null) {
            if (share > NEXT_TO_NOTHING && share < 1 - NEXT_TO_NOTHING) {
                cut.add(mistake(part, drawn));
            }
            return share > 1.0 / 2;
        }
        if (!to.equals(first.code()) && !to.equals(second.code())) {
            throw Asked.mistake(
                    "unknown_division", "children/" + part.code(), "不在变更单位之中 / not one of the units: " + to);
        }
        return to.equals(first.code());
    }

    private InvalidRequest.Mistake mistake(Division part, LineCut.Halves drawn) {
        Geometry outline = ground.outline("units", part);
        return new InvalidRequest.Mistake(
                Asked.AT + "/children/" + part.code(),
                "界线切开 %s（%s）：%.3f 平方千米在 %s 一侧，%.3f 平方千米在 %s 一侧；请在 children 中写明整个归谁，或改在下级单位之间画线，上级轮廓随之 / the line cuts %1$s (%2$s): %3$.3f km2 lie with %4$s, %5$.3f with %6$s; say in \"children\" to which it goes as a whole, or draw the line between the lower units, whose parents follow"
                        .formatted(
                                part.name(),
                                part.code(),
                                km2(outline, drawn.a()),
                                first.name(),
                                km2(outline, drawn.b()),
                                second.name()));
    }

    private static Geometry grown(Geometry outline, List<Geometry> lost, List<Geometry> gained) {
        Geometry grown = outline;
        for (Geometry part : gained) {
            grown = Regrowth.of(grown, null, part);
        }
        for (Geometry part : lost) {
            grown = Regrowth.of(grown, part, null);
        }
        return grown;
    }

    private static double area(Geometry part, Geometry side) {
        return OverlayNGRobust.overlay(part, side, OverlayNG.INTERSECTION).getArea();
    }

    private static double km2(Geometry part, Geometry side) {
        return Geodesic.area(OverlayNGRobust.overlay(part, side, OverlayNG.INTERSECTION)) / 1e6;
    }
}
