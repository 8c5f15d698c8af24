package minzheng.atlas.tiles.matrix;

import java.util.List;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * How the earth is cut into tiles (OGC 17-083r4): each zoom has twice as many rows and columns as the one before, counted
 * from the north-west corner.
 *
 * @param uri of a registered set, or null for one of our own
 * @param epsg what PostGIS computes with
 * @param northFirst whether the first axis of the system is latitude
 * @param world west to east and south to north in units of the system
 * @param columns at zoom 0
 * @param metresPerUnit along the equator
 * @param webMercatorLead how many zooms of web mercator lie before the one as large on the ground as zoom 0
 */
public record TileMatrixSet(
        String id,
        Label title,
        @Nullable String uri,
        @Nullable String scaleSet,
        int epsg,
        boolean northFirst,
        Envelope world,
        int columns,
        double metresPerUnit,
        int webMercatorLead) {
    public static final int LAST_ZOOM = 18;
    public static final int TILE_PIXELS = 256;

    /** Of the ellipsoids of WGS 84 and CGCS2000, metres. */
    private static final double EARTH_RADIUS = 6_378_137;
    /** The size of a pixel on a screen as all OGC scales assume it, metres. */
    private static final double PIXEL = 0.00028;

    private static final double HALF_EQUATOR = Math.PI * EARTH_RADIUS;

    public static final TileMatrixSet WEB_MERCATOR = new TileMatrixSet(
            "WebMercatorQuad",
            new Label("球面墨卡托", "Google Maps Compatible for the World"),
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
            "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
            3857,
            false,
            new Envelope(-HALF_EQUATOR, HALF_EQUATOR, -HALF_EQUATOR, HALF_EQUATOR),
            1,
            1,
            0);
    public static final TileMatrixSet CGCS2000 = new TileMatrixSet(
            "CGCS2000Quad",
            new Label("2000国家大地坐标系经纬度", "CGCS2000 degrees for the World"),
            null,
            null,
            4490,
            true,
            new Envelope(-180, 180, -90, 90),
            2,
            HALF_EQUATOR / 180,
            1);

    public static final List<TileMatrixSet> ALL = List.of(WEB_MERCATOR, CGCS2000);

    public static TileMatrixSet get(String id) {
        return ALL.stream()
                .filter(set -> set.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown_tile_matrix_set",
                        "没有此瓦片矩阵集 / there is no tile matrix set \"%s\"; there are WebMercatorQuad and CGCS2000Quad"
                                .formatted(id)));
    }

    public String crs() {
        return "http://www.opengis.net/def/crs/EPSG/0/" + epsg;
    }

    public long columns(int zoom) {
        return (long) columns << zoom;
    }

    public long rows(int zoom) {
        return 1L << zoom;
    }

    /** The side of a tile in units of the system. */
    public double span(int zoom) {
        return world.getHeight() / rows(zoom);
    }

    /** The side of a pixel in units of the system. */
    public double cellSize(int zoom) {
        return span(zoom) / TILE_PIXELS;
    }

    public double scaleDenominator(int zoom) {
        return cellSize(zoom) * metresPerUnit / PIXEL;
    }

    /** Where a tile lies, in the system. */
    public Envelope envelope(TileAddress tile) {
        double west = world.getMinX() + tile.column() * span(tile.zoom());
        double north = world.getMaxY() - tile.row() * span(tile.zoom());
        return new Envelope(west, west + span(tile.zoom()), north - span(tile.zoom()), north);
    }

    /** A box of the system in degrees; it may reach over the edge of the world a little. */
    public Envelope toDegrees(Envelope box) {
        if (epsg != WEB_MERCATOR.epsg) {
            return box;
        }
        return new Envelope(
                Math.toDegrees(box.getMinX() / EARTH_RADIUS),
                Math.toDegrees(box.getMaxX() / EARTH_RADIUS),
                Math.toDegrees(Math.atan(Math.sinh(box.getMinY() / EARTH_RADIUS))),
                Math.toDegrees(Math.atan(Math.sinh(box.getMaxY() / EARTH_RADIUS))));
    }

    /** The tiles of a zoom that a box of degrees meets; of an empty box all tiles, as nothing is known of it. */
    public TileRange range(int zoom, Envelope degrees) {
        Envelope box = degrees.isNull() ? world : fromDegrees(degrees);
        return new TileRange(
                zoom,
                index((world.getMaxY() - box.getMaxY()) / span(zoom), rows(zoom)),
                index((world.getMaxY() - box.getMinY()) / span(zoom), rows(zoom)),
                index((box.getMinX() - world.getMinX()) / span(zoom), columns(zoom)),
                index((box.getMaxX() - world.getMinX()) / span(zoom), columns(zoom)));
    }

    /** The zoom of web mercator that shows as much of the ground on a pixel. */
    public int webMercatorZoom(int zoom) {
        return zoom + webMercatorLead;
    }

    /** The first zoom that shows as much as one of web mercator. */
    public int firstZoomFor(int webMercatorZoom) {
        return Math.max(0, webMercatorZoom - webMercatorLead);
    }

    /** A box of degrees in the system, cut off at the edge of the world. */
    public Envelope inWorld(Envelope degrees) {
        return fromDegrees(degrees).intersection(world);
    }

    private Envelope fromDegrees(Envelope degrees) {
        if (epsg != WEB_MERCATOR.epsg) {
            return degrees;
        }
        return new Envelope(
                Math.toRadians(degrees.getMinX()) * EARTH_RADIUS,
                Math.toRadians(degrees.getMaxX()) * EARTH_RADIUS,
                northing(degrees.getMinY()),
                northing(degrees.getMaxY()));
    }

    /** The poles are infinitely far away. */
    private static double northing(double latitude) {
        return EARTH_RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    private static long index(double tiles, long count) {
        return Math.max(0, Math.min(count - 1, (long) Math.floor(tiles)));
    }
}
