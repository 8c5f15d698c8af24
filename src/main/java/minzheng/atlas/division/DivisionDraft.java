package minzheng.atlas.division;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What a request says about a division, laid over what is there: fields not given stay as they are. */
public final class DivisionDraft {
    private static final Set<String> FIELDS =
            Set.of("code", "name", "type", "parent_id", "geometry", "seat", "flags", "coord_source");
    private static final int MAX_TEXT = 200;
    private static final String NO_FLAGS = "应为代码列表 / must be a list of codes such as resettlement";

    private final ObjectNode body;
    private final String at;

    /**
     * A draft.
     *
     * @param at JSON pointer of the object in the request
     */
    public DivisionDraft(ObjectNode body, String at) {
        this.body = body;
        this.at = at;
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw mistake(
                        "unknown_field",
                        name,
                        "未知的字段 / unknown field; known: "
                                + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        });
    }

    public Division over(Division base) {
        return new Division(
                base.id(),
                base.source(),
                base.externalId(),
                base.level(),
                base.stub(),
                text("code", base.code()),
                text("name", base.name()),
                text("type", base.type()),
                id("parent_id", base.parentId()),
                outline(base.geom()),
                seat(base.seat()),
                flags(base.flags()),
                body.has("coord_source") ? text("coord_source", "") : base.coordSource(),
                base.synthetic(),
                base.validFrom(),
                base.validTo());
    }

    /** A unit that comes to be on a date in the place of another: code and name must be given. */
    public Division successorOf(Division old, UUID id, LocalDate on, LocalDate to) {
        Division unnamed = new Division(
                id,
                "atlas",
                id.toString(),
                old.level(),
                false,
                "",
                "",
                old.type(),
                old.parentId(),
                null,
                null,
                List.of(),
                null,
                old.synthetic(),
                on,
                to);
        return over(unnamed);
    }

    private String text(String field, String otherwise) {
        JsonNode value = body.get(field);
        String text = value == null ? otherwise : value.asText().strip();
        boolean isText = value == null || value.isTextual();
        if (!isText || text.isBlank() || text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw mistake(
                    "malformed_field", field, "应为 1-%d 个字的文本 / must be text of 1-%1$d characters".formatted(MAX_TEXT));
        }
        return text;
    }

    private @Nullable UUID id(String field, @Nullable UUID otherwise) {
        JsonNode value = body.get(field);
        if (value == null) {
            return otherwise;
        }
        try {
            return value.isNull() ? null : UUID.fromString(value.asText());
        } catch (IllegalArgumentException e) {
            throw mistake("malformed_field", field, "应为 UUID / must be a UUID, not " + value);
        }
    }

    private @Nullable Geometry outline(@Nullable Geometry otherwise) {
        JsonNode value = body.get("geometry");
        if (value == null || value.isNull()) {
            return value == null ? otherwise : null;
        }
        Geometry geometry = GeoJsonReader.read(value, at + "/geometry");
        if (geometry.getDimension() != 2) {
            throw mistake(
                    "invalid_geometry", "geometry", "应为 Polygon 或 MultiPolygon / must be a Polygon or MultiPolygon");
        }
        return multi(geometry);
    }

    private @Nullable Geometry seat(@Nullable Geometry otherwise) {
        JsonNode value = body.get("seat");
        if (value == null || value.isNull()) {
            return value == null ? otherwise : null;
        }
        Geometry geometry = GeoJsonReader.read(value, at + "/seat");
        if (!(geometry instanceof Point)) {
            throw mistake("invalid_geometry", "seat", "应为 Point / must be a Point");
        }
        return geometry;
    }

    private List<String> flags(List<String> otherwise) {
        JsonNode value = body.get("flags");
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray()) {
            throw mistake("malformed_field", "flags", NO_FLAGS);
        }
        List<String> flags = new ArrayList<>();
        for (JsonNode flag : value) {
            if (!flag.isTextual() || !flag.textValue().matches("[a-z0-9_]{1,60}")) {
                throw mistake("malformed_field", "flags", NO_FLAGS);
            }
            flags.add(flag.textValue());
        }
        return flags;
    }

    public static Geometry multi(Geometry polygonal) {
        return polygonal instanceof Polygon polygon
                ? polygonal.getFactory().createMultiPolygon(new Polygon[] {polygon})
                : polygonal;
    }

    private InvalidRequest mistake(String code, String field, String message) {
        String pointer = at + "/" + field;
        return new InvalidRequest(code, pointer, pointer + ": " + message);
    }
}
