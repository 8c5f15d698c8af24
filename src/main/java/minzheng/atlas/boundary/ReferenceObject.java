package minzheng.atlas.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A thing near a marker by which it can be found again (方位物).
 *
 * @param azimuthDeg from the marker, clockwise, degrees
 * @param azimuthKind from which north: true, grid or magnetic
 * @param distanceM from the marker, metres
 * @param east its own coordinates in the marker's document system, where they are registered; east or longitude
 * @param state of an observed one: present, changed or missing; null in a registration
 */
public record ReferenceObject(
        String name,
        @Nullable String position,
        @Nullable Double azimuthDeg,
        @Nullable String azimuthKind,
        @Nullable Double distanceM,
        @Nullable Double east,
        @Nullable Double north,
        @Nullable String state) {}
