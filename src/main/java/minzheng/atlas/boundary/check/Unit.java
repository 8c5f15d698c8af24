package minzheng.atlas.boundary.check;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A polygon under inspection: a live division or a delivered one.
 *
 * @param id the division's permanent id, or the number in the delivered set
 * @param parent id of the unit above, among the parents of its tiling
 * @param outline EPSG:4490, as recorded or delivered, valid or not; null where there is none
 */
public record Unit(
        String id,
        @Nullable String code,
        String name,
        @Nullable String parent,
        @Nullable Geometry outline) {
    public Subject subject() {
        return new Subject("unit", id, name);
    }
}
