package minzheng.atlas.ogc.collection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionCatalogue;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.plan.Evaluator;
import minzheng.atlas.plan.PlanStore;
import minzheng.atlas.plan.UnitCodes;

/** Every collection there is, by what is on record: a new kind, level or indicator is a collection by itself. */
public final class PublishedCollections {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Database database;
    private final PlanStore plans;
    private final FacilityKindStore kinds;
    private final CoverageCollections coverage;
    private final Clock clock;
    private final boolean withConformanceTest;
    private final LoadingCache<String, List<PublishedCollection>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> read());

    public PublishedCollections(
            Database database,
            PlanStore plans,
            UnitCodes unitCodes,
            Evaluator evaluator,
            Clock clock,
            boolean withConformanceTest) {
        this.database = database;
        this.plans = plans;
        this.kinds = new FacilityKindStore(database);
        this.coverage = new CoverageCollections(plans, unitCodes, evaluator);
        this.clock = clock;
        this.withConformanceTest = withConformanceTest;
    }

    /** In the order in which they are listed. */
    public List<PublishedCollection> list() {
        return known.get("all");
    }

    public PublishedCollection get(String id) {
        return list().stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown_collection",
                        "没有此集合 / there is no collection \"%s\"; see the list of collections".formatted(id)));
    }

    private List<PublishedCollection> read() {
        LocalDate today = LocalDate.now(clock);
        Reading now = Reading.of(today, database.currentVersion());
        Published published = new Published(database.read(DivisionCatalogue::recorded), kinds.all(), plans.list(now));
        List<PublishedCollection> all = new ArrayList<>();
        if (withConformanceTest) {
            all.add(ConformanceCollection.make()); // the suites look at the first few only
        }
        all.addAll(DivisionCollections.of(published));
        all.addAll(FacilityCollections.of(published));
        all.addAll(BoundaryCollections.all());
        all.addAll(coverage.of(published));
        return List.copyOf(all);
    }
}
