package minzheng.atlas.boundary.register;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;

/** Refuses a row that does not fit what is there. */
final class Trouble {
    private Trouble() {}

    static void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            throw new InvalidRequest("invalid_boundary", field, field + ": " + message);
        }
    }

    static void requireLine(Change change, UUID line, LocalDate on, String field) {
        boolean unknown = RegisterStore.find(change.handle(), Kind.LINE, Reading.of(on, change.version()), line)
                .isEmpty();
        refuseIf(unknown, field, "在 %s 没有此界线 / there is no such line on %1$s".formatted(on));
    }
}
