package minzheng.atlas.seed;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.ingest.YamlFile;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.plan.PlanStore;

/** Fills an empty database from the seed files: one transaction, one data version, checked like any delivered file. */
public final class Seeding {
    private static final Author SEED = new Author("seed", null);
    private static final List<String> SPECIAL_LISTS = List.of("changes.csv", "management-areas.csv", "stub-units.csv");

    private record BoundaryFile(String name, String target) {}

    private static final List<BoundaryFile> BOUNDARY_FILES = List.of(
            new BoundaryFile("lines.geojson", "boundary-lines"),
            new BoundaryFile("junctions.geojson", "tri-junctions"),
            new BoundaryFile("markers.geojson", "boundary-markers"),
            new BoundaryFile("features.geojson", "linear-features"));

    private final Database database;
    private final PrintStream progress;

    public Seeding(Database database, PrintStream progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Seeds if nothing was ever recorded.
     *
     * @return whether it did
     */
    public boolean runIfEmpty(SeedFolder folder) {
        if (database.currentVersion() > 0) {
            return false;
        }
        long begun = System.nanoTime();
        try {
            database.write(SEED, Edit.LOAD, "初始数据 seed", change -> fill(change, folder));
        } catch (Overtaken e) {
            return false;
        }
        progress.printf("初始数据已就绪 seeded in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        return true;
    }

    /** Somebody else seeded while this one waited for the writers' lock; thrown to roll back. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private long fill(Change change, SeedFolder folder) {
        if (change.version() > 1) {
            throw new Overtaken();
        }
        FacilityKinds kinds = catalogues(change, folder);
        SeedFile file = new SeedFile(change, kinds, progress);
        Outlines outlines = new Outlines(folder);
        for (Path list : folder.files("seeds/divisions", ".csv")) {
            if (!SPECIAL_LISTS.contains(list.getFileName().toString())) {
                file.load("divisions", list, outlines.on(list));
            }
        }
        folder.file("seeds/divisions/stub-units.csv")
                .ifPresent(list -> file.load("divisions", list, StubUnits.of(list)));
        folder.file("seeds/divisions/changes.csv").ifPresent(list -> file.load("divisions", list, outlines.on(list)));
        folder.file("seeds/divisions/management-areas.csv")
                .ifPresent(list -> file.load("management-areas", list, outlines.on(list)));
        folder.files("seeds/population", ".csv").stream()
                .filter(list -> !list.toString().endsWith("-assumptions.csv"))
                .forEach(list -> file.load("population", list, open(list)));
        plans(change, folder, kinds);
        for (String kind : List.of("facilities", "residential-areas")) {
            for (String dataset : folder.datasets()) {
                folder.file(dataset + "/" + kind + ".geojson").ifPresent(list -> file.load(kind, list, open(list)));
            }
        }
        boundaries(change, folder, file);
        folder.files("seeds/reported", ".csv").forEach(list -> file.load("reported-values", list, open(list)));
        change.refreshStatistics();
        return change.version();
    }

    /** What a file refers to comes before it. */
    private void boundaries(Change change, SeedFolder folder, SeedFile file) {
        for (BoundaryFile kind : BOUNDARY_FILES) {
            for (String dataset : folder.datasets()) {
                folder.file(dataset + "/" + kind.name()).ifPresent(list -> file.load(kind.target(), list, open(list)));
            }
        }
        InspectionFiles inspections = new InspectionFiles(change, progress);
        folder.file("seeds/boundary/tasks.csv").ifPresent(inspections::tasks);
        folder.file("seeds/boundary/observations.csv")
                .ifPresent(list -> file.load("marker-observations", list, open(list)));
        folder.file("seeds/boundary/hazards.csv").ifPresent(inspections::hazards);
        folder.file("seeds/boundary/safe-boundaries.csv").ifPresent(inspections::ratings);
    }

    private static FacilityKinds catalogues(Change change, SeedFolder folder) {
        folder.file("seeds/division-types.yaml")
                .ifPresent(path -> Catalogue.read(path).save(change));
        folder.files("seeds/boundary", ".yaml")
                .forEach(path -> Catalogue.read(path).save(change));
        return folder.file("seeds/facility-kinds.yaml")
                .map(path -> {
                    Catalogue catalogue = Catalogue.read(path);
                    catalogue.save(change);
                    return catalogue.kinds();
                })
                .orElseGet(() -> FacilityKinds.of(List.of()));
    }

    private void plans(Change change, SeedFolder folder, FacilityKinds kinds) {
        for (Path plan : folder.files("seeds/plans", ".yaml")) {
            PlanStore.save(change, YamlFile.object(plan), kinds);
            progress.printf("  规划 plan %s%n", plan.getFileName());
        }
    }

    private static RawRows open(Path file) {
        return Formats.of(file).open(file, Opening.PLAIN);
    }
}
