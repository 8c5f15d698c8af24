package minzheng.atlas.boundary.check;

import java.nio.file.Path;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.ingest.Catalogue;

/** The limits as the seeds set them. */
public final class Limits {
    private Limits() {}

    public static InspectionLimits seeded() {
        return new InspectionLimits(Catalogue.read(Path.of("seeds/boundary/limits.yaml"))
                .inspections()
                .limits());
    }
}
