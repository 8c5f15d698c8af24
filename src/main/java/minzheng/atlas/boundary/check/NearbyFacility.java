package minzheng.atlas.boundary.check;

import org.locationtech.jts.geom.Geometry;

/**
 * A facility near enough to a line to ask on whose side it is.
 *
 * @param geom point or footprint, EPSG:4490
 */
public record NearbyFacility(String id, String name, String kind, Geometry geom) {
    public Subject subject() {
        return new Subject("facility", id, name);
    }
}
