package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Preconditions;
import org.jdbi.v3.core.Handle;

/**
 * Replaces or amends one state of a facility: as a correction over the state's own time, which may itself be corrected, or as
 * a change from a date to the end of the state that holds on it.
 */
public final class FacilityEdit {
    private final Database database;
    private final FacilityKindStore kinds;

    public FacilityEdit(Database database, FacilityKindStore kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** Whether fields that are not given stay or go. */
    public enum Manner {
        REPLACE,
        AMEND
    }

    /**
     * Records the edit.
     *
     * @param tag of the state the caller read
     */
    public FacilityEntry apply(
            UUID id, String tag, Manner manner, ObjectNode fields, Amendment amendment, Author author) {
        if (amendment.mode() == Edit.CHANGE && (fields.has("valid_from") || fields.has("valid_to"))) {
            throw new InvalidRequest(
                    "malformed_edit",
                    "/valid_from",
                    "变更的日期由 edit.from 给出 / a change says its date in edit.from; valid_from and valid_to are for corrections");
        }
        FacilityDraft draft = new FacilityDraft(fields);
        FacilityKinds known = kinds.all();
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            Facility was = current(change, id, tag, amendment.from()).row();
            Facility said = manner == Manner.REPLACE ? draft.inPlaceOf(was) : draft.over(was);
            Facility edited = amendment.mode() == Edit.CHANGE ? said.during(amendment.from(), was.validTo()) : said;
            FacilityRules.check(change, known, edited, was, null);
            if (amendment.mode() == Edit.CORRECTION) {
                makeRoom(change, id, was.validFrom(), was.validTo());
            }
            makeRoom(change, id, edited.validFrom(), edited.validTo());
            FacilityRows.insert(change, List.of(edited), null);
            return FacilityStore.find(change.handle(), Reading.of(edited.validFrom(), change.version()), id)
                    .orElseThrow();
        });
    }

    /** The state that holds on the date, which must be the one the caller read. */
    static FacilityEntry current(Change change, UUID id, String tag, LocalDate date) {
        return current(change.handle(), id, tag, Reading.of(date, change.version()));
    }

    private static FacilityEntry current(Handle handle, UUID id, String tag, Reading reading) {
        FacilityEntry current = FacilityStore.find(handle, reading, id)
                .orElseThrow(() -> new NotFound(
                        "no_state_on_date",
                        "该设施在 %s 没有状态 / the facility has no state on %1$s; give edit.from within its time"
                                .formatted(reading.asOf())));
        Preconditions.check(tag, current.etag(), FacilityStore.seen(handle, id, tag), current.row());
        return current;
    }

    void requireCurrent(UUID id, String tag, Reading reading) {
        database.read(handle -> current(handle, id, tag, reading));
    }

    static void makeRoom(Change change, UUID id, LocalDate from, LocalDate to) {
        change.makeRoom("facility_row", "facility_id", id, from, to, null);
    }
}
