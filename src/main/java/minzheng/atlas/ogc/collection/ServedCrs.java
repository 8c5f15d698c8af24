package minzheng.atlas.ogc.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.Zone;
import org.locationtech.jts.geom.Envelope;

/**
 * A reference system that features are given out and boxes are given in.
 *
 * @param uri as OGC names it; two may be one EPSG code with another order of axes
 * @param epsg what PostGIS computes with
 * @param northFirst whether its first axis is latitude or northing
 * @param degrees whether its coordinates are angles
 */
public record ServedCrs(String uri, int epsg, boolean northFirst, boolean degrees) {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    public static final ServedCrs CRS84 =
            new ServedCrs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, false, true);
    /** As shapes are stored. */
    public static final ServedCrs STORAGE = new ServedCrs(EPSG + Crs.STORAGE_SRID, Crs.STORAGE_SRID, true, true);

    private static final ServedCrs WGS84 = new ServedCrs(EPSG + 4326, 4326, true, true);
    private static final ServedCrs WEB_MERCATOR = new ServedCrs(EPSG + 3857, 3857, false, false);
    /** Beyond this web mercator has no place for a point. */
    private static final double MERCATOR_END = 85.06;
    /** A zone is offered where all of a collection lies this near to its meridian, degrees. */
    public static final double NEAR_MERIDIAN = 4.5;

    /** The systems for everything within a box of degrees; the whole world has no zone. */
    public static List<ServedCrs> within(Envelope box) {
        List<ServedCrs> all = new ArrayList<>(List.of(CRS84, WGS84, STORAGE));
        if (box.isNull()) {
            return all;
        }
        if (box.getMinY() >= -MERCATOR_END && box.getMaxY() <= MERCATOR_END) {
            all.add(WEB_MERCATOR);
        }
        Zone.cgcs2000()
                .filter(zone -> Math.abs(box.getMinX() - zone.centralMeridian()) <= NEAR_MERIDIAN
                        && Math.abs(box.getMaxX() - zone.centralMeridian()) <= NEAR_MERIDIAN)
                .map(ServedCrs::of)
                .forEach(all::add);
        return all;
    }

    /** The system of this name, wherever it is offered. */
    public static Optional<ServedCrs> named(String uri) {
        return Stream.concat(
                        Stream.of(CRS84, WGS84, STORAGE, WEB_MERCATOR),
                        Zone.cgcs2000().map(ServedCrs::of))
                .filter(system -> system.uri.equals(uri))
                .findFirst();
    }

    private static ServedCrs of(Zone zone) {
        return new ServedCrs(EPSG + zone.epsg(), zone.epsg(), true, false);
    }

    /** Decimals of a coordinate: 0.1 mm. */
    public int decimals() {
        return degrees ? 9 : 4;
    }

    /** Whether stored coordinates are its coordinates: CGCS2000 and WGS 84 are one within centimetres. */
    public boolean sharesDegrees() {
        return degrees;
    }
}
