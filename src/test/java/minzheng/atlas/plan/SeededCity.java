package minzheng.atlas.plan;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;
import minzheng.atlas.support.PostgisExtension;

/** The demonstration city as a fresh database gets it. */
final class SeededCity {
    private SeededCity() {}

    static PlanWorld seed(PostgisExtension postgis) {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        SeedFolder folder =
                SeedFolder.from(Map.of(), Path.of("").toAbsolutePath()).orElseThrow();
        new Seeding(postgis.database(), nowhere).runIfEmpty(folder);
        return new PlanWorld(postgis.database(), new FacilityKindStore(postgis.database()).all());
    }
}
