package minzheng.atlas.seed;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.db.Change;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.Pass;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.ingest.target.Known;

/** One seed file put into the running transaction by the same checks as a delivered file; an error ends the seeding. */
final class SeedFile {
    /** Seed rows without a beginning hold "always"; nobody takes this for the founding of a town. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Change change;
    private final FacilityKinds kinds;
    private final PrintStream progress;

    SeedFile(Change change, FacilityKinds kinds, PrintStream progress) {
        this.change = change;
        this.kinds = kinds;
        this.progress = progress;
    }

    void load(String target, Path file, RawRows rows) {
        long begun = System.nanoTime();
        Known known = new Known(change.handle(), kinds);
        Pass pass = new Pass(
                ImportTargets.get(target),
                new Delivery("seed", null, ALWAYS, null),
                Crs.named("EPSG:4490"),
                known,
                Map.of(),
                Map.of());
        try (rows) {
            pass.over(rows, change.handle(), Pass.Destination.record(change));
        }
        for (Finding finding : pass.findings().list()) {
            if (finding.isError()) {
                throw new InvalidRequest(
                        "seed_invalid",
                        file.toString(),
                        "%s %s %s=%s: %s"
                                .formatted(
                                        file, finding.position(), finding.field(), finding.value(), finding.problem()));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        progress.printf(
                "  %s %s: %d (%.1f s)%n",
                target, file.getFileName(), pass.counted().rows(), seconds);
    }
}
