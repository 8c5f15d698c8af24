package minzheng.atlas.ingest.delivered;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import minzheng.atlas.ingest.format.Opening;
import org.jspecify.annotations.Nullable;

/**
 * A file of polygons and what its bringer says of it.
 *
 * @param fileName as the party called it
 * @param name of the set, unique
 * @param side code of the division whose polygons they are
 * @param crs null = as the file says, else as its format prescribes
 * @param columns which column holds {@code code}, {@code name} and {@code parent_code}; what is not told is known by name
 */
public record DeliveredFile(
        Path file,
        String fileName,
        String sha256,
        String name,
        @Nullable String side,
        @Nullable String crs,
        LocalDate deliveredOn,
        Map<String, String> columns,
        Opening opening) {
    /** The columns that were told, of three that may be. */
    public static Map<String, String> columns(@Nullable String code, @Nullable String name, @Nullable String parent) {
        Map<String, String> columns = new TreeMap<>();
        if (code != null) {
            columns.put("code", code);
        }
        if (name != null) {
            columns.put("name", name);
        }
        if (parent != null) {
            columns.put("parent_code", parent);
        }
        return columns;
    }
}
