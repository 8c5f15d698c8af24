package minzheng.atlas.ogc.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What several operations share. Equal parameters are one component; of those nothing refers to, none is written. */
final class Components {
    private static final String PREFIX = "#/components/";

    private final ObjectNode all;

    /** All is what the template has; it is added to. */
    Components(ObjectNode all) {
        this.all = all;
    }

    /** A parameter of the template by its own name, e.g. {@code bbox-crs}. */
    ObjectNode parameter(String name) {
        if (all.path("parameters").path(name) instanceof ObjectNode parameter) {
            return parameter;
        }
        throw new IllegalStateException("the template has no text about the parameter " + name);
    }

    JsonNode resolved(JsonNode reference) {
        return all.at(reference.path("$ref").asText().substring(PREFIX.length() - 1));
    }

    /** Adds a parameter unless the same is there, and refers to it. */
    ObjectNode share(ObjectNode parameter) {
        ObjectNode parameters = (ObjectNode) all.get("parameters");
        String name = parameter.get("name").asText();
        String key = name;
        for (int other = 2; parameters.has(key) && !parameters.get(key).equals(parameter); other++) {
            key = name + "." + other;
        }
        parameters.set(key, parameter);
        return JsonNodeFactory.instance.objectNode().put("$ref", PREFIX + "parameters/" + key);
    }

    /** Those that paths refer to, and those that these refer to. */
    ObjectNode reachedFrom(JsonNode paths) {
        ObjectNode reached = JsonNodeFactory.instance.objectNode();
        reach(paths, reached);
        return reached;
    }

    private void reach(JsonNode node, ObjectNode reached) {
        String reference = node.path("$ref").isTextual() ? node.get("$ref").asText() : "";
        if (reference.startsWith(PREFIX)) {
            String[] kindAndKey = reference.substring(PREFIX.length()).split("/", 2);
            ObjectNode kind = reached.withObjectProperty(kindAndKey[0]);
            if (!kind.has(kindAndKey[1])) {
                JsonNode component = all.path(kindAndKey[0]).path(kindAndKey[1]);
                if (component.isMissingNode()) {
                    throw new IllegalStateException("the template has no " + reference);
                }
                kind.set(kindAndKey[1], component);
                reach(component, reached);
            }
        }
        node.forEach(child -> reach(child, reached));
    }
}
