package minzheng.atlas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON in one spelling: fields by name, numbers without trailing zeros, so that equal content has equal text. */
final class CanonicalText {
    private CanonicalText() {}

    static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            text.append('{');
            fields.forEach((name, value) -> {
                text.append(name.length()).append(':').append(name);
                write(value, text);
            });
            text.append('}');
        } else if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(items::add);
            text.append('[');
            items.forEach(item -> write(item, text));
            text.append(']');
        } else if (node.isNumber()) {
            text.append('#')
                    .append(node.decimalValue().stripTrailingZeros().toPlainString())
                    .append(';');
        } else {
            String plain = node.asText();
            text.append(node.getNodeType()).append(plain.length()).append(':').append(plain);
        }
    }
}
