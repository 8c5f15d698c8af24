package minzheng.atlas.boundary.verdict;

import java.util.UUID;

/**
 * Which marker is meant.
 *
 * @param line code
 * @param member A to E of a double or triple marker, else empty
 */
public record MarkerName(UUID markerId, String line, String number, String member) {
    @Override
    public String toString() {
        return number + member;
    }
}
