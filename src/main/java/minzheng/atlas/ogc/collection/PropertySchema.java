package minzheng.atlas.ogc.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** The properties of a collection as a JSON schema: queryables, sortables, or all (OGC 19-079r2 §6, 23-058). */
public final class PropertySchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PropertySchema() {}

    /** Which of the properties, and whether the geometry is one; {@code address} is where this schema lies. */
    public static ObjectNode of(
            PublishedCollection collection, String address, Predicate<PublishedProperty> chosen, boolean geometry) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address);
        schema.put("type", "object");
        schema.put("title", collection.title().toString());
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        if (geometry) {
            properties
                    .putObject(PublishedCollection.GEOMETRY)
                    .put("title", "几何 / Geometry")
                    .put("format", collection.shape().format())
                    .put("x-ogc-role", "primary-geometry");
        }
        collection.properties().stream()
                .filter(chosen)
                .forEach(property -> properties.set(property.name(), of(property)));
        return schema;
    }

    /** The type of one property. */
    public static ObjectNode of(PublishedProperty property) {
        ObjectNode node = NODES.objectNode();
        node.put("title", property.label().toString());
        switch (property.type()) {
            case NUMBER -> node.put("type", "number");
            case BOOLEAN -> node.put("type", "boolean");
            case DATE -> node.put("type", "string").put("format", "date");
            case TIMESTAMP -> node.put("type", "string").put("format", "date-time");
            case TEXT_LIST ->
                choices(node.put("type", "array").putObject("items").put("type", "string"), property);
            default -> choices(node.put("type", "string"), property);
        }
        if (property.unit() != null) {
            node.put("x-ogc-unit", property.unit());
        }
        return node;
    }

    private static void choices(ObjectNode node, PublishedProperty property) {
        if (!property.values().isEmpty()) {
            ArrayNode codes = node.putArray("enum");
            property.values().forEach(choice -> codes.add(choice.code()));
        }
    }
}
