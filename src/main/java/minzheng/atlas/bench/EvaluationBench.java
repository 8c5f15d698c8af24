package minzheng.atlas.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Login;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityEntry;
import minzheng.atlas.facility.FacilityRows;
import minzheng.atlas.facility.FacilityStore;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.ContributingRow;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.IndicatorResult;

/** Evaluation in one world: the service, bare SQL and geopandas on the same job in the same run, and one edit. */
final class EvaluationBench {
    private static final String PLAN = "BENCH";

    private final World world;
    private final BenchServer server;
    private final Path home;
    private final int runs;
    private final PrintStream progress;
    private final List<Line> lines = new ArrayList<>();

    EvaluationBench(World world, BenchServer server, Path home, int runs, PrintStream progress) {
        this.world = world;
        this.server = server;
        this.home = home;
        this.runs = runs;
        this.progress = progress;
    }

    List<Line> run() {
        try (Database database = new Database(server.serving(world.databaseName()), 4)) {
            Map<String, Outside.Fraction> ours = new TreeMap<>();
            List<IndicatorResult> results = world.indicators(new EvaluationParts(database), PLAN);
            results.forEach(result -> ours.put(
                    result.id(),
                    new Outside.Fraction(
                            Objects.requireNonNull(result.figures().numerator(), result.id()),
                            Objects.requireNonNull(result.figures().denominator(), result.id()))));
            time(
                    "full evaluation, 12 measures, nothing cached",
                    runs,
                    () -> world.indicators(new EvaluationParts(database), PLAN));
            if (world.equals(World.CITY)) {
                time(
                        "full evaluation of NN145, 48 rows, nothing cached",
                        runs,
                        () -> world.indicators(new EvaluationParts(database), "NN145"));
            }
            peer(
                    "bare SQL through psql, one statement a measure",
                    ours,
                    Math.min(runs, 5),
                    List.of("psql", "-Xq", "-v", "as_of=" + World.AS_OF, "-f", "bare.sql"));
            peer("geopandas", ours, 1, List.of("/usr/bin/python3", "geopandas_peer.py", World.AS_OF.toString()));
            edit(database);
        }
        return lines;
    }

    private void time(String job, int times, Runnable work) {
        progress.println(world.name() + ": " + job);
        work.run(); // warm-up
        lines.add(new Line(world.name(), job, Timing.of(times, work), Map.of()));
    }

    /** Runs another program on the same job; other values than ours stop the bench. */
    private void peer(String job, Map<String, Outside.Fraction> ours, int times, List<String> command) {
        progress.println(world.name() + ": " + job);
        Login login = server.owner(world.databaseName());
        Map<String, Outside.Fraction> theirs = new TreeMap<>();
        Timing timing = Timing.of(
                times, () -> theirs.putAll(Outside.fractions(Outside.run(login, home.resolve("bench"), command))));
        ours.forEach((id, fraction) -> {
            Outside.Fraction other = theirs.get(id);
            if (other == null || !fraction.equalsAbout(other)) {
                throw new IllegalStateException(
                        world.name() + " " + id + ": " + fraction + " here, " + other + " by " + job);
            }
        });
        lines.add(new Line(world.name(), job, timing, Map.of("values", "equal")));
    }

    /** One corrected facility, again and again: the next evaluation, and that it equals a fresh one. */
    private void edit(Database database) {
        progress.println(world.name() + ": re-evaluation after one edit");
        EvaluationParts parts = new EvaluationParts(database);
        world.indicators(parts, PLAN);
        Facility facility = someHome(parts);
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            correct(database, facility, i);
            long begun = System.nanoTime();
            world.indicators(parts, PLAN);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        boolean same = Json.text(world.indicators(parts, PLAN))
                .equals(Json.text(world.indicators(new EvaluationParts(database), PLAN)));
        if (!same) {
            throw new IllegalStateException("an evaluation carried over an edit differs from a fresh one");
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("values", "equal to a fresh evaluation");
        lines.add(new Line(world.name(), "re-evaluation after one edit", Timing.of(millis), figures));
    }

    private Facility someHome(EvaluationParts parts) {
        Evaluation evaluation = world.evaluate(parts, PLAN);
        ContributingRow row = parts.rows()
                .of(evaluation.plan().get("B-01").measures().get(0), evaluation.root(), evaluation.reading(), null, 1)
                .get(0);
        return new FacilityStore(parts.database())
                .find(evaluation.reading(), row.id())
                .map(FacilityEntry::row)
                .orElseThrow();
    }

    private static void correct(Database database, Facility facility, int step) {
        ObjectNode details = facility.details().deepCopy();
        details.put("beds_nursing", step % 20);
        Facility corrected = new Facility(
                facility.id(),
                facility.source(),
                facility.externalId(),
                facility.kind(),
                facility.name(),
                facility.status(),
                facility.geom(),
                facility.declaredId(),
                facility.declaredAreaId(),
                details,
                facility.coordSource(),
                facility.synthetic(),
                facility.isPublic(),
                facility.validFrom(),
                facility.validTo());
        database.write(World.AUTHOR, Edit.CORRECTION, "bench", change -> {
            change.makeRoom(
                    "facility_row", "facility_id", facility.id(), facility.validFrom(), facility.validTo(), null);
            FacilityRows.insert(change, List.of(corrected), null);
            return change.version();
        });
    }
}
