package minzheng.atlas.ingest.fieldlist;

import java.util.Map;
import minzheng.atlas.ingest.format.Opening;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be read.
 *
 * @param crs of its coordinates; null = as the file says, else what its format prescribes
 * @param accuracyM one sigma per axis of rows that do not say so themselves; null = such rows have none
 * @param mapping field to column, where names do not tell
 */
public record ListOptions(
        @Nullable String crs, @Nullable Double accuracyM, Map<String, String> mapping, Opening opening) {}
