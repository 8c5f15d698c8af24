package minzheng.atlas.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.ListedRows;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import org.jspecify.annotations.Nullable;

/** The shapes of the outline files by division code, and lists of divisions with their shapes put to them. */
final class Outlines {
    private static final Set<String> TAKEN_ALONG = Set.of("coord_source", "synthetic", "seat_lon", "seat_lat");

    private final Map<String, RawRow> byCode = new HashMap<>();

    Outlines(SeedFolder folder) {
        for (String dataset : folder.datasets()) {
            for (Path file : folder.files(dataset, ".geojson")) {
                rows(file).stream()
                        .filter(row -> row.geometry() != null && row.fields().containsKey("code"))
                        .forEach(row -> byCode.put(text(row, "code"), row));
            }
        }
    }

    /** The rows of a list, each with the shape of its code or of the code the same unit had later. */
    RawRows on(Path list) {
        List<RawRow> rows = rows(list);
        Map<String, String> laterCodes = new HashMap<>();
        rows.forEach(row -> laterCodes.put(text(row, "same_as"), text(row, "code")));
        List<RawRow> outlined = new ArrayList<>();
        for (RawRow row : rows) {
            RawRow outline = byCode.get(text(row, "code"));
            outlined.add(joined(row, outline != null ? outline : byCode.get(laterCodes.get(text(row, "code")))));
        }
        return new ListedRows(outlined);
    }

    private static RawRow joined(RawRow row, @Nullable RawRow outline) {
        if (outline == null) {
            return row;
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>(row.fields());
        outline.fields().forEach((name, value) -> {
            if (TAKEN_ALONG.contains(name)) {
                fields.put(name, value);
            }
        });
        return new RawRow(row.number(), row.position(), fields, outline.geometry(), row.problems());
    }

    private static List<RawRow> rows(Path file) {
        List<RawRow> all = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static String text(RawRow row, String field) {
        JsonNode value = row.fields().get(field);
        return value == null || value.isNull() ? "" : value.asText();
    }
}
