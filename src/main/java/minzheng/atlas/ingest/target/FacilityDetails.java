package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.FacilityKind;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The typed attributes of a row, read as the kind describes them; text from a table becomes number, flag or choice. */
final class FacilityDetails {
    static final TargetField FIELD = TargetField.optional("details");

    private FacilityDetails() {}

    static ObjectNode of(MappedRow row, @Nullable FacilityKind kind, FacilityKinds kinds) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        if (row.value(FIELD.name()) instanceof ObjectNode given) {
            given.properties().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    details.set(entry.getKey(), entry.getValue());
                }
            });
        }
        for (FacilityAttribute attribute : kinds.attributes().values()) {
            JsonNode value = row.value(attribute.code());
            if (value != null) {
                details.set(attribute.code(), typed(attribute, value));
            }
        }
        if (kind != null) {
            kinds.mistakes(kind, details).forEach(mistake -> {
                String field = mistake.field().substring(mistake.field().lastIndexOf('/') + 1);
                JsonNode value = details.get(field);
                row.add(Finding.error(
                                "bad_attribute",
                                mistake.message(),
                                fix(kinds.attributes().get(field), value))
                        .about(field, value == null ? null : value.isTextual() ? value.asText() : value.toString()));
            });
        }
        return DetailsColumn.normalised(details);
    }

    private static String fix(@Nullable FacilityAttribute attribute, @Nullable JsonNode value) {
        if (attribute == null) {
            return "这种设施没有这一项，删去该值 / this kind has no such field; leave it out";
        }
        if (value == null) {
            return "补上%s / fill in %s"
                    .formatted(attribute.name().zh(), attribute.name().en());
        }
        return switch (attribute.type()) {
            case INTEGER, NUMBER -> "只写数字，不写文字和单位，如 120 / digits only, without words or a unit, e.g. 120";
            case BOOLEAN -> "写 是 或 否 / write yes or no";
            case DATE -> "写成 2025-06-30 / write it as 2025-06-30";
            case CHOICE, SET, TEXT -> "按该类型的属性表填写 / fill it in as the kind describes it";
        };
    }

    private static JsonNode typed(FacilityAttribute attribute, JsonNode value) {
        return switch (attribute.type()) {
            case INTEGER, NUMBER -> number(value);
            case BOOLEAN -> flag(value);
            case CHOICE -> TextNode.valueOf(choice(attribute, value.asText()));
            case SET -> set(attribute, value);
            case DATE -> TextNode.valueOf(value.asText().replace('/', '-'));
            case TEXT -> value.isTextual() ? value : TextNode.valueOf(value.asText());
        };
    }

    private static JsonNode number(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value.asText().strip());
            return number.scale() <= 0 && number.precision() - number.scale() < 19
                    ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                    : JsonNodeFactory.instance.numberNode(number);
        } catch (NumberFormatException e) {
            return value; // stays text, which the kind's check then names as the mistake
        }
    }

    private static JsonNode flag(JsonNode value) {
        String word = value.asText().strip().toLowerCase(Locale.ROOT);
        if (MappedRow.YES.contains(word) || MappedRow.NO.contains(word)) {
            return BooleanNode.valueOf(MappedRow.YES.contains(word));
        }
        return value;
    }

    /** The code of a choice that is given by code or by its Chinese or English name. */
    private static String choice(FacilityAttribute attribute, String given) {
        String word = given.strip();
        return attribute.values().stream()
                .filter(choice -> choice.code().equals(word)
                        || choice.name().zh().equals(word)
                        || choice.name().en().equalsIgnoreCase(word))
                .map(FacilityAttribute.Choice::code)
                .findFirst()
                .orElse(word);
    }

    private static JsonNode set(FacilityAttribute attribute, JsonNode value) {
        if (value.isArray()) {
            return value;
        }
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        for (String word : Lists.of(value.asText())) {
            if (!word.isBlank()) {
                codes.add(choice(attribute, word));
            }
        }
        return codes;
    }
}
