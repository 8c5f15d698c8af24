package minzheng.atlas.ogc.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.ogc.collection.PropertySchema;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.items.ItemsParameters;
import org.jspecify.annotations.Nullable;

/** The query parameters of an operation: just those that its route knows. */
final class QueryParameters {
    private static final Set<String> REFERENCE_SYSTEMS = Set.of("crs", "bbox-crs", "filter-crs");

    private final Components components;

    QueryParameters(Components components) {
        this.components = components;
    }

    /** Puts in those the operation does not list itself; those of items follow the properties of the collection. */
    void addTo(ObjectNode operation, Parameters known, @Nullable Offer offer) {
        Map<String, PublishedProperty> filters = new HashMap<>();
        List<String> names = known.names();
        if (offer != null && known.equals(Parameters.BY_PATH)) {
            names = ItemsParameters.of(offer.collection()).names();
            ItemsParameters.filters(offer.collection()).forEach(property -> filters.put(property.name(), property));
        }
        Set<String> listed = listed(operation);
        ArrayNode parameters = operation.withArrayProperty("parameters");
        names.stream().filter(name -> !listed.contains(name)).forEach(name -> {
            PublishedProperty filter = filters.get(name);
            parameters.add(components.share(filter == null ? known(name, offer) : equal(filter)));
        });
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    private Set<String> listed(ObjectNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(components::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    private ObjectNode known(String name, @Nullable Offer offer) {
        ObjectNode parameter = components.parameter(name);
        if (offer == null || !REFERENCE_SYSTEMS.contains(name)) {
            return parameter;
        }
        ObjectNode narrowed = parameter.deepCopy();
        ArrayNode uris = narrowed.withObjectProperty("schema").putArray("enum");
        offer.systems().stream().map(ServedCrs::uri).forEach(uris::add);
        narrowed.withObjectProperty("schema").put("default", ServedCrs.CRS84.uri());
        return narrowed;
    }

    /** Features whose property has the value; of a list, those that have it among others. */
    private static ObjectNode equal(PublishedProperty property) {
        ObjectNode schema = PropertySchema.of(property);
        schema.remove("title");
        JsonNode ofOne = property.type() == Type.TEXT_LIST ? schema.get("items") : schema;
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", property.name()).put("in", "query").put("required", false);
        parameter.put("style", "form").put("explode", false);
        parameter.put("description", property.label().toString());
        parameter.set("schema", ofOne);
        return parameter;
    }
}
