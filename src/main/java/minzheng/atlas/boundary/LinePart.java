package minzheng.atlas.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line and what it follows on the ground.
 *
 * @param fromM metres from the line's beginning, along the registered line
 * @param follows river, ditch, road, railway, ridge, other or none
 * @param feature code of the {@link LinearFeature} it follows; null when none is known here
 */
public record LinePart(
        double fromM,
        double toM,
        String follows,
        @Nullable String feature,
        @Nullable String name) {}
