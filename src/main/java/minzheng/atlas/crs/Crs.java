package minzheng.atlas.crs;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The reference system that a file declares. Coordinates are taken as longitude, latitude or easting, northing and
 * leave as longitude, latitude in EPSG:4490 (CGCS2000), the only system that is stored.
 */
public final class Crs {
    public static final int STORAGE_SRID = 4490;

    /** Equal to CGCS2000 within centimetres, so their degrees are stored as they are. */
    private static final Set<Integer> SAME_DEGREES = Set.of(4490, 4480, 4326, 4979);

    private static final Pattern EPSG = Pattern.compile(
            "(?:EPSG:{1,2}|URN:OGC:DEF:CRS:EPSG:[^:]*:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[^/]+/)?"
                    + "(\\d{4,6})");

    private final int code;
    private final @Nullable ToStorage path;

    private Crs(int code, @Nullable ToStorage path) {
        this.code = code;
        this.path = path;
    }

    /**
     * The system of that name.
     *
     * @param name {@code EPSG:4545}, {@code 4545}, an OGC URN or URL of an EPSG code, or CRS84
     */
    public static Crs named(String name) {
        int code = codeOf(name);
        UnshiftedDatum.refuse(code);
        return new Crs(code, SAME_DEGREES.contains(code) ? null : ToStorage.from(code));
    }

    public String code() {
        return "EPSG:" + code;
    }

    /** Whether coordinates are angles, so that a latitude beyond 90 is a mistake. */
    public boolean inDegrees() {
        return path == null || path.inDegrees();
    }

    /** The same place in EPSG:4490; a copy when something had to be computed. */
    public Geometry toStorage(Geometry geometry) {
        Geometry stored = path == null ? geometry : path.apply(geometry);
        stored.setSRID(STORAGE_SRID);
        return stored;
    }

    /** What happened to the coordinates, for the summary of an import. */
    public String note() {
        return path == null
                ? "坐标按 %s 经纬度原样存为 EPSG:4490 / degrees of %1$s stored as EPSG:4490 as they are".formatted(code())
                : "坐标由 %s（%s）转换为 EPSG:4490 / transformed from %1$s (%2$s) to EPSG:4490".formatted(code(), path.name());
    }

    private static int codeOf(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.endsWith("CRS84")) {
            return 4326;
        }
        Matcher matcher = EPSG.matcher(upper);
        if (!matcher.matches()) {
            throw new InvalidRequest(
                    "unknown_crs",
                    "crs",
                    "无法识别的坐标参照系 \"%s\"，请写 EPSG 代码，如 EPSG:4490 / unknown reference system, give an EPSG code"
                            .formatted(name));
        }
        return Integer.parseInt(matcher.group(1));
    }
}
