package minzheng.atlas.boundary.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.check.BoundaryCheck;
import minzheng.atlas.boundary.check.BoundaryChecks;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Focus;
import minzheng.atlas.boundary.check.Inspected;
import minzheng.atlas.boundary.check.InspectedStore;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import org.jdbi.v3.core.Handle;

/**
 * Runs every check over a set of polygons. Around the live divisions only what was edited since the run before is looked
 * at again, unless the date or a limit changed since; the findings are those of a run over everything.
 */
public final class BoundaryCheckRun {
    /** The recorded divisions themselves, beside sets that were delivered. */
    public static final String LIVE = "live";

    private final Database database;
    private final InspectedStore inspected;

    public BoundaryCheckRun(Database database) {
        this.database = database;
        this.inspected = new InspectedStore(database);
    }

    /**
     * Runs the checks.
     *
     * @param asOf another day than today is a look at that day: its findings are kept apart, as {@code live@2020-12-31},
     *     so that it neither ends nor begins anything in the life of the present ones
     * @param whole true: over everything even where little changed
     */
    public CheckRun run(String polygons, LocalDate asOf, LocalDate today, boolean whole, String actor) {
        String set = asOf.equals(today) ? polygons : polygons + "@" + asOf;
        OffsetDateTime started = OffsetDateTime.now(ZoneOffset.UTC);
        Reading reading = Reading.of(asOf, database.currentVersion());
        boolean live = polygons.equals(LIVE);
        Inspected world = live ? inspected.live(reading) : inspected.delivered(polygons, reading);
        SortedMap<String, String> parameters = parameters(world.limits());
        return database.keep(handle -> {
            BoundaryFindingStore.lock(handle, set);
            Optional<CheckRun> before = whole || !live ? Optional.empty() : BoundaryFindingStore.lastRun(handle, set);
            Focus focus = before.filter(run -> run.asOf().equals(asOf)
                            && run.parameters().equals(parameters)
                            && run.dataVersion() <= reading.version())
                    .map(run -> inspected.edited(run.dataVersion(), reading))
                    .orElseGet(Focus::everything);
            FindingRegister register = new FindingRegister(set, reading.version(), actor);
            register.take(handle, FindingRegister.Looked.on(focus, dated()), defects(world, focus));
            CheckRun run = new CheckRun(
                    UUID.randomUUID(),
                    set,
                    reading.version(),
                    asOf,
                    focus.isEverything() ? "full" : "incremental",
                    parameters,
                    actor,
                    started,
                    OffsetDateTime.now(ZoneOffset.UTC),
                    counts(handle, set, register));
            BoundaryFindingStore.insertRun(handle, run);
            return run;
        });
    }

    /** What the checks find in that world as far as the focus touches it, in a fixed order. */
    public static List<Defect> defects(Inspected world, Focus focus) {
        List<Defect> defects = new ArrayList<>();
        for (BoundaryCheck check : BoundaryChecks.ALL) {
            Focus narrowed = check.dependsOnDate() ? Focus.everything() : focus;
            check.run(world, narrowed, defect -> {
                if (narrowed.touches(defect)) {
                    defects.add(defect);
                }
            });
        }
        return defects.stream()
                .distinct()
                .sorted(Comparator.comparing(Defect::code).thenComparing(Defect::zh))
                .toList();
    }

    private static List<String> dated() {
        return BoundaryChecks.ALL.stream()
                .filter(BoundaryCheck::dependsOnDate)
                .flatMap(check -> check.finds().stream())
                .toList();
    }

    private static SortedMap<String, Double> counts(Handle handle, String set, FindingRegister register) {
        SortedMap<String, Double> counts = register.counts();
        BoundaryFindingStore.of(handle, set).stream()
                .filter(finding -> finding.goneVersion() == null)
                .forEach(finding -> counts.merge(finding.code(), 1.0, Double::sum));
        return counts;
    }

    private static SortedMap<String, String> parameters(InspectionLimits limits) {
        return limits.list().stream()
                .collect(Collectors.toMap(
                        limit -> limit.code(),
                        limit -> limit.value().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
