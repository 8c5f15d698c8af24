package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** The rings of a polygon or polygons, to be looked at or rebuilt one by one. */
final class Rings {
    private Rings() {}

    static List<LinearRing> of(Geometry area) {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(polygon.getInteriorRingN(hole));
                }
            }
        }
        return rings;
    }

    /** The same polygons with each ring's vertices replaced. */
    static Geometry rebuilt(Geometry area, UnaryOperator<Coordinate[]> change) {
        GeometryFactory factory = new GeometryFactory(new PrecisionModel(), area.getSRID());
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon) {
                LinearRing shell = factory.createLinearRing(
                        change.apply(polygon.getExteriorRing().getCoordinates()));
                LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
                for (int hole = 0; hole < holes.length; hole++) {
                    holes[hole] = factory.createLinearRing(
                            change.apply(polygon.getInteriorRingN(hole).getCoordinates()));
                }
                polygons.add(factory.createPolygon(shell, holes));
            }
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
