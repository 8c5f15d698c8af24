package minzheng.atlas;

import java.time.Clock;
import java.util.List;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.export.collection.Sources;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.FacilityQueryables;
import minzheng.atlas.facility.FacilityStore;
import minzheng.atlas.facility.FindingStore;
import minzheng.atlas.facility.ResidentialAreaQueryables;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Routes;
import minzheng.atlas.indicator.SceneCache;
import minzheng.atlas.indicator.SceneStore;
import minzheng.atlas.indicator.SceneUpdate;
import minzheng.atlas.indicator.TallyStore;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.plan.AnswerCache;
import minzheng.atlas.plan.BurialOutlook;
import minzheng.atlas.plan.BurialRoutes;
import minzheng.atlas.plan.ContributingRows;
import minzheng.atlas.plan.CoverageRoutes;
import minzheng.atlas.plan.Evaluator;
import minzheng.atlas.plan.ExclusiveGroups;
import minzheng.atlas.plan.Freezing;
import minzheng.atlas.plan.FrozenEvaluations;
import minzheng.atlas.plan.FrozenRoutes;
import minzheng.atlas.plan.GapCandidateStore;
import minzheng.atlas.plan.GapReport;
import minzheng.atlas.plan.GapRoutes;
import minzheng.atlas.plan.PlanEdit;
import minzheng.atlas.plan.PlanQuery;
import minzheng.atlas.plan.PlanRoutes;
import minzheng.atlas.plan.PlanStore;
import minzheng.atlas.plan.ReceiptRoutes;
import minzheng.atlas.plan.Receipts;
import minzheng.atlas.plan.TrendRoutes;
import minzheng.atlas.plan.UnitCodes;
import minzheng.atlas.plan.effect.OverlayEffects;
import minzheng.atlas.timeline.Timeline;
import minzheng.atlas.timeline.TimelineRoutes;
import minzheng.atlas.timeline.TimelineStore;

/** What evaluates plans, put together by hand: the service and the shell use the same. */
public final class EvaluationParts {
    private final Database database;
    private final PlanStore plans;
    private final PlanEdit edit;
    private final UnitCodes unitCodes;
    private final Evaluator evaluator;
    private final GapReport gaps;
    private final Receipts receipts;
    private final FrozenEvaluations frozen;
    private final Freezing freezing;
    private final ContributingRows rows;
    private final BurialOutlook burial;

    public EvaluationParts(Database database) {
        FacilityKindStore kindStore = new FacilityKindStore(database);
        FacilityKinds kinds = kindStore.all();
        Queryables facilities = FacilityQueryables.of(kinds);
        Queryables residentialAreas = ResidentialAreaQueryables.all();
        TallyStore tallies = new TallyStore(facilities, residentialAreas);
        SceneStore sceneStore = new SceneStore(database, tallies);
        SceneCache scenes = new SceneCache(database, sceneStore, new SceneUpdate(sceneStore, tallies));
        this.database = database;
        this.plans = new PlanStore(database);
        this.edit = new PlanEdit(database, plans, kindStore);
        this.unitCodes = new UnitCodes(database);
        this.evaluator = new Evaluator(
                database, scenes, unitCodes, new DivisionCodes(database), new ExclusiveGroups(database, facilities));
        this.gaps = new GapReport(new GapCandidateStore(database, facilities), kinds);
        this.receipts = new Receipts(database, plans, unitCodes, evaluator);
        this.frozen = new FrozenEvaluations(database);
        this.freezing = new Freezing(frozen, Json::text);
        this.rows = new ContributingRows(database, facilities, residentialAreas);
        this.burial = new BurialOutlook(scenes);
    }

    /** What exports read from. */
    public Sources exportSources(Readings readings, Clock clock) {
        return new Sources(
                database,
                readings,
                new DivisionStore(database),
                new FacilityStore(database),
                new FacilityKindStore(database),
                new FindingStore(database),
                new PlanQuery(plans, unitCodes, evaluator, readings, clock),
                gaps);
    }

    /** What is served through the OGC API. */
    PublishedCollections publishedCollections(Clock clock, boolean withConformanceTest) {
        return new PublishedCollections(database, plans, unitCodes, evaluator, clock, withConformanceTest);
    }

    /** The routes of plans and everything computed from them. */
    public List<Routes> routes(Readings readings, Clock clock) {
        PlanQuery query = new PlanQuery(plans, unitCodes, evaluator, readings, clock);
        AnswerCache answers = new AnswerCache();
        return List.of(
                new PlanRoutes(query, plans, edit, unitCodes, answers, clock),
                new CoverageRoutes(query, rows, answers),
                new TrendRoutes(query, answers),
                new GapRoutes(query, gaps, answers),
                new BurialRoutes(query, burial, answers),
                new ReceiptRoutes(receipts),
                new FrozenRoutes(query, evaluator, frozen, freezing),
                new TimelineRoutes(new Timeline(new TimelineStore(database)), query, readings, clock));
    }

    public Database database() {
        return database;
    }

    public PlanStore plans() {
        return plans;
    }

    public UnitCodes unitCodes() {
        return unitCodes;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** What proposals would do to every plan. */
    public OverlayEffects effects() {
        return new OverlayEffects(plans, evaluator);
    }

    public GapReport gaps() {
        return gaps;
    }

    public Receipts receipts() {
        return receipts;
    }

    public Freezing freezing() {
        return freezing;
    }

    public ContributingRows rows() {
        return rows;
    }
}
