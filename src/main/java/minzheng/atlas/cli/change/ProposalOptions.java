package minzheng.atlas.cli.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The members of a proposal: from a file as the service takes them, with options over them. */
final class ProposalOptions {
    /** Kinds that name a unit of their own, and the member it stands in. */
    private static final Map<String, String> NAMES_A_UNIT = Map.of("merge", "into", "new_unit", "unit");

    @Option(
            names = "--proposal",
            paramLabel = "FILE.json",
            description = "方案文件（JSON 对象） / the proposal as a JSON object")
    private @Nullable Path file;

    @Option(names = "--unit", paramLabel = "CODE", description = "单位 / the unit that changes")
    private @Nullable String unit;

    @Option(names = "--units", split = ",", paramLabel = "CODE", description = "单位 / the units of a line or a merger")
    private List<String> units = new ArrayList<>();

    @Option(
            names = "--from",
            split = ",",
            paramLabel = "CODE",
            description = "新单位划自 / what a new unit is carved out of")
    private List<String> from = new ArrayList<>();

    @Option(names = "--parent", paramLabel = "CODE", description = "上级 / the parent afterwards")
    private @Nullable String parent;

    @Option(names = "--type", description = "类型 / type afterwards, e.g. subdistrict")
    private @Nullable String type;

    @Option(names = "--code", description = "代码 / code afterwards")
    private @Nullable String code;

    @Option(names = "--name", description = "名称 / name afterwards")
    private @Nullable String name;

    @Option(names = "--line", paramLabel = "FILE", description = "新界线（GeoJSON 线） / the new line (GeoJSON)")
    private @Nullable Path line;

    @Option(
            names = "--outline",
            paramLabel = "FILE",
            description = "新单位轮廓（GeoJSON 面） / outline of a new unit (GeoJSON)")
    private @Nullable Path outline;

    @Option(
            names = "--child",
            paramLabel = "CHILD=UNIT",
            description = "界线穿过的下级单位归谁 / to which unit a part goes that the line cuts")
    private Map<String, String> children = new TreeMap<>();

    ObjectNode members(String kind) {
        ObjectNode members = file == null ? JsonNodeFactory.instance.objectNode() : object(file);
        put(members, "parent", parent);
        put(members, "unit", unit);
        codes(members, "units", units);
        codes(members, "from", from);
        if (line != null) {
            members.set("line", DrawnFile.geometry(line));
        }
        if (outline != null) {
            members.set("outline", DrawnFile.geometry(outline));
        }
        children.forEach((child, home) -> members.withObjectProperty("children").put(child, home));
        String within = NAMES_A_UNIT.get(kind);
        boolean isNamed = type != null || code != null || name != null;
        ObjectNode named = within == null || !isNamed ? members : members.withObjectProperty(within);
        put(named, "type", type);
        put(named, "code", code);
        put(named, "name", name);
        return members;
    }

    private static ObjectNode object(Path file) {
        JsonNode content = DrawnFile.json(file);
        if (content instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidRequest("malformed_json", "", file + ": 应为 JSON 对象 / must be a JSON object");
    }

    private static void put(ObjectNode members, String member, @Nullable String value) {
        if (value != null) {
            members.put(member, value);
        }
    }

    private static void codes(ObjectNode members, String member, List<String> codes) {
        if (!codes.isEmpty()) {
            codes.forEach(members.putArray(member)::add);
        }
    }
}
