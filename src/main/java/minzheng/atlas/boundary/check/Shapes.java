package minzheng.atlas.boundary.check;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/** Where defects are, in EPSG:4490. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private Shapes() {}

    static Geometry point(Coordinate place) {
        return FACTORY.createPoint(place);
    }

    static Geometry line(Coordinate from, Coordinate to) {
        return FACTORY.createLineString(new Coordinate[] {from, to});
    }

    static Geometry lines(Collection<LineString> lines) {
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }
}
