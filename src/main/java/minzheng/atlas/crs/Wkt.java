package minzheng.atlas.crs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.fault.InvalidRequest;
import org.geotools.api.parameter.ParameterNotFoundException;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.jspecify.annotations.Nullable;

/**
 * A reference system written out as text, as beside shapefiles (.prj) and in GeoPackages: which EPSG code it is.
 *
 * @param code 0 where it has none
 * @param system where it has no code, to be used as it is written
 */
record Wkt(int code, @Nullable SingleCRS system) {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 30;
    private static final Pattern START = Pattern.compile(
            "(?is)\\s*(PROJCS|GEOGCS|PROJCRS|PROJECTEDCRS|GEOGCRS|"
                    + "GEODCRS|GEODETICCRS|GEOGRAPHICCRS|BOUNDCRS|COMPD_?CS|COMPOUNDCRS|LOCAL_CS|ENGCRS|GEOCCS|VERT_?CS|FITTED_CS)\\s*[\\[(].*");

    /** The identifier that closes the outermost bracket: WKT1 AUTHORITY["EPSG","4545"]], WKT2 ID["EPSG",4545]]. */
    private static final Pattern OUTER_CODE = Pattern.compile(
            "(?is).*(?:AUTHORITY|ID)\\s*[\\[(]\\s*\"EPSG\"\\s*,\\s*\"?(\\d{4,6})\"?\\s*[\\])]\\s*[\\])]\\s*");

    private static final Pattern SIX_DEGREES =
            Pattern.compile("(?i)((?!.*3.?degree).*_gk_(zone|cm).*|.*(6.?degree|六度|6°).*)");
    private static final Cache<String, Wkt> READ =
            Caffeine.newBuilder().maximumSize(200).build();

    static boolean looksLike(String text) {
        return START.matcher(text).matches();
    }

    static Wkt read(String text) {
        Wkt known = READ.getIfPresent(text);
        if (known == null) {
            known = identified(text);
            READ.put(text, known);
        }
        return known;
    }

    private static Wkt identified(String text) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            throw refused(text, "过长或嵌套过深 / too long or nested too deeply");
        }
        Matcher outer = OUTER_CODE.matcher(text);
        if (outer.matches()) {
            return new Wkt(Integer.parseInt(outer.group(1)), null);
        }
        SingleCRS system = parsed(text);
        Integer code = code(system);
        if (code != null) {
            return new Wkt(code, null);
        }
        requireUsable(text, system);
        return new Wkt(0, system);
    }

    private static SingleCRS parsed(String text) {
        try {
            CoordinateReferenceSystem parsed = CRS.parseWKT(text);
            if (parsed instanceof ProjectedCRS || parsed instanceof GeographicCRS) {
                return (SingleCRS) parsed;
            }
        } catch (FactoryException | RuntimeException e) {
            throw refused(text, "无法解析（WKT2 须带 EPSG 代码） / cannot be read (WKT2 must carry its EPSG code)");
        }
        throw refused(text, "既非地理也非投影坐标系 / neither geographic nor projected");
    }

    private static @Nullable Integer code(SingleCRS system) {
        Datum datum = Datum.ofName(system.getDatum().getName().getCode()).orElse(null);
        if (datum != null && system instanceof GeographicCRS) {
            return datum.geographic();
        }
        String name = system.getName().getCode().toLowerCase(Locale.ROOT);
        if (name.contains("web_mercator") || name.contains("pseudo-mercator")) {
            return 3857;
        }
        if (datum != null && system instanceof ProjectedCRS projected) {
            Optional<Zone> zone = zone(datum, projected);
            if (zone.isPresent()) {
                return zone.get().epsg();
            }
        }
        try {
            return CRS.lookupEpsgCode(system, false);
        } catch (FactoryException e) {
            return null;
        }
    }

    /** The zone whose parameters are written out; the same numbers may mean a 3-degree and a 6-degree zone. */
    private static Optional<Zone> zone(Datum datum, ProjectedCRS projected) {
        String method = projected.getConversionFromBase().getMethod().getName().getCode();
        if (!method.matches("(?i)(transverse.?mercator|gauss.?kr[uü]e?ger)")) {
            return Optional.empty();
        }
        ParameterValueGroup given = projected.getConversionFromBase().getParameterValues();
        int meant = SIX_DEGREES.matcher(projected.getName().getCode()).matches() ? 6 : 3;
        return Zone.all()
                .filter(zone -> zone.series().datum() == datum)
                .filter(zone -> fits(zone, given))
                .min(Comparator.comparingInt(zone -> Math.abs(zone.series().widthDegrees() - meant)));
    }

    private static boolean fits(Zone zone, ParameterValueGroup given) {
        try {
            return is(zone.centralMeridian(), "central_meridian", given)
                    && is(zone.falseEasting(), "false_easting", given)
                    && is(0, "false_northing", given)
                    && is(0, "latitude_of_origin", given)
                    && is(zone.series() == ZoneSeries.UTM_NORTH ? 0.9996 : 1, "scale_factor", given);
        } catch (ParameterNotFoundException e) {
            return false;
        }
    }

    private static boolean is(double wanted, String name, ParameterValueGroup given) {
        return Math.abs(given.parameter(name).doubleValue() - wanted) < 1e-9;
    }

    /** Without a code only a datum that coincides with CGCS2000 by name and by size is taken. */
    private static void requireUsable(String text, SingleCRS system) {
        String datum = system.getDatum().getName().getCode();
        Optional<Datum> old = Datum.ofName(datum).filter(Datum::isOld);
        if (old.isPresent()) {
            throw old.get().refusal(system.getName().getCode());
        }
        boolean size = system.getDatum() instanceof DefaultGeodeticDatum geodetic
                && Math.abs(geodetic.getEllipsoid().getSemiMajorAxis() - 6_378_137) < 0.5;
        if (!Datum.coincides(datum) || !size) {
            throw refused(text, "基准 %s 与 CGCS2000 不一致 / datum %1$s does not coincide with CGCS2000".formatted(datum));
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static InvalidRequest refused(String text, String why) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return new InvalidRequest(
                "unknown_crs",
                "crs",
                "坐标参照系 \"%s\" 不能使用：%s；请用 --crs 写 EPSG 代码 / cannot be used, give an EPSG code by --crs"
                        .formatted(shown, why));
    }
}
