package minzheng.atlas.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares JSON with the part of JSON Schema that our API description uses: $ref, allOf, oneOf, type, enum, properties,
 * required, items; nullable of OpenAPI 3.0. A property that no schema names is a mistake, unless additionalProperties allows it.
 */
public final class SchemaCheck {
    private final JsonNode description;

    public SchemaCheck(JsonNode description) {
        this.description = description;
    }

    public List<String> mistakes(JsonNode schema, JsonNode value) {
        List<String> mistakes = new ArrayList<>();
        check(schema, value, "", mistakes);
        return mistakes;
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> mistakes) {
        JsonNode schema = resolved(given);
        if (schema.path("nullable").asBoolean() && value.isNull()) {
            return;
        }
        if (schema.has("oneOf")) {
            boolean fits = false;
            for (JsonNode choice : schema.get("oneOf")) {
                fits |= mistakes(choice, value).isEmpty();
            }
            if (!fits) {
                mistakes.add(at + ": fits none of oneOf: " + value);
            }
            return;
        }
        schema.path("allOf").forEach(part -> checkParts(part, value, at, mistakes));
        checkParts(schema, value, at, mistakes);
        Set<String> known = new HashSet<>();
        if (value.isObject() && names(schema, known)) {
            value.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    mistakes.add(at + "/" + name + ": not described");
                }
            });
        }
    }

    private void checkParts(JsonNode given, JsonNode value, String at, List<String> mistakes) {
        JsonNode schema = resolved(given);
        if (schema != given) {
            schema.path("allOf").forEach(part -> checkParts(part, value, at, mistakes));
        }
        if (schema.has("type") && !types(schema.get("type")).contains(typeOf(value, schema.get("type")))) {
            mistakes.add(at + ": should be " + schema.get("type") + ", is " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                mistakes.add(at + "/" + name.asText() + ": missing");
            }
        });
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            mistakes.add(at + ": not in " + schema.get("enum") + ": " + value);
        }
        schema.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                check(property.getValue(), value.get(property.getKey()), at + "/" + property.getKey(), mistakes);
            }
        });
        if (schema.has("items") && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), at + "/" + i, mistakes);
            }
        }
    }

    /** Collects the described names; false where any name is allowed. */
    private boolean names(JsonNode given, Set<String> known) {
        JsonNode schema = resolved(given);
        boolean closed = schema.has("properties")
                && !schema.path("additionalProperties").isObject()
                && !schema.path("additionalProperties").asBoolean();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        for (JsonNode part : schema.path("allOf")) {
            closed |= names(part, known);
        }
        return closed;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    private static String typeOf(JsonNode value, JsonNode wanted) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> types(wanted).contains("number") || !value.isIntegralNumber() ? "number" : "integer";
            default -> "null";
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
