package minzheng.atlas.ingest.format.kml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** The types that a file declares for its fields. */
final class KmlSchemas {
    private static final int MAX_FIELDS = 10_000;
    private static final int MAX_NUMBER_CHARS = 40;

    private final Map<String, Map<String, String>> byId = new HashMap<>();
    private int fields;

    void read(XmlFile xml) {
        Map<String, String> types = new HashMap<>();
        String id = xml.attribute("id");
        while (xml.child()) {
            String name = xml.attribute("name");
            String type = xml.attribute("type");
            if (name != null && type != null && fields < MAX_FIELDS) {
                fields++;
                types.put(name, type.toLowerCase(Locale.ROOT));
            }
            xml.skip();
        }
        if (id != null) {
            byId.put(id, types);
        }
    }

    /** The value as its declared type; as text where it is none of that type or none is declared before it. */
    JsonNode value(@Nullable String schemaUrl, String name, String text) {
        if (text.isEmpty()) {
            return NullNode.instance;
        }
        String id = schemaUrl == null ? "" : schemaUrl.substring(schemaUrl.indexOf('#') + 1);
        return switch (byId.getOrDefault(id, Map.of()).getOrDefault(name, "string")) {
            case "int", "uint", "short", "ushort", "float", "double" -> number(text);
            case "bool" -> truth(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        if (text.length() > MAX_NUMBER_CHARS) {
            return TextNode.valueOf(text);
        }
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text); // the target says what it wants instead
        }
    }

    private static JsonNode truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> BooleanNode.TRUE;
            case "0", "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }
}
