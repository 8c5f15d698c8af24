package minzheng.atlas.division;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Preconditions;

/**
 * Rename, re-code, re-parent, change of type or outline: as a correction over the row's own time, or as a change from a
 * date to the end of the row that holds on it. The unit keeps its id.
 */
public final class DivisionEdit {
    private final Database database;

    public DivisionEdit(Database database) {
        this.database = database;
    }

    /**
     * Records the edit.
     *
     * @param tag of the row the caller read
     * @param fields the fields to change
     */
    public DivisionEntry apply(UUID id, String tag, Amendment amendment, ObjectNode fields, Author author) {
        DivisionDraft draft = new DivisionDraft(fields, "");
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            DivisionEntry current = current(change, id, tag, amendment);
            Division edited = draft.over(current.row());
            Division dated =
                    amendment.mode() == Edit.CHANGE ? edited.during(amendment.from(), edited.validTo()) : edited;
            DivisionRules.check(change, dated);
            change.makeRoom("division_row", "division_id", id, dated.validFrom(), dated.validTo(), null);
            DivisionRows.insert(change, List.of(dated), null);
            return DivisionStore.find(change.handle(), Reading.of(dated.validFrom(), change.version()), id)
                    .orElseThrow();
        });
    }

    /** The row that holds on the date, which must be the one the caller read. */
    static DivisionEntry current(Change change, UUID id, String tag, Amendment amendment) {
        DivisionEntry current = DivisionStore.find(change.handle(), Reading.of(amendment.from(), change.version()), id)
                .orElseThrow(() -> new NotFound(
                        "no_state_on_date",
                        "该区划在 %s 不存在 / the division does not exist on %1$s; give edit.from within its time"
                                .formatted(amendment.from())));
        Preconditions.check(
                tag,
                current.etag(),
                DivisionStore.seen(change.handle(), id, tag).map(DivisionEntry::row),
                current.row());
        return current;
    }
}
