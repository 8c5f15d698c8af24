package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import minzheng.atlas.ogc.collection.PublishedProperty;

/** Values of properties as people read them; what is not known is a dash, never a zero. */
final class Values {
    static final String NONE = "—";

    private Values() {}

    static void write(Html html, PublishedProperty property, JsonNode value) {
        if (value.isTextual() && value.asText().matches("https?://\\S+")) {
            html.link(value.asText(), value.asText());
        } else {
            html.words(text(property, value));
        }
    }

    static String text(PublishedProperty property, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return NONE;
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "是 / Yes" : "否 / No";
        }
        if (value.isNumber()) {
            String number = value.decimalValue().toPlainString();
            return property.unit() == null ? number : number + " " + property.unit();
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? NONE
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(one -> label(property, one))
                            .collect(Collectors.joining("、"));
        }
        return value.isObject() ? value.toString() : label(property, value);
    }

    /** The words for a code, where there are. */
    private static String label(PublishedProperty property, JsonNode code) {
        return property.values().stream()
                .filter(choice -> choice.code().equals(code.asText()))
                .map(choice -> choice.name().zh())
                .findFirst()
                .orElseGet(code::asText);
    }
}
