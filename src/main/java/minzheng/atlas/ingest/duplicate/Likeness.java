package minzheng.atlas.ingest.duplicate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * How alike two facilities are, 0 to 1: 0.6 name + 0.3 distance + 0.1 kind. Without both places, name and kind alone,
 * scaled to at most 0.9.
 *
 * @param metres between them; null where one has no place
 * @param distance 1 at 0 m, falling evenly to 0 at 1000 m; null where one has no place
 * @param kind 1 for the same kind, a half for the same group of kinds
 */
record Likeness(
        double score,
        double name,
        @Nullable Double metres,
        @Nullable Double distance,
        double kind) {
    /** Farther apart than this two places are two facilities. */
    static final double REACH_M = 1000;

    private static final double SUSPICIOUS = 0.7;
    private static final double NAME = 0.6;
    private static final double DISTANCE = 0.3;
    private static final double KIND = 0.1;
    private static final double MOST_WITHOUT_PLACE = 0.9;
    private static final double EARTH_RADIUS_M = 6_371_008.8;

    /** Empty where the two are not alike enough to ask about. */
    static Optional<Likeness> of(Subject one, Subject other) {
        Double metres = one.place() == null || other.place() == null ? null : metres(one.place(), other.place());
        if (metres != null && metres > REACH_M) {
            return Optional.empty();
        }
        double name = one.name().likeness(other.name());
        double kind = one.kind().equals(other.kind()) ? 1 : one.group().equals(other.group()) ? 0.5 : 0;
        Double distance = metres == null ? null : 1 - metres / REACH_M;
        double score = distance == null
                ? MOST_WITHOUT_PLACE * (NAME * name + KIND * kind) / (NAME + KIND)
                : NAME * name + DISTANCE * distance + KIND * kind;
        return score < SUSPICIOUS ? Optional.empty() : Optional.of(new Likeness(score, name, metres, distance, kind));
    }

    /** On a sphere: half a percent is enough to judge by. */
    static double metres(Coordinate one, Coordinate other) {
        double lat = Math.toRadians((one.y + other.y) / 2);
        double east = Math.toRadians(other.x - one.x) * Math.cos(lat);
        double north = Math.toRadians(other.y - one.y);
        return EARTH_RADIUS_M * Math.sqrt(east * east + north * north); // hypot takes ten times as long
    }
}
