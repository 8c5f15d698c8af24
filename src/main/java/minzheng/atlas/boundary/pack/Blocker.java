package minzheng.atlas.boundary.pack;

import java.util.UUID;

/**
 * One thing that a pack waits for, until it is there or a signed note stands for it.
 *
 * @param number of the marker, with its member
 * @param item which of several: a reference object's name, a photo's SHA-256; else empty
 */
public record Blocker(UUID marker, String number, Missing what, String item, String zh, String en) {
    @Override
    public String toString() {
        return zh;
    }
}
