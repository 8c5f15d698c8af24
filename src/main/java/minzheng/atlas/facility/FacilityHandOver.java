package minzheng.atlas.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/**
 * When a line moves, the facilities on the ground that changes hands go to the register of the other unit. Only those that
 * were declared where they lay: a declaration that already differed from the place is not this change's to decide.
 */
public final class FacilityHandOver {
    private FacilityHandOver() {}

    record Handed(UUID facilityId, UUID toUnit) {}

    /**
     * Within the change that moves the line, after the outlines were written.
     *
     * @param before as things stood
     * @param units that give ground away and live on
     */
    public static void write(Change change, Reading before, List<UUID> units, @Nullable UUID overlay) {
        LocalDate on = before.asOf();
        List<Handed> handed = change.handle()
                .createQuery(Sql.of(FacilityHandOver.class, "handed_over"))
                .bind("on", on)
                .bind("before", before.version())
                .bind("version", change.version())
                .bind("overlay", overlay)
                .bindArray("units", UUID.class, units)
                .map((row, ctx) ->
                        new Handed(row.getObject("facility_id", UUID.class), row.getObject("to_unit", UUID.class)))
                .list();
        List<Facility> states = new ArrayList<>();
        for (Handed one : handed) {
            for (Facility state : FacilityStore.statesAfter(change.handle(), one.facilityId(), on)) {
                LocalDate from = state.validFrom().isBefore(on) ? on : state.validFrom();
                states.add(state.declaredIn(one.toUnit()).during(from, state.validTo()));
                change.makeRoom("facility_row", "facility_id", state.id(), from, state.validTo(), overlay);
            }
        }
        FacilityRows.insert(change, states, overlay);
    }
}
