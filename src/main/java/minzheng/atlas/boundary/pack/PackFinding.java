package minzheng.atlas.boundary.pack;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A finding of the boundary checks about the line or a marker on it.
 *
 * @param subjects names of what it is about
 * @param measures by name with unit, e.g. {@code distance_m}
 * @param state the last thing that happened to it, e.g. {@code found}, {@code accepted}
 */
record PackFinding(
        UUID id,
        String code,
        String severity,
        List<String> subjects,
        SortedMap<String, Double> measures,
        String zh,
        String rule,
        String state) {}
