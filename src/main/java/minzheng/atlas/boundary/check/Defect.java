package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that a check found wrong.
 *
 * @param code what is wrong, e.g. {@code overlap}
 * @param shape where, EPSG:4490; null where nothing has a place (a number missing in a register)
 * @param subjects what it is about: both units, the line, the marker; their ids identify the defect over runs
 * @param measures by name with unit, e.g. {@code width_m}, {@code area_m2}
 * @param zh what is wrong, with names and measures
 * @param rule the article or document that settles it
 */
public record Defect(
        String code,
        Severity severity,
        @Nullable Geometry shape,
        List<Subject> subjects,
        SortedMap<String, Double> measures,
        String zh,
        String en,
        String rule) {
    /** Rings begin at their least vertex, so that the same shape is written the same way whoever finds it. */
    public Defect {
        subjects = List.copyOf(subjects);
        shape = shape == null ? null : shape.norm();
    }
}
