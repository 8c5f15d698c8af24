package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonReader;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a request says about a facility, laid over what is there: fields not given stay as they are, a null attribute is
 * taken away.
 */
final class FacilityDraft {
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "name",
            "status",
            "geometry",
            "declared_id",
            "declared_area_id",
            "details",
            "coord_source",
            "synthetic",
            "is_public",
            "valid_from",
            "valid_to");
    private static final int MAX_TEXT = 200;

    private final ObjectNode body;

    FacilityDraft(ObjectNode body) {
        this.body = body;
        if (body.hasNonNull("coord_source")) {
            CoordSource.require(body.path("coord_source").asText(), "/coord_source");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                String known = String.join(", ", FIELDS.stream().sorted().toList());
                throw new InvalidRequest(
                        "unknown_field", "/" + name, "未知的字段 / unknown field: %s; known: %s".formatted(name, known));
            }
        });
    }

    Facility over(Facility base) {
        return new Facility(
                base.id(),
                base.source(),
                base.externalId(),
                text("kind", base.kind()),
                text("name", base.name()),
                text("status", base.status()),
                geometry(base.geom()),
                id("declared_id", base.declaredId()),
                id("declared_area_id", base.declaredAreaId()),
                details(base.details()),
                coordSource(base.coordSource()),
                flag("synthetic", base.synthetic()),
                flag("is_public", base.isPublic()),
                date("valid_from", base.validFrom()),
                date("valid_to", base.validTo()));
    }

    /** Says everything: what is not given is not kept, only who it is and when it holds. */
    Facility inPlaceOf(Facility base) {
        return over(blank(base.id(), base.source(), base.externalId(), base.validFrom(), base.validTo()));
    }

    static Facility blank(UUID id, String source, String externalId, LocalDate from, LocalDate to) {
        return new Facility(
                id,
                source,
                externalId,
                "",
                "",
                "",
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                false,
                true,
                from,
                to);
    }

    private String text(String field, String otherwise) {
        JsonNode value = body.get(field);
        String text = value == null ? otherwise : value.asText().strip();
        boolean isText = value == null || value.isTextual();
        if (!isText || text.isBlank() || text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw malformed(field, "应为 1-%d 个字的文本 / must be text of 1-%1$d characters".formatted(MAX_TEXT));
        }
        return text;
    }

    private @Nullable String coordSource(@Nullable String otherwise) {
        return body.has("coord_source")
                ? body.path("coord_source").isNull() ? null : text("coord_source", "")
                : otherwise;
    }

    private @Nullable UUID id(String field, @Nullable UUID otherwise) {
        JsonNode value = body.get(field);
        if (value == null) {
            return otherwise;
        }
        try {
            return value.isNull() ? null : UUID.fromString(value.asText());
        } catch (IllegalArgumentException e) {
            throw malformed(field, "应为 UUID / must be a UUID, not " + value);
        }
    }

    private boolean flag(String field, boolean otherwise) {
        JsonNode value = body.get(field);
        if (value != null && !value.isBoolean()) {
            throw malformed(field, "应为 true 或 false / must be true or false, not " + value);
        }
        return value == null ? otherwise : value.booleanValue();
    }

    private LocalDate date(String field, LocalDate otherwise) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return value == null ? otherwise : LocalDate.MAX;
        }
        try {
            return Json.read(value, LocalDate.class);
        } catch (InvalidRequest e) {
            throw malformed(field, "应为日期 / must be a date YYYY-MM-DD, not " + value);
        }
    }

    private @Nullable Geometry geometry(@Nullable Geometry otherwise) {
        JsonNode value = body.get("geometry");
        if (value == null || value.isNull()) {
            return value == null ? otherwise : null;
        }
        Geometry geometry = GeoJsonReader.read(value, "/geometry");
        if (!Set.of("Point", "Polygon", "MultiPolygon").contains(geometry.getGeometryType())) {
            throw new InvalidRequest(
                    "invalid_geometry",
                    "/geometry/type",
                    "/geometry: 应为点或面 / must be a Point, Polygon or MultiPolygon");
        }
        return geometry;
    }

    private ObjectNode details(ObjectNode otherwise) {
        JsonNode value = body.get("details");
        if (value == null) {
            return otherwise;
        }
        if (!value.isObject()) {
            throw malformed("details", "应为属性对象 / must be an object of attributes");
        }
        ObjectNode merged = otherwise.deepCopy();
        value.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }

    private static InvalidRequest malformed(String field, String message) {
        return new InvalidRequest("malformed_field", "/" + field, "/" + field + ": " + message);
    }
}
