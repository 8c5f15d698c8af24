package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.NotFound;

/** Proposes a state of a facility within an overlay: one that is recorded, changed from a date on, or a new one. */
public final class OverlayProposal {
    private final Database database;
    private final FacilityKindStore kinds;

    public OverlayProposal(Database database, FacilityKindStore kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    public FacilityEntry apply(UUID overlay, UUID facility, ObjectNode fields, Amendment amendment, Author author) {
        FacilityDraft draft = new FacilityDraft(fields);
        FacilityKinds known = kinds.all();
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            if (OverlayStore.find(change.handle(), overlay).isEmpty()) {
                throw new NotFound("unknown_overlay", "没有此方案 / there is no overlay " + overlay);
            }
            Reading proposed = new Reading(amendment.from(), change.version(), overlay, null);
            Optional<Facility> was =
                    FacilityStore.find(change.handle(), proposed, facility).map(FacilityEntry::row);
            Facility said = draft.over(was.orElseGet(() ->
                    FacilityDraft.blank(facility, "overlay", facility.toString(), amendment.from(), Reading.FOREVER)));
            Facility dated = amendment.mode() == Edit.CHANGE ? said.during(amendment.from(), said.validTo()) : said;
            FacilityRules.check(change, known, dated, was.orElse(null), overlay);
            change.makeRoom("facility_row", "facility_id", facility, dated.validFrom(), dated.validTo(), overlay);
            FacilityRows.insert(change, List.of(dated), overlay);
            OverlayStore.touch(change, overlay);
            return FacilityStore.find(change.handle(), proposed.on(dated.validFrom()), facility)
                    .orElseThrow();
        });
    }
}
