package minzheng.atlas.crs;

import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import minzheng.atlas.fault.InvalidRequest;
import org.geotools.api.parameter.ParameterNotFoundException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.ProjectiveTransform;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The mathematics from one declared system to EPSG:4490, axes east then north; decoded once per code.
 *
 * @param centralMeridian of a transverse Mercator projection, in degrees east
 * @param shift from degrees of an old datum; the transform then ends in those
 * @param reachesStorage false where it ends in degrees of an old datum, for want of a shift
 */
record ToStorage(
        String name,
        boolean inDegrees,
        @Nullable Double centralMeridian,
        MathTransform transform,
        @Nullable DatumShift shift,
        boolean reachesStorage) {
    private static final Map<Integer, ToStorage> DECODED = new ConcurrentHashMap<>();

    /** Refuses an old datum unless the bureau has a way from it. */
    static ToStorage from(int code, Conversions conversions) {
        Datum datum = Datum.ofCode(code).orElse(null);
        if (datum != null && datum.isOld()) {
            DatumShift shift = conversions.shift(datum).orElseThrow(() -> datum.refusal("EPSG:" + code));
            // the shift is the bureau's and may differ between tests or starts; only public ways are kept
            return of(decoded(code), "EPSG:" + code, datum, shift);
        }
        return DECODED.computeIfAbsent(code, any -> of(decoded(code), "EPSG:" + code, datum, null));
    }

    /** The way to degrees of an old datum where the bureau has none from there. */
    static ToStorage ofDocument(int code, Conversions conversions) {
        Datum datum = Datum.ofCode(code).orElse(null);
        return datum != null && datum.isOld() && conversions.shift(datum).isEmpty()
                ? DECODED.computeIfAbsent(code, any -> toOldDegrees(any, datum))
                : from(code, conversions);
    }

    private static ToStorage toOldDegrees(int code, Datum datum) {
        return way(decoded(code), "EPSG:" + code, datum.geographic(), null, false);
    }

    /** The way from a system that has no EPSG code but lies on a datum that coincides with CGCS2000. */
    static ToStorage from(SingleCRS system) {
        return of(system, system.getName().getCode(), null, null);
    }

    static SevenParameters sevenParameters(Datum from, DatumParameters given) {
        return new SevenParameters(given, ellipsoid(from), ellipsoid(Datum.CGCS2000));
    }

    private static ToStorage of(SingleCRS system, String label, @Nullable Datum datum, @Nullable DatumShift shift) {
        if (shift == null) {
            requireKnownShift(label, system);
        }
        int target = datum != null && shift != null ? datum.geographic() : Crs.STORAGE_SRID;
        return way(system, label, target, shift, true);
    }

    private static ToStorage way(
            SingleCRS system, String label, int target, @Nullable DatumShift shift, boolean reachesStorage) {
        try {
            // strict mode knows no way between WGS 84 and CGCS2000 although they agree within centimetres
            MathTransform transform = CRS.findMathTransform(system, decoded(target), true);
            return new ToStorage(
                    system.getName().getCode(),
                    system instanceof GeographicCRS,
                    centralMeridian(system),
                    northFirst(system) ? ConcatenatedTransform.create(exchange(), transform) : transform,
                    shift,
                    reachesStorage);
        } catch (FactoryException e) {
            throw unusable(label);
        }
    }

    private static SingleCRS decoded(int code) {
        try {
            CoordinateReferenceSystem system = CRS.decode("EPSG:" + code, true);
            if (system instanceof SingleCRS single) {
                return single;
            }
        } catch (FactoryException e) {
            throw unusable("EPSG:" + code);
        }
        throw unusable("EPSG:" + code);
    }

    static Ellipsoid ellipsoid(Datum datum) {
        if (decoded(datum.geographic()).getDatum() instanceof DefaultGeodeticDatum geodetic) {
            return geodetic.getEllipsoid();
        }
        throw new IllegalStateException(datum + " has no ellipsoid");
    }

    private static void requireKnownShift(String label, SingleCRS system) {
        String datum = system.getDatum().getName().getCode();
        Optional<Datum> known = Datum.ofName(datum);
        if (known.filter(Datum::isOld).isPresent()) {
            throw known.get().refusal(label);
        }
        boolean shifted = system.getDatum() instanceof DefaultGeodeticDatum geodetic
                && geodetic.getBursaWolfParameters().length > 0;
        if (!shifted && !Datum.coincides(datum)) {
            throw new InvalidRequest(
                    "datum_shift_unknown",
                    "crs",
                    "%s 的基准 %s 没有已知的到 CGCS2000 的转换 / no shift from datum %2$s of %1$s to CGCS2000 is known here"
                            .formatted(label, datum));
        }
    }

    private static @Nullable Double centralMeridian(SingleCRS system) {
        if (!(system instanceof ProjectedCRS projected)
                || !projected
                        .getConversionFromBase()
                        .getMethod()
                        .getName()
                        .getCode()
                        .matches("(?i)transverse.?mercator.*")) {
            return null;
        }
        try {
            return projected
                    .getConversionFromBase()
                    .getParameterValues()
                    .parameter("central_meridian")
                    .doubleValue();
        } catch (ParameterNotFoundException e) {
            return null;
        }
    }

    private static boolean northFirst(SingleCRS system) {
        return CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST;
    }

    private static MathTransform exchange() {
        return ProjectiveTransform.create(new AffineTransform(0, 1, 1, 0, 0, 0));
    }

    private static InvalidRequest unusable(String label) {
        return new InvalidRequest(
                "unknown_crs", "crs", "未知或不能使用的坐标参照系 / unknown or unusable reference system: " + label);
    }

    /** To degrees on the old datum that the code itself is on, which needs no shift. */
    static MathTransform toOwnDegrees(int code, Datum datum) {
        try {
            SingleCRS system = decoded(code);
            MathTransform transform = CRS.findMathTransform(system, decoded(datum.geographic()));
            return northFirst(system) ? ConcatenatedTransform.create(exchange(), transform) : transform;
        } catch (FactoryException e) {
            throw unusable("EPSG:" + code);
        }
    }

    Geometry apply(Geometry geometry) {
        try {
            Geometry degrees = JTS.transform(geometry, transform);
            return shift == null ? degrees : Converted.each(degrees, shift::toCgcs2000);
        } catch (TransformException e) {
            throw new OutsideDomain("超出 %s 的范围 / outside of the domain of %1$s".formatted(name), e);
        }
    }
}
