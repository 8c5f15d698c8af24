package minzheng.atlas.geometry;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * A piece of ground that not exactly one unit covers.
 *
 * @param units numbers of the units that cover it: two or more where they overlap, none where they leave a gap
 * @param around numbers of the units that it borders on
 */
public record Face(Polygon shape, List<Integer> units, List<Integer> around) {
    public boolean isGap() {
        return units.isEmpty();
    }
}
