package minzheng.atlas.ingest.place;

import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.crs.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Which plane system metres without one seem to be in. Only ever proposed: nobody but the file's author knows. */
final class LikelySystem {
    /** Northings of China, 9 to 56 degrees north. */
    private static final double SOUTHMOST = 1_000_000;

    private static final double NORTHMOST = 6_250_000;
    private static final double UNPREFIXED_MOST = 1_000_000;

    /** Degrees around the known divisions within which a place counts as theirs. */
    private static final double NEAR = 0.1;

    private LikelySystem() {}

    static boolean isNorthing(double metres) {
        return metres >= SOUTHMOST && metres <= NORTHMOST;
    }

    private static boolean isEasting(double metres) {
        return (metres > 0 && metres < UNPREFIXED_MOST) || Zone.ofPrefix(metres).isPresent();
    }

    /** What to declare, in words, for a first coordinate in metres. */
    static String proposal(Coordinate c, @Nullable Envelope extent) {
        boolean swapped = isNorthing(c.x) && isEasting(c.y);
        double east = swapped ? c.y : c.x;
        double north = swapped ? c.x : c.y;
        String exchange = swapped ? "，并对调两列 / and exchange the two columns" : "";
        return Zone.ofPrefix(east)
                .map(zone ->
                        "横坐标带号表明是 / the easting's prefix says %s：--crs %s%s".formatted(zone, zone.code(), exchange))
                .orElseGet(() -> unprefixed(east, north, extent) + exchange);
    }

    private static String unprefixed(double east, double north, @Nullable Envelope extent) {
        List<Zone> fitting = extent == null || !isNorthing(north)
                ? List.of()
                : Zone.unprefixed()
                        .filter(zone -> near(extent).covers(zone.roughLongitude(east, north), middle(extent)))
                        .toList();
        return fitting.isEmpty()
                ? "向提供者问中央子午线，3° 带 CGCS2000 为 EPSG:4534（75°E）到 EPSG:4554（135°E） / ask the file's author for the "
                        + "central meridian; 3-degree zones of CGCS2000 are EPSG:4534 (75E) to EPSG:4554 (135E)"
                : "按已有区划的范围，可能是 / among the known divisions it would be in "
                        + fitting.stream().map(Zone::toString).collect(Collectors.joining(", "))
                        + "；请向提供者确认 / ask the file's author";
    }

    private static Envelope near(Envelope extent) {
        Envelope near = new Envelope(extent);
        near.expandBy(NEAR);
        return near;
    }

    private static double middle(Envelope extent) {
        return (extent.getMinY() + extent.getMaxY()) / 2;
    }
}
