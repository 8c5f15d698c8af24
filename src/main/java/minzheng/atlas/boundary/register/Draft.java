package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a request says about a thing, laid over what is there: fields not given stay as they are, null takes a value away.
 * Units are ids already.
 */
final class Draft {
    private static final String SHAPE = "document_geometry";
    private static final String SYSTEM = "document_crs";

    private final ObjectNode said;
    private final Fields fields;
    private final @Nullable DocumentPlace place;

    Draft(ObjectNode body, Fields fields, DocumentPlace.Shape shape, Conversions conversions) {
        this.fields = fields;
        this.said = body.deepCopy();
        body.fieldNames().forEachRemaining(name -> {
            if (!fields.know(name)) {
                throw new InvalidRequest(
                        "unknown_field",
                        "/" + name,
                        "未知的字段 / unknown field %s; known: %s".formatted(name, String.join(", ", fields.all())));
            }
        });
        JsonNode given = said.remove(SHAPE);
        BodyLimits.check(said, "");
        said.properties().forEach(member -> {
            if (member.getValue().isTextual()) {
                member.setValue(said.textNode(member.getValue().textValue().strip()));
            }
        });
        if (said.hasNonNull("coord_source")) {
            CoordSource.require(said.path("coord_source").asText(), "/coord_source");
        }
        boolean withShape = given != null && !given.isNull();
        if ((given != null || said.has(SYSTEM))
                && withShape != said.path(SYSTEM).isTextual()) {
            throw new InvalidRequest(
                    "malformed_field",
                    "/" + SYSTEM,
                    "document_geometry 与 document_crs 须一并给出 / document_geometry and document_crs go together");
        }
        this.place = withShape && given != null
                ? DocumentPlace.read(given, said.path(SYSTEM).asText(), shape, conversions)
                : null;
    }

    /** Where it is said to lie. */
    Optional<DocumentPlace> place() {
        return Optional.ofNullable(place);
    }

    /** A new thing, which must say everything that is required. */
    <R extends Record & Dated<R>> R create(Class<R> type, UUID id) {
        List<InvalidRequest.Mistake> missing = fields.required().stream()
                .filter(name -> !said.hasNonNull(name) && !fields.blank().has(name))
                .map(name -> new InvalidRequest.Mistake("/" + name, "/" + name + ": 缺少 / missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidRequest("missing_field", missing);
        }
        ObjectNode whole = fields.blank();
        whole.put("id", id.toString());
        whole.put("source", "atlas").put("external_id", id.toString());
        return read(whole, type);
    }

    /** The same thing with what is said instead of what it was. */
    <R extends Record & Dated<R>> R over(R was, Class<R> type) {
        ObjectNode whole = (ObjectNode) Json.tree(was);
        if (fields.know(SHAPE)) {
            put(whole, was.documentGeom(), was.geom());
        }
        R edited = read(whole, type);
        return edited.during(was.validFrom(), was.validTo());
    }

    private <R extends Record & Dated<R>> R read(ObjectNode whole, Class<R> type) {
        ObjectNode blank = fields.blank();
        said.properties().forEach(member -> {
            String name = member.getKey();
            boolean taken = member.getValue().isNull();
            if (taken && fields.required().contains(name) && !blank.has(name)) {
                throw new InvalidRequest("missing_field", "/" + name, "/" + name + ": 不能为空 / cannot be taken away");
            }
            whole.set(name, taken && blank.has(name) ? blank.get(name) : member.getValue());
        });
        if (place != null) {
            put(whole, place.document(), place.stored());
        } else if (said.has(SYSTEM)) {
            put(whole, null, null);
        }
        R read = Json.read(whole, type);
        BodyLimits.requireFinite(Json.tree(read), "");
        return read;
    }

    private static void put(ObjectNode whole, @Nullable Geometry document, @Nullable Geometry stored) {
        whole.set(SHAPE, document == null ? whole.nullNode() : whole.pojoNode(document));
        whole.set("geometry", stored == null ? whole.nullNode() : whole.pojoNode(stored));
    }
}
