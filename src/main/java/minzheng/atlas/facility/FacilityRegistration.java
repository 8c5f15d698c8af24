package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.Conflict;

/** Records a facility nobody had recorded: from its first day on it counts. */
public final class FacilityRegistration {
    private final Database database;
    private final FacilityKindStore kinds;

    public FacilityRegistration(Database database, FacilityKindStore kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** Who the facility is, besides what holds on a date. */
    public record Identity(UUID id, String source, String externalId) {}

    public FacilityEntry apply(Identity identity, ObjectNode fields, Amendment amendment, Author author) {
        FacilityDraft draft = new FacilityDraft(fields);
        FacilityKinds known = kinds.all();
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            Facility facility = draft.over(FacilityDraft.blank(
                    identity.id(), identity.source(), identity.externalId(), amendment.from(), Reading.FOREVER));
            FacilityRules.check(change, known, facility, null, null);
            if (!FacilityStore.isUnknown(change.handle(), identity.id())) {
                throw new Conflict("duplicate_id", "编号已被使用 / the id is already used: " + identity.id());
            }
            FacilityRows.insert(change, List.of(facility), null);
            return FacilityStore.find(
                            change.handle(), Reading.of(facility.validFrom(), change.version()), identity.id())
                    .orElseThrow();
        });
    }
}
