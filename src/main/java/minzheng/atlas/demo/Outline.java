package minzheng.atlas.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A schematic outline with the place of its seat (lon/lat, invented for townships, to 0.01° for counties). */
record Outline(String code, String name, Coordinate seat, Geometry shape) {

    Outline withShape(Geometry other) {
        return new Outline(code, name, seat, other);
    }
}
