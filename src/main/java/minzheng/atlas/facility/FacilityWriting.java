package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;

/** Writes what a request says about a facility, in the words of the API: codes stand for the units they name. */
public final class FacilityWriting {
    private final Readings readings;
    private final DeclaredCodes codes;
    private final FacilityRegistration registration;
    private final FacilityEdit edit;

    public FacilityWriting(Database database, DivisionCodes codes, Readings readings, FacilityKindStore kinds) {
        this.readings = readings;
        this.codes = new DeclaredCodes(database, codes);
        this.registration = new FacilityRegistration(database, kinds);
        this.edit = new FacilityEdit(database, kinds);
    }

    /** Records a facility from the amendment's day on. */
    public FacilityEntry register(ObjectNode fields, Amendment amendment, Author author) {
        FacilityRegistration.Identity identity = identity(fields);
        codes.toIds(fields, readings.now(amendment.from()));
        return registration.apply(identity, fields, amendment, author);
    }

    /** Records an edit of the state that bears the tag. */
    public FacilityEntry edit(
            UUID id, String tag, FacilityEdit.Manner manner, ObjectNode fields, Amendment amendment, Author author) {
        codes.toIds(fields, readings.now(amendment.from()));
        return edit.apply(id, tag, manner, fields, amendment, author);
    }

    /** Refuses a tag that is not that of the state which holds on the date, as an edit would. */
    public void requireCurrent(UUID id, String tag, LocalDate date) {
        edit.requireCurrent(id, tag, readings.now(date));
    }

    /** The client may bring its own id; without source and number the service gives both. */
    private static FacilityRegistration.Identity identity(ObjectNode body) {
        JsonNode id = body.remove("id");
        UUID given = id == null ? UUID.randomUUID() : uuid(id);
        return new FacilityRegistration.Identity(
                given, name(body, "source", "atlas"), name(body, "external_id", given.toString()));
    }

    private static UUID uuid(JsonNode id) {
        try {
            return Json.read(id, UUID.class);
        } catch (InvalidRequest e) {
            throw new InvalidRequest(
                    "malformed_field",
                    "/id",
                    "/id %s: 应为 UUID，或不写由系统给出 / must be a UUID, or is left out".formatted(id));
        }
    }

    private static String name(ObjectNode body, String field, String otherwise) {
        JsonNode value = body.remove(field);
        String text = value == null ? otherwise : value.asText().strip();
        if (text.isEmpty() || text.length() > 200 || text.indexOf('\0') >= 0) {
            throw new InvalidRequest(
                    "malformed_field",
                    "/" + field,
                    "/" + field + ": 应为 1-200 个字的文本 / must be text of 1-200 characters");
        }
        return text;
    }
}
