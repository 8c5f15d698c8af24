package minzheng.atlas.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.indicator.SceneCache;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** Evaluates plans: (plan, date, data version, overlay, scope, policy, division) in, figures with receipts out. */
public final class Evaluator {
    private final Database database;
    private final SceneCache scenes;
    private final UnitCodes unitCodes;
    private final Cache<String, PreparedPlan> prepared =
            Caffeine.newBuilder().maximumSize(50).build();

    public Evaluator(Database database, SceneCache scenes, UnitCodes unitCodes) {
        this.database = database;
        this.scenes = scenes;
        this.unitCodes = unitCodes;
    }

    /**
     * Prepares the evaluation of a plan.
     *
     * @param division code of the division to report on, or null for the plan's own
     */
    public Evaluation evaluate(Plan plan, Reading reading, DenominatorPolicy policy, @Nullable String division) {
        PreparedPlan preparedPlan = prepared.get(plan.version(), version -> new PreparedPlan(plan));
        boolean areas = preparedPlan.countsAreas() || policy.addsQuasi() || policy.isCustom();
        Scenes dates = new Scenes(scenes, reading, preparedPlan, areas);
        String code = Objects.requireNonNullElse(division, plan.root());
        Unit root = root(code, dates, reading);
        return new Evaluation(plan, dates, counted(plan, reading, policy), terms(plan, reading, policy, root), root);
    }

    private Unit root(String code, Scenes dates, Reading reading) {
        return dates.on(reading.asOf())
                .tree()
                .findByCode(code)
                .or(() -> successor(code, dates, reading))
                .orElseThrow(() -> new NotFound(
                        "unknown_division",
                        "在 " + reading.asOf() + " 没有区划 / no division \"" + code + "\" on " + reading.asOf()));
    }

    /** A code that is no longer valid leads to the same permanent unit, or to the one that took its place. */
    private Optional<Unit> successor(String code, Scenes dates, Reading reading) {
        return database.read(handle -> handle.createQuery(Sql.of(Evaluator.class, "last_day_of_code"))
                        .bind("code", code)
                        .bind("as_of", reading.asOf())
                        .bind("version", reading.version())
                        .mapTo(java.time.LocalDate.class)
                        .findOne())
                .map(day -> unitCodes.resolve(List.of(code), day, reading).getOrDefault(code, List.of()))
                .flatMap(ids -> ids.stream()
                        .flatMap(id -> dates.on(reading.asOf()).tree().find(id).stream())
                        .findFirst());
    }

    private CountedUnits counted(Plan plan, Reading reading, DenominatorPolicy policy) {
        Map<String, List<UUID>> unitsOfList = new HashMap<>();
        plan.unitLists().values().stream()
                .filter(list -> list.codesAsOf() != null)
                .forEach(list -> unitsOfList.put(
                        list.name(),
                        unitCodes
                                .resolve(list.codes(), Objects.requireNonNull(list.codesAsOf()), reading)
                                .values()
                                .stream()
                                .flatMap(List::stream)
                                .toList()));
        Set<UUID> custom = new HashSet<>();
        if (policy.isCustom()) {
            unitCodes.resolve(policy.codes(), reading.asOf(), reading).values().forEach(custom::addAll);
        }
        return new CountedUnits(policy, unitsOfList, custom);
    }

    private Receipt.Terms terms(Plan plan, Reading reading, DenominatorPolicy policy, Unit root) {
        UUID overlay = reading.overlay();
        return database.read(handle -> new Receipt.Terms(
                plan.code(),
                reading.asOf(),
                reading.version(),
                plan.version().substring(0, 12),
                handle.createQuery(Sql.of(Evaluator.class, "division_version"))
                        .bind("version", reading.version())
                        .mapTo(Long.class)
                        .one(),
                policy.token(),
                root.code(),
                reading.scope() == null ? null : reading.scope().toString(),
                overlay == null
                        ? null
                        : overlay + "."
                                + handle.createQuery(Sql.of(Evaluator.class, "overlay_revision"))
                                        .bind("id", overlay)
                                        .mapTo(Integer.class)
                                        .findOne()
                                        .orElseThrow(() -> new NotFound(
                                                "unknown_overlay", "没有此方案 / there is no overlay " + overlay))));
    }
}
