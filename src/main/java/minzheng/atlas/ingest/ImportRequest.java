package minzheng.atlas.ingest;

import java.nio.file.Path;
import java.util.Map;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One file to be loaded.
 *
 * @param target what it is loaded as, e.g. {@code facilities}
 * @param mapping target field to file field, where names do not tell
 * @param fixed target field to a value that holds for every row
 * @param opening which layer of the file, in which encoding
 * @param crs the declared reference system; null = what the file says, else what its format prescribes
 */
public record ImportRequest(
        Path file,
        String target,
        Delivery delivery,
        Map<String, String> mapping,
        Map<String, String> fixed,
        Opening opening,
        @Nullable String crs,
        boolean dryRun) {}
