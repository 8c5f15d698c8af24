package minzheng.atlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;

/** Which characters a text may hold: what no database and no screen can keep is refused where it comes in. */
final class Characters {
    private Characters() {}

    static boolean areAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean pair = Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean control = Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
            if (control || (!pair && Character.isSurrogate(character))) {
                return false;
            }
            i += pair ? 1 : 0;
        }
        return true;
    }

    /** Names and texts of a whole body; its depth is bounded by the parser. */
    static void check(JsonNode node, String at) {
        if (node.isTextual() && !areAllowed(node.textValue())) {
            throw new InvalidRequest(
                    "forbidden_character", at, at + ": 含有不允许的字符 / holds a control character or half a surrogate pair");
        }
        int index = 0;
        for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
            if (!element.isNumber()) {
                check(element, at + "/" + index);
            }
            index++;
        }
        node.properties().forEach(property -> {
            if (!areAllowed(property.getKey())) {
                throw new InvalidRequest(
                        "forbidden_character", at, at + ": 字段名含有不允许的字符 / a field name holds a forbidden character");
            }
            check(property.getValue(), at + "/" + property.getKey());
        });
    }
}
