package minzheng.atlas.boundary.register;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Refuses a row that does not fit what is there. */
final class Trouble {
    private static final int LOWEST_M = -500;
    private static final int HIGHEST_M = 9000;

    private Trouble() {}

    static void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            throw mistake(field, message);
        }
    }

    /** Above the highest peak, or below the lowest land: a slip of the pen or another unit. */
    static void refuseIfHigh(@Nullable Double heightM) {
        refuseIf(
                heightM != null && !(heightM >= LOWEST_M && heightM <= HIGHEST_M),
                "/height_m",
                "应在 %d 与 %d 米之间 / must be from %1$d to %2$d metres".formatted(LOWEST_M, HIGHEST_M));
    }

    static LineEntry requireLine(Change change, UUID line, LocalDate on, String field) {
        return RegisterStore.find(change.handle(), Kind.LINE, Reading.of(on, change.version()), line)
                .orElseThrow(() -> mistake(field, "在 %s 没有此界线 / there is no such line on %1$s".formatted(on)));
    }

    private static InvalidRequest mistake(String field, String message) {
        return new InvalidRequest("invalid_boundary", field, field + ": " + message);
    }
}
