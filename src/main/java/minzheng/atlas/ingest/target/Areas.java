package minzheng.atlas.ingest.target;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Polygons are stored as multipolygons of one; nothing else changes. */
final class Areas {
    private Areas() {}

    static @Nullable Geometry multi(@Nullable Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            Geometry multi = polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
            multi.setSRID(polygon.getSRID());
            return multi;
        }
        return geometry;
    }
}
