package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import minzheng.atlas.cql2.NearMatches;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON feature as it was sent, whole or in parts (RFC 7396).
 *
 * @param geometry not yet read; null = nothing is said of it, JSON null = it has no place
 * @param edit what the edit says about time, if it is said here
 */
record FeatureBody(
        @Nullable JsonNode id,
        @Nullable JsonNode geometry,
        ObjectNode properties,
        @Nullable JsonNode edit) {
    /** Links and bbox come back from clients that send what they got; they say nothing new. */
    private static final Set<String> MEMBERS = Set.of("type", "id", "geometry", "properties", "links", "bbox", "edit");

    /** All of a feature: it must say where it lies, be it nowhere. */
    static FeatureBody whole(ObjectNode sent, PublishedCollection collection) {
        requireType(sent);
        if (!sent.has("geometry")) {
            throw new InvalidRequest(
                    "missing_field",
                    "/geometry",
                    "缺少 geometry；没有坐标请写 null / geometry is missing; give null where there is no place");
        }
        return parts(sent, collection);
    }

    static FeatureBody parts(ObjectNode sent, PublishedCollection collection) {
        if (sent.has("type")) {
            requireType(sent);
        }
        List<InvalidRequest.Mistake> unknown = new ArrayList<>();
        sent.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                unknown.add(new InvalidRequest.Mistake(
                        "/" + name,
                        "未知的成员 / unknown member: %s; known: %s"
                                .formatted(name, String.join(", ", new TreeSet<>(MEMBERS)))));
            }
        });
        JsonNode given = sent.path("properties");
        if (!given.isObject() && !given.isNull() && !given.isMissingNode()) {
            throw new InvalidRequest("malformed_field", "/properties", "/properties: 应为对象 { } / must be an object { }");
        }
        ObjectNode properties = given instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        properties.fieldNames().forEachRemaining(name -> {
            if (collection.property(name).isEmpty()) {
                unknown.add(new InvalidRequest.Mistake("/properties/" + name, unknown(name, collection)));
            }
        });
        if (!unknown.isEmpty()) {
            throw new InvalidRequest("unknown_field", unknown);
        }
        return new FeatureBody(sent.get("id"), sent.get("geometry"), properties, sent.get("edit"));
    }

    /** Which feature it is, says the path; another id in the body is a mix-up. */
    void requireId(UUID path) {
        if (id != null && !id.isNull() && !id.asText().equalsIgnoreCase(path.toString())) {
            throw new InvalidRequest(
                    "wrong_id",
                    "/id",
                    "/id %s: 与路径中的编号 %s 不符 / is not the id in the path".formatted(id.asText(), path));
        }
    }

    private static void requireType(ObjectNode sent) {
        if (!sent.path("type").asText().equals("Feature")) {
            throw new InvalidRequest(
                    "malformed_field",
                    "/type",
                    "/type %s: 应为一个 GeoJSON Feature / must be one GeoJSON \"Feature\"".formatted(sent.path("type")));
        }
    }

    private static String unknown(String name, PublishedCollection collection) {
        List<String> known =
                collection.properties().stream().map(PublishedProperty::name).toList();
        List<String> near = NearMatches.of(name, known);
        return "%s：%s 没有此属性 / %2$s has no property %1$s; %s: %s"
                .formatted(
                        name,
                        collection.id(),
                        near.isEmpty() ? "there are" : "did you mean",
                        String.join(", ", near.isEmpty() ? known : near));
    }
}
