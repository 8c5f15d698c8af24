package minzheng.atlas.boundary.register;

import minzheng.atlas.fault.InvalidRequest;

/** Refuses a row that does not fit what is there. */
final class Trouble {
    private Trouble() {}

    static void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            throw new InvalidRequest("invalid_boundary", field, field + ": " + message);
        }
    }
}
