package minzheng.atlas.ogc.items;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.crs.Zone;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Query;
import minzheng.atlas.ogc.collection.ServedCrs;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * {@code bbox}: four numbers, or six with heights, which are not looked at, in the order of the axes of its system. West
 * may be east of east: then it goes across the antimeridian. What lies beyond the range of its system, as when the axes
 * are taken for the others, is a place where nothing is.
 */
final class Boxes {
    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), Crs.STORAGE_SRID);
    /** A straight side in metres is curved in degrees: it is followed by so many points. */
    private static final int POINTS_A_SIDE = 20;
    /** What lies on the edge of a box in metres is not lost by rounding. */
    private static final double TOLERANCE_M = 0.001;

    private static final Geometry NOWHERE = STORED.createPolygon();

    Geometry read(String text, ServedCrs crs) {
        double[] corners = corners(text, crs);
        double west = corners[0];
        double south = corners[1];
        double east = corners[2];
        double north = corners[3];
        if (south > north || (west > east && !crs.degrees())) {
            throw malformed(text, crs);
        }
        if (!crs.degrees()) {
            return fromMetres(new Envelope(west, east, south, north), crs);
        }
        if (crs.equals(ServedCrs.CRS84)) { // a map that shows more than the world means all of it
            south = Math.max(south, -90);
            north = Math.min(north, 90);
            west = Math.max(west, -180);
            east = Math.min(east, 180);
        }
        if (south > north) {
            return NOWHERE;
        }
        if (Math.abs(south) > 90 || Math.abs(north) > 90 || Math.abs(west) > 180 || Math.abs(east) > 180) {
            return NOWHERE;
        }
        if (west <= east) {
            return STORED.toGeometry(new Envelope(west, east, south, north));
        }
        Geometry[] halves = {
            STORED.toGeometry(new Envelope(west, 180, south, north)),
            STORED.toGeometry(new Envelope(-180, east, south, north))
        };
        return STORED.createGeometryCollection(halves).union();
    }

    /** West, south, east, north, whatever the order of the axes. */
    private static double[] corners(String text, ServedCrs crs) {
        List<Double> numbers = new ArrayList<>();
        try {
            for (String part : text.split(",", -1)) {
                numbers.add(Double.parseDouble(part.strip()));
            }
        } catch (NumberFormatException e) {
            throw malformed(text, crs);
        }
        if ((numbers.size() != 4 && numbers.size() != 6) || !numbers.stream().allMatch(Double::isFinite)) {
            throw malformed(text, crs);
        }
        int second = numbers.size() / 2;
        return crs.northFirst()
                ? new double[] {numbers.get(1), numbers.get(0), numbers.get(second + 1), numbers.get(second)}
                : new double[] {numbers.get(0), numbers.get(1), numbers.get(second), numbers.get(second + 1)};
    }

    private static Geometry fromMetres(Envelope box, ServedCrs crs) {
        if (isBesideItsZone(box, crs)) {
            return NOWHERE;
        }
        box.expandBy(TOLERANCE_M);
        Geometry shape = new GeometryFactory().toGeometry(box);
        double step = Math.max(box.getWidth(), box.getHeight()) / POINTS_A_SIDE;
        try {
            return Crs.named("EPSG:" + crs.epsg()).toStorage(Densifier.densify(shape, step));
        } catch (OutsideDomain e) {
            return NOWHERE;
        }
    }

    /** A Gauss-Krüger zone ends some 10 degrees from its meridian. */
    private static boolean isBesideItsZone(Envelope box, ServedCrs crs) {
        return Zone.cgcs2000()
                .filter(zone -> zone.epsg() == crs.epsg())
                .anyMatch(zone -> !zone.allows(box.getMinX()) && !zone.allows(box.getMaxX()));
    }

    private static InvalidRequest malformed(String text, ServedCrs crs) {
        String order = crs.northFirst() ? "south,west,north,east" : "west,south,east,north";
        return Query.malformed(
                "bbox",
                text,
                order + (crs.degrees() ? " in degrees" : " in metres") + ", the order of axes of " + crs.uri());
    }
}
