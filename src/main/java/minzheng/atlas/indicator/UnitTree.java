package minzheng.atlas.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of one date in tree order, so that a unit and all below it are one stretch of the list;
 * the management areas follow behind. Units whose parent is not there are roots.
 */
public final class UnitTree {
    private final List<Unit> ordered = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final int[] ends;
    private final int divisions;

    public UnitTree(List<Unit> divisionUnits, List<Unit> areas) {
        Map<UUID, List<Unit>> children = new HashMap<>();
        Map<UUID, Unit> byId = new HashMap<>();
        divisionUnits.forEach(unit -> byId.put(unit.id(), unit));
        List<Unit> roots = new ArrayList<>();
        for (Unit unit : divisionUnits) {
            UUID parent = unit.parentId();
            if (parent == null || !byId.containsKey(parent)) {
                roots.add(unit);
            } else {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
            }
        }
        this.ends = new int[divisionUnits.size() + areas.size()];
        roots.sort(Comparator.comparing(Unit::code));
        roots.forEach(root -> place(root, children));
        this.divisions = ordered.size();
        areas.stream().sorted(Comparator.comparing(Unit::code)).forEach(area -> place(area, Map.of()));
    }

    private void place(Unit unit, Map<UUID, List<Unit>> children) {
        int at = ordered.size();
        ordered.add(unit);
        places.put(unit.id(), at);
        byCode.putIfAbsent(unit.code(), unit);
        List<Unit> below = children.getOrDefault(unit.id(), new ArrayList<>());
        below.sort(Comparator.comparing(Unit::code));
        below.forEach(child -> place(child, children));
        ends[at] = ordered.size();
    }

    public int size() {
        return ordered.size();
    }

    /** Divisions first in tree order, then areas. */
    public List<Unit> all() {
        return Collections.unmodifiableList(ordered);
    }

    /** The unit's place in {@link #all()}, or -1. */
    public int place(@Nullable UUID id) {
        return id == null ? -1 : places.getOrDefault(id, -1);
    }

    /** First place behind the unit's subtree. */
    public int end(int place) {
        return ends[place];
    }

    public Optional<Unit> find(@Nullable UUID id) {
        int at = place(id);
        return at < 0 ? Optional.empty() : Optional.of(ordered.get(at));
    }

    public Optional<Unit> findByCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Divisions in the subtree of {@code root}, itself included, that pass. */
    public List<Unit> below(Unit root, Predicate<Unit> wanted) {
        int from = place(root.id());
        return ordered.subList(from, ends[from]).stream().filter(wanted).toList();
    }

    /** Areas that report to a division in the subtree of {@code root}. */
    public List<Unit> areasOf(Unit root, Predicate<Unit> wanted) {
        return ordered.subList(divisions, ordered.size()).stream()
                .filter(wanted)
                .filter(area -> holds(root, area.parentId()))
                .toList();
    }

    public boolean holds(Unit root, @Nullable UUID id) {
        int at = place(id);
        int from = place(root.id());
        return at >= from && at < ends[from];
    }
}
