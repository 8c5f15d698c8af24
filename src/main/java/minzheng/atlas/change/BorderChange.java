package minzheng.atlas.change;

import org.jspecify.annotations.Nullable;

/**
 * The common border of two units before and after; lengths are geodesic, in metres.
 *
 * @param line the registered line between them, which no proposal moves: it follows by its own agreement
 */
public record BorderChange(
        String firstName,
        String firstCode,
        String secondName,
        String secondCode,
        String level,
        double beforeM,
        double afterM,
        double deltaM,
        @Nullable Registered line) {
    public record Registered(
            String code, String name, @Nullable Double registeredLengthM) {}
}
