package minzheng.atlas.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.indicator.SceneCache;
import minzheng.atlas.indicator.Unit;
import minzheng.atlas.indicator.UnitTree;
import org.jspecify.annotations.Nullable;

/** Evaluates plans: (plan, date, data version, overlay, scope, policy, division) in, figures with receipts out. */
public final class Evaluator {
    private final Database database;
    private final SceneCache scenes;
    private final UnitCodes unitCodes;
    private final DivisionCodes codes;
    private final ExclusiveGroups exclusive;
    private final Cache<String, PreparedPlan> prepared =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<CountedKey, CountedUnits> counted =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final Cache<Long, Long> divisionVersions =
            Caffeine.newBuilder().maximumSize(1000).build();

    private record CountedKey(String ruleVersion, LocalDate asOf, long version, String policy) {}

    public Evaluator(
            Database database, SceneCache scenes, UnitCodes unitCodes, DivisionCodes codes, ExclusiveGroups exclusive) {
        this.database = database;
        this.scenes = scenes;
        this.unitCodes = unitCodes;
        this.codes = codes;
        this.exclusive = exclusive;
    }

    /**
     * Prepares the evaluation of a plan.
     *
     * @param division code of the division to report on, or null for the plan's own
     */
    public Evaluation evaluate(Plan plan, Reading reading, DenominatorPolicy policy, @Nullable String division) {
        return find(plan, reading, policy, division)
                .orElseThrow(() -> noDivision(division == null ? plan.root() : division, reading));
    }

    /** The same, or nothing where the division was not there on the date. */
    Optional<Evaluation> find(Plan plan, Reading reading, DenominatorPolicy policy, @Nullable String division) {
        PreparedPlan preparedPlan = prepared.get(plan.version(), version -> new PreparedPlan(plan));
        boolean areas = preparedPlan.countsAreas() || policy.addsQuasi() || policy.isCustom();
        Scenes dates = new Scenes(scenes, reading, preparedPlan, areas);
        UnitTree tree = dates.on(reading.asOf()).tree();
        Optional<Unit> root = division == null ? ownRoot(plan, tree, reading) : root(division, tree, reading);
        return root.map(unit -> new Evaluation(
                plan, dates, counted(plan, reading, policy), exclusive, terms(plan, reading, policy, unit), unit));
    }

    static NotFound noDivision(String division, Reading reading) {
        return new NotFound(
                "unknown_division", "在 %s 没有区划 / no division \"%s\" on %1$s".formatted(reading.asOf(), division));
    }

    /** The plan's own division, or the scope's when only that may be seen. */
    private Optional<Unit> ownRoot(Plan plan, UnitTree tree, Reading reading) {
        return tree.findByCode(plan.root())
                .or(() -> tree.find(reading.scope()))
                .or(() -> root(plan.root(), tree, reading));
    }

    /** A code that is no longer valid leads to the same permanent unit, or to the one that took its place. */
    private Optional<Unit> root(String code, UnitTree tree, Reading reading) {
        return tree.findByCode(code).or(() -> codes.find(code, reading).flatMap(tree::find));
    }

    private CountedUnits counted(Plan plan, Reading reading, DenominatorPolicy policy) {
        if (reading.overlay() != null) {
            return resolve(plan, reading, policy);
        }
        return counted.get(
                new CountedKey(plan.version(), reading.asOf(), reading.version(), policy.token()),
                key -> resolve(plan, reading, policy));
    }

    private CountedUnits resolve(Plan plan, Reading reading, DenominatorPolicy policy) {
        Map<String, List<UUID>> unitsOfList = new HashMap<>();
        for (UnitList list : plan.unitLists().values()) {
            LocalDate codesAsOf = list.codesAsOf();
            if (codesAsOf != null) {
                unitsOfList.put(
                        list.name(),
                        unitCodes.resolve(list.codes(), codesAsOf, reading).values().stream()
                                .flatMap(List::stream)
                                .toList());
            }
        }
        Set<UUID> custom = new HashSet<>();
        if (policy.isCustom()) {
            unitCodes.resolve(policy.codes(), reading.asOf(), reading).values().forEach(custom::addAll);
        }
        return new CountedUnits(policy, unitsOfList, custom);
    }

    private long divisionVersion(long version) {
        return divisionVersions.get(
                version,
                v -> database.read(handle -> handle.createQuery(Sql.of(Evaluator.class, "division_version"))
                        .bind("version", v)
                        .mapTo(Long.class)
                        .one()));
    }

    private String overlayToken(UUID overlay) {
        int revision = database.read(handle -> handle.createQuery(Sql.of(Evaluator.class, "overlay_revision"))
                .bind("id", overlay)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new NotFound("unknown_overlay", "没有此方案 / there is no overlay " + overlay)));
        return overlay + "." + revision;
    }

    private Receipt.Terms terms(Plan plan, Reading reading, DenominatorPolicy policy, Unit root) {
        return new Receipt.Terms(
                plan.code(),
                reading.asOf(),
                reading.version(),
                plan.version().substring(0, 12),
                divisionVersion(reading.version()),
                policy.token(),
                root.code(),
                reading.scope() == null ? null : reading.scope().toString(),
                reading.overlay() == null ? null : overlayToken(reading.overlay()));
    }
}
