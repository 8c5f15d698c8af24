package minzheng.atlas.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.ingest.YamlFile;
import minzheng.atlas.plan.DenominatorPolicy;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.IndicatorResult;
import minzheng.atlas.plan.PlanEdit;
import minzheng.atlas.plan.PlanStore;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;

/** One database to measure in: the demonstration city or the synthetic country. */
record World(String name, String databaseName, String root) {
    static final World CITY = new World("city", "atlas_bench_city", "450100");
    static final World COUNTRY = new World("country", "atlas_bench_country", "000000");
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    static final Author AUTHOR = new Author("bench", null);

    /** Fills the database: the city from the seeds, the country from a script; the bench plan into both. */
    void fill(BenchServer server, Path home, int counties, PrintStream progress) {
        server.create(databaseName);
        SeedFolder folder = SeedFolder.from(Map.of(), home).orElseThrow();
        try (Database database = new Database(server.serving(databaseName), 2)) {
            if (this.equals(CITY)) {
                new Seeding(database, progress).runIfEmpty(folder);
            } else {
                database.write(AUTHOR, Edit.LOAD, "kinds", change -> {
                    Catalogue.read(home.resolve("seeds/division-types.yaml")).save(change);
                    Catalogue.read(home.resolve("seeds/facility-kinds.yaml")).save(change);
                    return change.version();
                });
                Outside.run(
                        server.owner(databaseName),
                        home.resolve("bench"),
                        List.of("psql", "-Xq", "-v", "counties=" + counties, "-f", "country.sql"));
            }
            ObjectNode plan = YamlFile.object(home.resolve("bench/plan.yaml"));
            plan.put("root", root);
            new PlanEdit(database, new PlanStore(database), new FacilityKindStore(database))
                    .record(plan, "bench", AUTHOR);
        }
        server.analyze(databaseName);
    }

    Evaluation evaluate(EvaluationParts parts, String plan) {
        Reading reading = Reading.of(AS_OF, parts.database().currentVersion());
        return parts.evaluator().evaluate(parts.plans().get(plan, reading), reading, DenominatorPolicy.PLAN, null);
    }

    List<IndicatorResult> indicators(EvaluationParts parts, String plan) {
        return evaluate(parts, plan).indicators(false);
    }
}
