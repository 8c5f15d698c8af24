package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import minzheng.atlas.fault.InvalidRequest;

/** How much a request may say in each place: lengths of texts, of lists, and numbers that are numbers. */
final class BodyLimits {
    private static final Set<String> LONG_TEXTS = Set.of("note", "description", "reason", "basis", "trigger");
    private static final int MAX_TEXT = 200;
    private static final int MAX_LONG_TEXT = 2000;
    private static final int MAX_LIST = 1000;
    private static final double MAX_NUMBER = 1e12;

    private BodyLimits() {}

    /** Looks at everything below the node, whose depth the parser has bounded. */
    static void check(JsonNode node, String at) {
        if (node.isTextual()) {
            checkText(node.textValue(), at);
        } else if (node.isNumber() && !(Math.abs(node.doubleValue()) <= MAX_NUMBER)) { // refuses infinity, too
            throw mistake(at, "数值超出范围 / number out of range");
        } else if (node.isArray()) {
            if (node.size() > MAX_LIST) {
                throw mistake(at, "最多 %d 项 / at most %1$d items".formatted(MAX_LIST));
            }
            int index = 0;
            for (JsonNode element : node) {
                if (element.isNull()) {
                    throw mistake(at + "/" + index, "列表中不能有 null / a list cannot hold null");
                }
                check(element, at + "/" + index);
                index++;
            }
        } else {
            node.properties().forEach(member -> check(member.getValue(), at + "/" + member.getKey()));
        }
    }

    /** The reader takes the text "NaN" for a number. */
    static void requireFinite(JsonNode node, String at) {
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            throw mistake(at, "应为数值 / must be a number");
        }
        node.properties().forEach(member -> requireFinite(member.getValue(), at + "/" + member.getKey()));
        for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
            requireFinite(element, at);
        }
    }

    private static void checkText(String text, String at) {
        List<String> steps = List.of(at.split("/"));
        String name = steps.get(steps.size() - 1);
        int most = LONG_TEXTS.contains(name) ? MAX_LONG_TEXT : MAX_TEXT;
        boolean mayBeEmpty = name.equals("member");
        if (text.length() > most || (text.isBlank() && !mayBeEmpty)) {
            throw mistake(at, "应为 1-%d 个字的文本，没有则写 null / must be text of 1-%1$d characters, or null".formatted(most));
        }
    }

    static InvalidRequest mistake(String at, String message) {
        return new InvalidRequest("malformed_field", at, at + ": " + message);
    }
}
