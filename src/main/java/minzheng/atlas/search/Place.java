package minzheng.atlas.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a thing is and what it is, on one date; without a shape all coordinates are null. */
public record Place(
        UUID id,
        String kind,
        @Nullable String withinCode,
        @Nullable String withinName,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double west,
        @Nullable Double south,
        @Nullable Double east,
        @Nullable Double north) {
    @Nullable
    List<Double> position() {
        return lon == null || lat == null ? null : List.of(lon, lat);
    }

    @Nullable
    List<Double> bbox() {
        if (west == null || south == null || east == null || north == null) {
            return null;
        }
        boolean isPoint = west.equals(east) && south.equals(north);
        return isPoint ? null : List.of(west, south, east, north);
    }

    Hit.@Nullable Unit within() {
        return withinCode == null || withinName == null ? null : new Hit.Unit(withinCode, withinName);
    }
}
