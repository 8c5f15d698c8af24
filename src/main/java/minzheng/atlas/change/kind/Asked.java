package minzheng.atlas.change.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonReader;
import org.locationtech.jts.geom.Geometry;

/** The members of a proposal as they were sent; what does not fit is named by its JSON pointer. */
public final class Asked {
    static final String AT = "/proposal";

    private final ObjectNode body;

    public Asked(ObjectNode body) {
        this.body = body;
    }

    void knows(String... names) {
        Set<String> known = Set.of(names);
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw mistake(
                        "unknown_field",
                        name,
                        "未知的字段 / unknown field; known: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    String text(String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw mistake("missing_field", name, "须给出文本 / must be given as text");
        }
        return value.textValue().strip();
    }

    /** Codes or ids of units. */
    List<String> texts(String name, int atLeast) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(value -> texts.add(value.asText()));
        if (!body.path(name).isArray()
                || texts.size() < atLeast
                || texts.stream().distinct().count() < texts.size()) {
            throw mistake(
                    "too_few_parts", name, "须给出至少 %d 个不同的单位 / name at least %1$d different units".formatted(atLeast));
        }
        return texts;
    }

    /** Code of a part to code of the unit it goes to, where outlines do not tell. */
    Map<String, String> children() {
        Map<String, String> said = new HashMap<>();
        body.path("children")
                .properties()
                .forEach(entry -> said.put(entry.getKey(), entry.getValue().asText()));
        return said;
    }

    /** Some of the members, for a draft of a division. */
    ObjectNode only(String... names) {
        ObjectNode part = body.objectNode();
        for (String name : names) {
            if (body.has(name)) {
                part.set(name, body.get(name));
            }
        }
        return part;
    }

    ObjectNode object(String name) {
        if (body.path(name) instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw mistake("missing_field", name, "须给出对象 / must be given as an object");
    }

    <T extends Geometry> T geometry(String name, Class<T> type) {
        Geometry geometry = GeoJsonReader.read(body.path(name), AT + "/" + name);
        if (!type.isInstance(geometry)) {
            throw mistake("invalid_geometry", name, "应为 / must be a " + type.getSimpleName());
        }
        return type.cast(geometry);
    }

    static InvalidRequest mistake(String code, String name, String message) {
        String pointer = AT + "/" + name;
        return new InvalidRequest(code, pointer, pointer + ": " + message);
    }
}
