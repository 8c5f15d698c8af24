package minzheng.atlas.ogc.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minzheng.atlas.http.RouteTable.Route;

/** The prepared text about each route; a route that it does not know cannot be described, which is a fault of ours. */
final class Template {
    private static final List<String> FILES = List.of("features.yaml", "editing.yaml", "tiles.yaml");
    private static final String OF_COLLECTION = "/collections/{collectionId}";

    private final ObjectNode text;

    private Template(ObjectNode text) {
        this.text = text;
    }

    /**
     * The text about one route.
     *
     * @param path below the root, with the names of its variables
     * @param operation to be copied before it is filled
     */
    record Prepared(Route route, String path, ObjectNode operation) {
        /** Whether it is written out once for each collection. */
        boolean isOfCollection() {
            return path.startsWith(OF_COLLECTION);
        }

        /** Its path for one collection, named as it is. */
        String path(String collection) {
            return "/collections/" + collection + path.substring(OF_COLLECTION.length());
        }
    }

    static Template read() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        FILES.forEach(file -> merge(file(file), whole));
        return new Template(whole);
    }

    private static ObjectNode file(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects are united, lists appended. */
    private static void merge(ObjectNode part, ObjectNode whole) {
        part.properties().forEach(one -> {
            JsonNode there = whole.get(one.getKey());
            if (one.getValue() instanceof ObjectNode more && there instanceof ObjectNode object) {
                merge(more, object);
            } else if (one.getValue() instanceof ArrayNode more && there instanceof ArrayNode list) {
                list.addAll(more);
            } else {
                whole.set(one.getKey(), one.getValue());
            }
        });
    }

    /** Everything but the paths and components, to be filled. */
    ObjectNode head() {
        return text.deepCopy().without(List.of("paths", "components"));
    }

    ObjectNode components() {
        return ((ObjectNode) text.get("components")).deepCopy();
    }

    /** Variables of a route may bear other names than those that clients see: places count. */
    Prepared of(Route route, String root) {
        String wanted = places(route.path().equals(root) ? "/" : route.path().substring(root.length()));
        return text.get("paths").properties().stream()
                .filter(path -> places(path.getKey()).equals(wanted))
                .map(path -> Map.entry(
                        path.getKey(), path.getValue().path(route.method().toLowerCase(Locale.ROOT))))
                .filter(path -> path.getValue().isObject())
                .map(path -> new Prepared(route, path.getKey(), object(path.getValue())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no text about %s %s".formatted(route.method(), route.path())));
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static String places(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
