package minzheng.atlas.cql2;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The box of BBOX(west, south, east, north), with or without heights, which play no part. */
final class BoundingBox {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private BoundingBox() {}

    /** A box whose west lies beyond its east spans the antimeridian and becomes two. */
    static Geometry of(List<Double> numbers, Position at, String written) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Cql2Exception(
                    at, written, "BBOX 需要 4 或 6 个数字", "BBOX takes 4 or 6 numbers: west, south, east, north");
        }
        double west = numbers.get(0);
        double south = numbers.get(1);
        double east = numbers.get(numbers.size() / 2);
        double north = numbers.get(numbers.size() / 2 + 1);
        if (south > north) {
            throw new Cql2Exception(at, written, "BBOX 的南界大于北界", "the south of the BBOX lies beyond its north");
        }
        if (west <= east) {
            return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
        }
        if (west > 180 || east < -180) {
            throw new Cql2Exception(at, written, "BBOX 的西界大于东界", "the west of the BBOX lies beyond its east");
        }
        return GEOMETRIES.createMultiPolygon(
                new Polygon[] {rectangle(west, 180, south, north), rectangle(-180, east, south, north)});
    }

    private static Polygon rectangle(double west, double east, double south, double north) {
        return GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west, north),
            new Coordinate(east, north),
            new Coordinate(east, south),
            new Coordinate(west, south)
        });
    }
}
