package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;

/** Property values of one feature, with a bound on how many there may be. */
final class JsonValues {
    private static final int MAX_VALUES = 20_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int MAX_SCALE = 1_000;

    private final JsonFile json;
    private int left = MAX_VALUES;

    JsonValues(JsonFile json) {
        this.json = json;
    }

    /** The value at the parser's current token; the parser ends on its last token. */
    JsonNode read(JsonParser in) throws IOException {
        if (left-- == 0) {
            throw new BrokenFile(Finding.error(
                    "too_many_values",
                    "一个要素的属性值超过 %d 个 / more than %1$d property values in one feature".formatted(MAX_VALUES),
                    "只保留需要的属性 / keep only the properties that are needed"));
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_NUMBER_INT -> integer(in);
            case VALUE_NUMBER_FLOAT -> decimal(in);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(in.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(in.getText());
        };
    }

    private static JsonNode integer(JsonParser in) throws IOException {
        return switch (in.getNumberType()) {
            case INT -> NODES.numberNode(in.getIntValue());
            case LONG -> NODES.numberNode(in.getLongValue());
            default -> NODES.numberNode(in.getBigIntegerValue());
        };
    }

    /** NaN, infinity and numbers like 1e999999999 stay text, so that nobody computes with them. */
    private static JsonNode decimal(JsonParser in) throws IOException {
        if (in.isNaN()) {
            return NODES.textNode(in.getText());
        }
        BigDecimal value = in.getDecimalValue();
        return Math.abs((long) value.scale()) > MAX_SCALE ? NODES.textNode(in.getText()) : NODES.numberNode(value);
    }

    private ObjectNode object(JsonParser in) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = json.member(); name != null; name = json.member()) {
            object.set(name, read(in));
        }
        return object;
    }

    private ArrayNode array(JsonParser in) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (!in.nextToken().isStructEnd()) {
            array.add(read(in));
        }
        return array;
    }
}
