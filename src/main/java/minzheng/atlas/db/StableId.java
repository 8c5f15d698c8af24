package minzheng.atlas.db;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The permanent id of a thing that comes from a file: the same source and number give the same id on every machine. */
public final class StableId {
    private StableId() {}

    /**
     * Name-based UUID.
     *
     * @param thing the table of permanent ids, e.g. {@code facility}, so that equal numbers of unlike things differ
     */
    public static UUID of(String thing, String source, String externalId) {
        String name = thing + '\n' + source + '\n' + externalId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
