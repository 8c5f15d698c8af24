package minzheng.atlas.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import minzheng.atlas.fault.InvalidRequest;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.locationtech.jts.geom.Geometry;

/** The mathematics from one declared system to EPSG:4490, axes east then north; decoded once per code. */
record ToStorage(String name, boolean inDegrees, MathTransform transform) {
    private static final Map<Integer, ToStorage> DECODED = new ConcurrentHashMap<>();

    /** Datums that coincide with CGCS2000 within centimetres to a metre and carry no parameters in the EPSG set. */
    private static final String COINCIDING = ".*(China[ _]2000|World Geodetic System 1984|WGS[ _]?84|ITRF|ETRS|"
            + "European Terrestrial Reference System 1989).*";

    static ToStorage from(int code) {
        return DECODED.computeIfAbsent(code, ToStorage::decode);
    }

    private static ToStorage decode(int code) {
        try {
            CoordinateReferenceSystem declared = CRS.decode("EPSG:" + code, true);
            requireKnownShift(code, declared);
            // strict mode knows no way between WGS 84 and CGCS2000 although they agree within centimetres
            MathTransform transform =
                    CRS.findMathTransform(declared, CRS.decode("EPSG:" + Crs.STORAGE_SRID, true), true);
            return new ToStorage(declared.getName().getCode(), declared instanceof GeographicCRS, transform);
        } catch (FactoryException e) {
            throw new InvalidRequest(
                    "unknown_crs", "crs", "未知或不能使用的坐标参照系 / unknown or unusable reference system: EPSG:" + code);
        }
    }

    private static void requireKnownShift(int code, CoordinateReferenceSystem declared) {
        String datum = declared instanceof SingleCRS single
                ? single.getDatum().getName().getCode()
                : declared.getName().getCode();
        UnshiftedDatum.refuse(code, datum);
        boolean shifted = declared instanceof SingleCRS single
                && single.getDatum() instanceof DefaultGeodeticDatum geodetic
                && geodetic.getBursaWolfParameters().length > 0;
        if (!shifted && !datum.matches(COINCIDING)) {
            throw new InvalidRequest(
                    "datum_shift_unknown",
                    "crs",
                    "EPSG:%d 的基准 %s 没有已知的到 CGCS2000 的转换 / no shift from datum %2$s to CGCS2000 is known here"
                            .formatted(code, datum));
        }
    }

    Geometry apply(Geometry geometry) {
        try {
            return JTS.transform(geometry, transform);
        } catch (TransformException e) {
            throw new OutsideDomain(name, e);
        }
    }
}
