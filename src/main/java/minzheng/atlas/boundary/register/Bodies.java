package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Json;

/** From the body of a write to a draft: units become ids, coordinates become shapes. */
record Bodies(Readings readings, Conversions conversions, Surroundings surroundings) {
    Draft draft(ObjectNode body, Fields fields, DocumentPlace.Shape shape, LocalDate on) {
        for (String field : fields.divisions()) {
            if (body.path(field).isTextual()) {
                UUID id =
                        readings.named("/" + field, body.path(field).textValue().strip(), readings.now(on));
                body.put(field, id.toString());
            }
        }
        Draft draft = new Draft(body, fields, shape, conversions);
        draft.place().flatMap(DocumentPlace::degrees).ifPresent(surroundings::requireNear);
        return draft;
    }

    /** Of something that has no coordinates. */
    Draft draft(ObjectNode body, Fields fields, LocalDate on) {
        return draft(body, fields, DocumentPlace.Shape.POINT, on);
    }

    /** The client may bring its own id. */
    static UUID id(ObjectNode body) {
        JsonNode given = body.remove("id");
        return given == null ? UUID.randomUUID() : idOf(given);
    }

    private static UUID idOf(JsonNode given) {
        if (given.isTextual() && given.textValue().length() == 36) {
            return Json.read(given, UUID.class);
        }
        throw BodyLimits.mistake("/id", "应为 UUID / must be a UUID");
    }

    static String location(String name, UUID id) {
        return "/api/boundaries/" + name + "/" + id;
    }
}
