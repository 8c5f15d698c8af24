package minzheng.atlas.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param dataVersion under which it was recorded; null when nothing was written
 * @param crsNote how coordinates got to EPSG:4490
 * @param mapping target field to file field, as applied
 * @param unused fields of the file that were not taken over
 * @param findingsPerCode how many there are; {@code findings} holds the first of each code
 */
public record ImportReport(
        Outcome outcome,
        String file,
        String format,
        String target,
        String source,
        Counted counted,
        @Nullable Long dataVersion,
        String crsNote,
        Map<String, String> mapping,
        Set<String> unused,
        int errors,
        int warnings,
        Map<String, Integer> findingsPerCode,
        List<Finding> findings) {
    /** LOADED and UNCHANGED are success; REFUSED wrote nothing; DRY_RUN would have been written. */
    public enum Outcome {
        LOADED,
        UNCHANGED,
        REFUSED,
        DRY_RUN
    }

    /** What a dry run announced, written. */
    ImportReport loaded(long version) {
        return new ImportReport(
                Outcome.LOADED,
                file,
                format,
                target,
                source,
                counted,
                version,
                crsNote,
                mapping,
                unused,
                errors,
                warnings,
                findingsPerCode,
                findings);
    }

    static ImportReport of(
            Outcome outcome, String format, ImportRequest request, String crsNote, Pass pass, @Nullable Long version) {
        return new ImportReport(
                outcome,
                request.file().toString(),
                format,
                request.target(),
                request.delivery().source(),
                pass.counted(),
                version,
                crsNote,
                new TreeMap<>(pass.mapping()),
                new TreeSet<>(pass.unused()),
                pass.findings().errors(),
                pass.findings().warnings(),
                new TreeMap<>(pass.findings().perCode()),
                pass.findings().list());
    }
}
