package minzheng.atlas.ingest.fieldlist;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import minzheng.atlas.boundary.verdict.Selection;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.ingest.format.Opening;
import org.jspecify.annotations.Nullable;

/** The fields that go with a list; {@code map.FIELD} names the column of a field. */
final class VerdictForm {
    private static final String MAP = "map.";
    private static final Set<String> KNOWN =
            Set.of("line", "task", "round", "crs", "accuracy_m", "as_of", "layer", "encoding");

    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, String> mapping = new TreeMap<>();

    VerdictForm(Map<String, String> given) {
        given.forEach((name, value) -> {
            if (name.startsWith(MAP)) {
                mapping.put(name.substring(MAP.length()), value.strip());
            } else if (!KNOWN.contains(name)) {
                throw new InvalidRequest(
                        "unknown_field",
                        name,
                        "表单没有这个字段 / the form has no such field: %s; known: %s"
                                .formatted(name, String.join(", ", new TreeSet<>(KNOWN))));
            } else if (!value.isBlank()) {
                fields.put(name, value.strip());
            }
        });
    }

    ListOptions options() {
        return new ListOptions(fields.get("crs"), accuracy(), mapping, new Opening(fields.get("layer"), encoding()));
    }

    Selection selection() {
        String line = fields.get("line");
        return new Selection(line == null ? List.of() : codes(line), task(), fields.get("round"));
    }

    static List<String> codes(String text) {
        return Arrays.stream(text.split("[,，]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The date in the words of a query. */
    Query query() {
        String asOf = fields.get("as_of");
        return Query.parse(
                asOf == null ? null : "as_of=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8),
                Parameters.NONE.reading());
    }

    private @Nullable UUID task() {
        String task = fields.get("task");
        try {
            return task == null ? null : UUID.fromString(task);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("malformed_field", "task", "应为编号 / must be an id: " + task);
        }
    }

    private @Nullable Double accuracy() {
        String text = fields.get("accuracy_m");
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{0,6}(\\.\\d{1,6})?") || !(Double.parseDouble("0" + text) > 0)) {
            throw new InvalidRequest(
                    "malformed_field",
                    "accuracy_m",
                    "应为大于 0 的米数（每轴 1σ）/ must be metres above 0 (1 sigma per axis): " + text);
        }
        return Double.parseDouble("0" + text);
    }

    private @Nullable Charset encoding() {
        String name = fields.get("encoding");
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidRequest(
                    "unknown_encoding", "encoding", "未知的编码 / unknown encoding: %s; e.g. UTF-8, GBK".formatted(name));
        }
    }
}
