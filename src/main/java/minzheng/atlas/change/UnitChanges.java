package minzheng.atlas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.change.UnitChange.PeopleRule;
import minzheng.atlas.change.UnitChange.Role;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.Population;
import minzheng.atlas.division.PopulationStore;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Each touched unit before and after, with the people who leave it as far as counts say. */
final class UnitChanges {
    /** Square metres; below this two outlines differ by rounding only. */
    private static final double SAME_GROUND_M2 = 1;

    private final PopulationStore counts;
    private final Reading recorded;
    private final TwoSides sides;

    private record People(PeopleRule rule, @Nullable Integer leaving) {}

    UnitChanges(PopulationStore counts, Reading recorded, TwoSides sides) {
        this.counts = counts;
        this.recorded = recorded;
        this.sides = sides;
    }

    /** From the top of the tree down, by code. */
    List<UnitChange> list() {
        List<UnitChange> changes = new ArrayList<>();
        sides.touched().forEach(unit -> changes.add(of(unit)));
        changes.sort(Comparator.comparing((UnitChange change) -> change.role() == Role.VERTEX_ONLY)
                .thenComparing(change -> Objects.requireNonNullElse(change.before(), change.after())
                        .code()));
        return changes;
    }

    private UnitChange of(UUID id) {
        Division was = sides.before().get(id);
        Division will = sides.after().get(id);
        Integer residents = was == null ? null : residents(id);
        Role role = role(was, will);
        People people = role == Role.CHANGED || role == Role.ENDED
                ? people(Objects.requireNonNull(was), will, residents)
                : new People(PeopleRule.NONE, residents == null ? null : 0);
        return new UnitChange(
                id,
                Objects.requireNonNullElse(was, will).level(),
                role,
                state(was, sides.before()),
                state(will, sides.after()),
                residents,
                people.leaving(),
                people.rule());
    }

    private Role role(@Nullable Division was, @Nullable Division will) {
        if (was == null) {
            return Role.NEW;
        }
        if (will == null) {
            return Role.ENDED;
        }
        boolean named = was.code().equals(will.code())
                && was.name().equals(will.name())
                && was.type().equals(will.type())
                && Objects.equals(was.parentId(), will.parentId());
        boolean sameGround = lost(was, will) < SAME_GROUND_M2 && lost(will, was) < SAME_GROUND_M2;
        return named && sameGround ? Role.VERTEX_ONLY : Role.CHANGED;
    }

    private People people(Division was, @Nullable Division will, @Nullable Integer residents) {
        if (will == null || !Objects.equals(was.parentId(), will.parentId())) {
            return new People(PeopleRule.WHOLE_UNIT, residents);
        }
        double lost = lost(was, will);
        if (lost < SAME_GROUND_M2) {
            return new People(PeopleRule.NONE, 0);
        }
        int sum = 0;
        double ground = 0;
        for (Division part : sides.before().values()) {
            if (was.id().equals(part.parentId()) && hasLeft(part, was.id())) {
                Integer people = residents(part.id());
                if (people == null || part.geom() == null) {
                    return new People(PeopleRule.UNKNOWN_SPLIT, null);
                }
                sum += people;
                ground += Geodesic.area(part.geom());
            }
        }
        return Math.abs(ground - lost) < SAME_GROUND_M2
                ? new People(PeopleRule.PARTS, sum)
                : new People(PeopleRule.UNKNOWN_SPLIT, null);
    }

    private boolean hasLeft(Division part, UUID unit) {
        Division now = sides.after().get(part.id());
        return now == null || !unit.equals(now.parentId());
    }

    /** Square metres that the first has and the second has not. */
    private static double lost(Division first, Division second) {
        Geometry was = first.geom();
        Geometry will = second.geom();
        if (was == null || will == null || was.equalsExact(will)) {
            return 0;
        }
        return Geodesic.area(OverlayNGRobust.overlay(was, will, OverlayNG.DIFFERENCE));
    }

    private @Nullable Integer residents(UUID unit) {
        Optional<Population> count = counts.on(recorded, unit);
        return count.map(Population::residents).orElse(null);
    }

    private static UnitChange.@Nullable State state(@Nullable Division row, Map<UUID, Division> side) {
        if (row == null) {
            return null;
        }
        Division parent = row.parentId() == null ? null : side.get(row.parentId());
        return new UnitChange.State(
                row.code(),
                row.name(),
                row.type(),
                parent == null ? null : parent.code(),
                row.geom() == null ? null : Geodesic.area(row.geom()));
    }
}
