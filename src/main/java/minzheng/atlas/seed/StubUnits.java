package minzheng.atlas.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.ListedRows;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;

/** Neighbours outside the tree, known by code and name alone; the name's last characters tell the type. */
final class StubUnits {
    private StubUnits() {}

    static RawRows of(Path file) {
        List<RawRow> stubs = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            rows.forEachRemaining(row -> stubs.add(stub(row)));
        }
        return new ListedRows(stubs);
    }

    private static RawRow stub(RawRow row) {
        Map<String, JsonNode> fields = new LinkedHashMap<>(row.fields());
        JsonNode name = fields.get("name");
        fields.putIfAbsent("type", TextNode.valueOf(type(name == null ? "" : name.asText())));
        fields.put("stub", BooleanNode.TRUE);
        return new RawRow(row.number(), row.position(), fields, row.geometry(), row.problems());
    }

    private static String type(String name) {
        if (name.endsWith("自治县")) {
            return "autonomous_county";
        }
        return name.endsWith("区") ? "district" : name.endsWith("市") ? "county_city" : "county";
    }
}
