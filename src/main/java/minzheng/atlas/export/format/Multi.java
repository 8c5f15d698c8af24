package minzheng.atlas.export.format;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A layer of areas has one geometry type, so a single polygon is written as a multipolygon of one. */
final class Multi {
    private Multi() {}

    static Geometry polygon(Geometry geometry) {
        return geometry instanceof Polygon polygon
                ? geometry.getFactory().createMultiPolygon(new Polygon[] {polygon})
                : geometry;
    }
}
