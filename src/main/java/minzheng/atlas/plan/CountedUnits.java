package minzheng.atlas.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Unit;
import minzheng.atlas.indicator.UnitTree;

/**
 * Turns a plan's unit lists into units of a date, under a denominator policy.
 * Lists given by code follow the permanent units: 横县 of 2020 is 横州市 of 2025.
 */
final class CountedUnits {
    private final DenominatorPolicy policy;
    private final Map<String, List<UUID>> unitsOfList;
    private final Set<UUID> custom;
    /** Many rows of a plan share a list. */
    private final Map<Question, Resolution> answers = new ConcurrentHashMap<>();

    /**
     * Prepares one evaluation.
     *
     * @param unitsOfList permanent units of the lists given by code
     * @param custom units of the caller's list
     */
    CountedUnits(DenominatorPolicy policy, Map<String, List<UUID>> unitsOfList, Set<UUID> custom) {
        this.policy = policy;
        this.unitsOfList = unitsOfList;
        this.custom = custom;
    }

    /** What the plan counts and what the policy makes of it. */
    record Resolution(List<Unit> units, List<Unit> added, List<Unit> removed) {}

    private record Question(String list, UnitTree tree, UUID root) {}

    Resolution resolve(UnitList list, Scene scene, Unit root) {
        return answers.computeIfAbsent(
                new Question(list.name(), scene.tree(), root.id()), question -> find(list, question.tree(), root));
    }

    private Resolution find(UnitList list, UnitTree tree, Unit root) {
        Set<Unit> planned = new LinkedHashSet<>();
        if (list.root()) {
            planned.add(root);
        }
        planned.addAll(tree.below(
                root,
                unit -> list.types().contains(unit.type())
                        || (unit.level() != null && unit.level().equals(list.level()))));
        for (UUID id : unitsOfList.getOrDefault(list.name(), List.of())) {
            tree.find(id).filter(unit -> tree.holds(root, unit.id())).ifPresent(planned::add);
        }
        if (list.areas() != null) {
            planned.addAll(tree.areasOf(root, area -> area.type().equals(list.areas())));
        }
        return underPolicy(list, tree, root, planned);
    }

    private Resolution underPolicy(UnitList list, UnitTree tree, Unit root, Set<Unit> planned) {
        List<Unit> added = new ArrayList<>();
        List<Unit> removed = new ArrayList<>();
        if (policy.addsQuasi() && list.quasi() != null) {
            added.addAll(tree.areasOf(root, area -> area.type().equals(list.quasi())));
        }
        if (policy.isCustom() && list.countsTypes()) {
            Set<String> levels = customLevels(tree);
            planned.stream()
                    .filter(unit -> levels.contains(unit.level()) && !custom.contains(unit.id()))
                    .forEach(removed::add);
            if (list.quasi() != null) {
                added.addAll(
                        tree.areasOf(root, area -> area.type().equals(list.quasi()) && custom.contains(area.id())));
            }
        }
        List<Unit> units = new ArrayList<>(planned);
        units.removeAll(removed);
        added.removeAll(planned);
        units.addAll(added);
        return new Resolution(units, added, removed);
    }

    private Set<String> customLevels(UnitTree tree) {
        return custom.stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(unit -> unit.level() != null)
                .map(unit -> String.valueOf(unit.level()))
                .collect(Collectors.toSet());
    }
}
