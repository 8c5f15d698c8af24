package minzheng.atlas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.FacilityQueryables;
import minzheng.atlas.facility.ResidentialAreaQueryables;
import minzheng.atlas.indicator.SceneCache;
import minzheng.atlas.indicator.SceneStore;
import minzheng.atlas.indicator.SceneUpdate;
import minzheng.atlas.indicator.TallyStore;
import minzheng.atlas.support.GridCity;
import org.jspecify.annotations.Nullable;

/** The evaluating part of the program put together over a test database. */
public final class PlanWorld {
    public final Database database;
    public final PlanStore plans;
    public final UnitCodes unitCodes;
    public final Evaluator evaluator;
    public final GapReport gaps;
    public final ContributingRows rows;
    public final Receipts receipts;

    private final FacilityKinds kinds;

    public PlanWorld(Database database, FacilityKinds kinds) {
        this.kinds = kinds;
        this.database = database;
        Queryables facilities = FacilityQueryables.of(kinds);
        TallyStore tallies = new TallyStore(facilities, ResidentialAreaQueryables.all());
        SceneStore scenes = new SceneStore(database, tallies);
        this.plans = new PlanStore(database);
        this.unitCodes = new UnitCodes(database);
        this.evaluator = new Evaluator(
                database,
                new SceneCache(database, scenes, new SceneUpdate(scenes, tallies)),
                unitCodes,
                new DivisionCodes(database),
                new ExclusiveGroups(database, facilities));
        this.gaps = new GapReport(new GapCandidateStore(database, facilities), kinds);
        this.rows = new ContributingRows(database, facilities, ResidentialAreaQueryables.all());
        this.receipts = new Receipts(database, plans, unitCodes, evaluator);
    }

    public static JsonNode yaml(String resource) {
        try {
            return new YAMLMapper().readTree(PlanWorld.class.getResourceAsStream(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void save(JsonNode plan) {
        database.write(GridCity.AUTHOR, Edit.LOAD, "规划", change -> PlanStore.save(change, plan, kinds));
    }

    public Reading at(String date) {
        return Reading.of(LocalDate.parse(date), database.currentVersion());
    }

    public Evaluation evaluate(String plan, Reading reading) {
        return evaluator.evaluate(plans.get(plan, reading), reading, DenominatorPolicy.PLAN, null);
    }

    public IndicatorResult result(String plan, String indicator, Reading reading) {
        return result(plan, indicator, reading, null);
    }

    public IndicatorResult result(String plan, String indicator, Reading reading, @Nullable String division) {
        Plan known = plans.get(plan, reading);
        return evaluator
                .evaluate(known, reading, DenominatorPolicy.PLAN, division)
                .indicator(known.get(indicator), true);
    }
}
