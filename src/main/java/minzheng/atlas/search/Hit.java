package minzheng.atlas.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param kind type of a unit, kind of a zone or facility, level of a line, erection of a marker
 * @param within the unit above a unit or zone, the one a facility counts in, the one that looks after a marker
 * @param position longitude and latitude, EPSG:4490
 * @param bbox west, south, east, north, EPSG:4490; null for points
 */
public record Hit(
        SearchType type,
        UUID id,
        String code,
        String name,
        String kind,
        Matched matched,
        @Nullable Unit within,
        @Nullable List<Double> position,
        @Nullable List<Double> bbox) {
    /** A division by code and name. */
    public record Unit(String code, String name) {}
}
