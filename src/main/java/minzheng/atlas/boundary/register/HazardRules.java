package minzheng.atlas.boundary.register;

import minzheng.atlas.boundary.Hazard;
import minzheng.atlas.db.Change;

/** What must hold for a hazard or dispute before it is recorded. */
final class HazardRules {
    private HazardRules() {}

    static void check(Change change, Hazard hazard) {
        Words.require("/kind", hazard.kind(), Words.HAZARDS);
        Words.require("/status", hazard.status(), Words.HAZARD_STATUSES);
        Trouble.refuseIf(
                !(hazard.fromM() >= 0 && hazard.toM() >= hazard.fromM()),
                "/to_m",
                "应满足 0 <= from_m <= to_m / 0 <= from_m <= to_m must hold");
        Trouble.requireLine(change, hazard.lineId(), hazard.validFrom(), "/line_id");
    }
}
