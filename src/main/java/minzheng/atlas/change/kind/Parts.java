package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.division.Division;
import minzheng.atlas.fault.Conflict;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Where the communities and villages of units belong when outlines above them change. */
final class Parts {
    private static final double NEXT_TO_NOTHING = 1e-6;

    private final Ground ground;
    private final Map<String, String> said;
    private final List<String> undecided = new ArrayList<>();

    Parts(Ground ground, Map<String, String> said) {
        this.ground = ground;
        this.said = said;
    }

    /**
     * Hangs the parts of the units under those they lie in. A part without any place stays where it is registered; one that
     * a line cuts must be decided by the caller.
     *
     * @param units as they were
     * @param now as they are, with outlines
     */
    void rehang(List<Division> units, List<Division> now, Outlines outlines) {
        for (Division unit : units) {
            for (Division part : ground.below(unit)) {
                Division under = home(part, unit, now);
                if (under != null && !under.id().equals(part.parentId())) {
                    outlines.put(part.under(under.id()));
                }
            }
        }
        if (!undecided.isEmpty()) {
            throw new Conflict(
                    "children_undecided",
                    "新界线穿过下级单位，请在 children 中指明归属 / the line cuts these, say in \"children\" to which unit each goes: "
                            + String.join(", ", undecided));
        }
    }

    private @Nullable Division home(Division part, Division unit, List<Division> now) {
        String code = said.get(part.code());
        if (code != null) {
            return now.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Asked.mistake(
                            "unknown_division", "children/" + part.code(), "不在变更单位之中 / not one of the units: " + code));
        }
        Geometry place = part.geom() != null ? part.geom() : part.seat();
        if (place == null) {
            return null;
        }
        for (Division candidate : now) {
            double share = share(place, candidate.geom());
            if (share > 1 - NEXT_TO_NOTHING) {
                return candidate;
            }
            if (share > NEXT_TO_NOTHING) {
                undecided.add(part.code() + " " + part.name() + " (" + unit.name() + ")");
                return null;
            }
        }
        return null;
    }

    private static double share(Geometry place, @Nullable Geometry outline) {
        if (outline == null || !outline.intersects(place)) {
            return 0;
        }
        return place.getDimension() < 2
                ? 1
                : OverlayNGRobust.overlay(place, outline, OverlayNG.INTERSECTION)
                                .getArea()
                        / place.getArea();
    }
}
