package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What of an overlay's result has an area: outlines that touch leave points and lines beside it. */
public final class Areal {
    private Areal() {}

    public static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    /** As one geometry, empty where nothing has an area. */
    public static Geometry part(Geometry geometry) {
        return geometry.getFactory().createMultiPolygon(polygons(geometry).toArray(Polygon[]::new));
    }
}
