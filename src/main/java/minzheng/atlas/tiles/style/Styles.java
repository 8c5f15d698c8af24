package minzheng.atlas.tiles.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import minzheng.atlas.facility.FacilityKind;

/** The styles: a file for each map, in which addresses and the colours of kinds are put as they are on record. */
final class Styles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "{root}";
    private static final String KIND_COLOURS = "{kind-colours}";
    private static final String OTHER_COLOUR = "#7f7f7f";

    private Styles() {}

    /** Root is the address of the view, with scheme and host. */
    static JsonNode of(MapStyle map, String root, List<FacilityKind> kinds) {
        return filled(read(map), root, colours(kinds));
    }

    private static JsonNode read(MapStyle map) {
        try (InputStream in = Styles.class.getResourceAsStream(map.id() + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode filled(JsonNode node, String root, JsonNode colours) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> filled.set(field.getKey(), filled(field.getValue(), root, colours)));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(one -> filled.add(filled(one, root, colours)));
            return filled;
        }
        if (node.isTextual() && node.asText().equals(KIND_COLOURS)) {
            return colours;
        }
        return node.isTextual()
                ? JsonNodeFactory.instance.textNode(node.asText().replace(ROOT, root))
                : node;
    }

    /** An expression: by its kind, the colour of a facility. */
    private static JsonNode colours(List<FacilityKind> kinds) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (kinds.isEmpty()) {
            return nodes.textNode(OTHER_COLOUR);
        }
        ArrayNode match = nodes.arrayNode().add("match");
        match.add(nodes.arrayNode().add("get").add("kind"));
        kinds.forEach(kind -> match.add(kind.code()).add(kind.colour()));
        return match.add(OTHER_COLOUR);
    }
}
