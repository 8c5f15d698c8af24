package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** A list of things in one cell, as JSON text or, in a JSON file, as it is. */
final class JsonCell {
    private JsonCell() {}

    /** The list; empty where the row has none or a finding says why it cannot be read. */
    static <T> List<T> list(MappedRow row, String field, Class<T[]> type) {
        T[] things = read(row, field, type);
        return things == null ? List.of() : List.of(things);
    }

    static <T> @Nullable T read(MappedRow row, String field, Class<T> type) {
        JsonNode value = row.value(field);
        if (value == null) {
            return null;
        }
        try {
            JsonNode tree = value.isTextual() ? Json.parse(value.textValue().getBytes(StandardCharsets.UTF_8)) : value;
            return Json.read(tree, type);
        } catch (InvalidRequest e) {
            row.add(Finding.error("bad_json", String.valueOf(e.getMessage()), "改正 JSON / mend the JSON")
                    .about(field, row.text(field)));
            return null;
        }
    }
}
