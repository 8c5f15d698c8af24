package minzheng.atlas.crs;

import java.util.Locale;
import java.util.Optional;
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

    private final @Nullable Integer epsg;
    private final @Nullable String text;
    private final @Nullable ToStorage path;
    private final Conversions conversions;
    private final boolean declared;

    /** Either a code, or the text of a system that has none. */
    private Crs(
            @Nullable Integer epsg,
            @Nullable String text,
            @Nullable ToStorage path,
            Conversions conversions,
            boolean declared) {
        this.epsg = epsg;
        this.text = text;
        this.path = path;
        this.conversions = conversions;
        this.declared = declared;
    }

    /** The system of that name, without anything that the bureau has set up. */
    public static Crs named(String name) {
        return named(name, Conversions.NONE);
    }

    /**
     * The system of that name.
     *
     * @param name {@code EPSG:4545}, {@code 4545}, an OGC URN or URL of an EPSG code, CRS84, or WKT as in a .prj
     */
    public static Crs named(String name, Conversions conversions) {
        return named(name, conversions, false);
    }

    /**
     * The system of that name for coordinates that stay in it, as those of registered lines and markers do: an old datum
     * is taken even where the bureau has no way from it. Ask {@link #isComparable()} before storing.
     */
    public static Crs ofDocument(String name, Conversions conversions) {
        return named(name, conversions, true);
    }

    /** Another system of a document, with what the bureau has set up for this one. */
    public Crs ofDocument(String name) {
        return named(name, conversions, true);
    }

    private static Crs named(String name, Conversions conversions, boolean document) {
        if (Wkt.looksLike(name)) {
            Wkt wkt = Wkt.read(name.strip());
            return wkt.system() == null
                    ? of(wkt.code(), conversions, document)
                    : new Crs(null, name.strip(), ToStorage.from(wkt.system()), conversions, true);
        }
        return of(codeOf(name), conversions, document);
    }

    /** Opens the set of reference systems, which takes seconds when cold, so that the first import need not wait. */
    public static void warmUp() {
        named("EPSG:4545");
    }

    /** Whether it is a code or the text of a system, and not only the name of a datum. */
    public static boolean isNameOfSystem(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return Wkt.looksLike(name)
                || upper.endsWith("CRS84")
                || EPSG.matcher(upper).matches();
    }

    /** Refuses what names no system; whether there is a way from it to CGCS2000 is seen when a file is read. */
    public static void requireKnown(String name) {
        int code = Wkt.looksLike(name) ? Wkt.read(name.strip()).code() : codeOf(name);
        if (code != 0 && Datum.ofCode(code).filter(Datum::isOld).isEmpty()) {
            of(code, Conversions.NONE, false);
        }
    }

    private static Crs of(int code, Conversions conversions, boolean document) {
        ToStorage path = SAME_DEGREES.contains(code)
                ? null
                : document ? ToStorage.ofDocument(code, conversions) : ToStorage.from(code, conversions);
        return new Crs(code, null, path, conversions, true);
    }

    /** The same, where nobody declared it and its format or custom lets it be assumed. */
    public Crs assumed() {
        return new Crs(epsg, text, path, conversions, false);
    }

    public boolean isDeclared() {
        return declared;
    }

    /** Its EPSG code, or its own name where it has none. */
    public String code() {
        return epsg != null ? "EPSG:" + epsg : path == null ? "" : path.name();
    }

    /** What finds it again: its EPSG code, or its text where it has none. */
    public String definition() {
        return text != null ? text : code();
    }

    /** Whether there is an exact way to CGCS2000, or one by the bureau's own parameters. */
    public boolean isComparable() {
        return path == null || path.reachesStorage();
    }

    /** Whether the way to CGCS2000 is the bureau's own, so that what comes out counts as converted. */
    public boolean isConvertedByBureau() {
        return path != null && path.shift() != null;
    }

    /** Whether it is on that datum or has that code, as a document's column of datums says. */
    public boolean agreesWith(String datumOrSystem) {
        Datum meant = Datum.ofName(datumOrSystem).orElse(null);
        if (meant != null && !Wkt.looksLike(datumOrSystem)) {
            return epsg != null && Datum.ofCode(epsg).filter(meant::equals).isPresent();
        }
        return definition().equals(ofDocument(datumOrSystem).definition());
    }

    /** Whether coordinates are angles, so that a latitude beyond 90 is a mistake. */
    public boolean inDegrees() {
        return path == null || path.inDegrees();
    }

    /** The numbered zone it is, if it is one. */
    public Optional<Zone> zone() {
        return epsg == null ? Optional.empty() : Zone.ofCode(epsg);
    }

    /** The zone of that name; of an old datum too, from which there may be no way to CGCS2000. */
    public static Optional<Zone> zoneNamed(String name) {
        return Wkt.looksLike(name) ? Optional.empty() : Zone.ofCode(codeOf(name));
    }

    /** In degrees east, where it is a transverse Mercator projection; exactness falls with the distance from it. */
    public @Nullable Double centralMeridian() {
        return path == null ? null : path.centralMeridian();
    }

    /** What the bureau has set up for coordinates of that source, e.g. {@code map_app_gcj02}. */
    public Optional<CoordinateConverter> converter(String coordSource) {
        return conversions.from(coordSource);
    }

    /** The same place in degrees of its own datum where there is no way to CGCS2000: good to check by, never to store. */
    public Geometry toRoughDegrees(Geometry geometry) {
        return path == null ? geometry : path.apply(geometry);
    }

    /** The same place in EPSG:4490; a copy when something had to be computed. */
    public Geometry toStorage(Geometry geometry) {
        if (!isComparable()) {
            throw new IllegalStateException("no way to CGCS2000 from " + code());
        }
        Geometry stored = path == null ? geometry : path.apply(geometry);
        stored.setSRID(STORAGE_SRID);
        return stored;
    }

    /** What happened to the coordinates, for the summary of an import. */
    public String note() {
        if (!isComparable()) {
            return "坐标按 %s 原样保存，不转换为 EPSG:4490 / coordinates kept in %1$s, not transformed to EPSG:4490"
                    .formatted(code());
        }
        String note = path == null
                ? "坐标按 %s 经纬度原样存为 EPSG:4490 / degrees of %1$s stored as EPSG:4490 as they are".formatted(code())
                : "坐标由 %s（%s）转换为 EPSG:4490 / transformed from %1$s (%2$s) to EPSG:4490".formatted(code(), path.name());
        DatumShift shift = path == null ? null : path.shift();
        String how = shift == null ? "" : "；" + shift.note();
        return (declared ? "" : "文件未声明坐标系 / none is declared: ") + note + how;
    }

    static int codeOf(String name) {
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
                            .formatted(name.length() > 80 ? name.substring(0, 80) + "…" : name));
        }
        return Integer.parseInt(matcher.group(1));
    }
}
