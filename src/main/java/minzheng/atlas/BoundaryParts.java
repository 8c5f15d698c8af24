package minzheng.atlas;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.DeliveredSetStore;
import minzheng.atlas.boundary.comparison.SetComparison;
import minzheng.atlas.boundary.comparison.SetComparisonRoutes;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import minzheng.atlas.boundary.finding.BoundaryFindingRoutes;
import minzheng.atlas.boundary.finding.BoundaryFindingStore;
import minzheng.atlas.boundary.finding.CheckRunRoutes;
import minzheng.atlas.boundary.finding.FindingLife;
import minzheng.atlas.boundary.pack.NoteEntry;
import minzheng.atlas.boundary.pack.PackReading;
import minzheng.atlas.boundary.pack.PackRoutes;
import minzheng.atlas.boundary.pack.PackStore;
import minzheng.atlas.boundary.register.RegisterParts;
import minzheng.atlas.boundary.verdict.ListJudging;
import minzheng.atlas.change.ChangeParts;
import minzheng.atlas.change.ChangeRoutes;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ingest.delivered.DeliveredSetIntake;
import minzheng.atlas.ingest.delivered.DeliveredSetRoutes;
import minzheng.atlas.ingest.dialogue.ImportFolder;
import minzheng.atlas.ingest.fieldlist.FieldListReader;
import minzheng.atlas.ingest.fieldlist.VerdictRoutes;

/** The boundary register, its checks, verdicts, archives and proposed changes, put together by hand. */
final class BoundaryParts {
    private BoundaryParts() {}

    static List<Routes> routes(EvaluationParts evaluation, Readings readings, Settings settings, Clock clock) {
        Database database = evaluation.database();
        List<Routes> routes = new ArrayList<>(RegisterParts.routes(database, readings, settings.conversions()));
        routes.addAll(checks(database, readings));
        routes.addAll(deliveries(database, readings, settings, clock));
        routes.add(packs(database, readings, clock));
        routes.add(new ChangeRoutes(ChangeParts.of(database, readings, evaluation.effects())));
        return routes;
    }

    private static List<Routes> checks(Database database, Readings readings) {
        BoundaryFindingStore findings = new BoundaryFindingStore(database);
        return List.of(
                new CheckRunRoutes(new BoundaryCheckRun(database), findings, readings),
                new BoundaryFindingRoutes(findings, new FindingLife(database)),
                new SetComparisonRoutes(new SetComparison(database), readings));
    }

    private static List<Routes> deliveries(Database database, Readings readings, Settings settings, Clock clock) {
        return List.of(
                new DeliveredSetRoutes(
                        new DeliveredSetStore(database),
                        new DeliveredSetIntake(database, settings.conversions()),
                        new ImportFolder(settings.uploads().folder()),
                        settings.uploads().maxBytes(),
                        clock),
                new VerdictRoutes(
                        new FieldListReader(settings.conversions()),
                        new ListJudging(new BoundaryStore(database)),
                        readings,
                        settings.uploads().folder(),
                        settings.uploads().maxBytes()));
    }

    private static Routes packs(Database database, Readings readings, Clock clock) {
        PackStore store = new PackStore(database);
        PackReading packs = new PackReading(new BoundaryStore(database), new DivisionStore(database), store, clock);
        return new PackRoutes(packs, store, new NoteEntry(database), readings);
    }
}
