package minzheng.atlas.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.Conflict;

/** Closes a facility: it counts through its last day and is closed from the next one on. */
public final class FacilityClosure {
    private static final String CLOSED = "closed";

    private final Database database;

    public FacilityClosure(Database database) {
        this.database = database;
    }

    /**
     * Records the closure.
     *
     * @param tag of the state that holds on the last day
     * @param lastDay the day on which it is still open
     */
    public FacilityEntry apply(UUID id, String tag, LocalDate lastDay, String reason, Author author) {
        LocalDate closed = lastDay.plusDays(1);
        return database.write(author, Edit.CHANGE, reason, change -> {
            Facility open = FacilityEdit.current(change, id, tag, lastDay).row();
            if (open.status().equals(CLOSED)) {
                throw new Conflict(
                        "already_closed", "该设施在 %s 已关闭 / the facility is already closed on %1$s".formatted(lastDay));
            }
            FacilityStore.statesAfter(change.handle(), id, closed).stream()
                    .filter(state -> state.validFrom().isAfter(lastDay))
                    .findFirst()
                    .ifPresent(later -> {
                        throw new Conflict(
                                "later_state",
                                "该设施自 %s 起另有状态 %s，请先更正 / the facility has a later state from %1$s (%2$s); correct that first"
                                        .formatted(later.validFrom(), later.status()));
                    });
            FacilityEdit.makeRoom(change, id, closed, Reading.FOREVER);
            FacilityRows.insert(change, List.of(open.as(CLOSED).during(closed, Reading.FOREVER)), null);
            return FacilityStore.find(change.handle(), Reading.of(closed, change.version()), id)
                    .orElseThrow();
        });
    }
}
