package minzheng.atlas.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import minzheng.atlas.fault.InvalidRequest;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.CRS;
import org.geotools.referencing.wkt.Formattable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A reference system that stored places are given out in, east or longitude first. */
public final class OutputCrs {
    /** Beyond this from the central meridian a projected coordinate is refused, in degrees. */
    private static final double MOST_OFF_MERIDIAN = 10;

    private static final Map<Integer, OutputCrs> DECODED = new ConcurrentHashMap<>();

    private final int code;
    private final String name;
    private final String wkt;
    private final boolean degrees;
    private final double meridian;
    private final MathTransform fromStorage;

    private OutputCrs(int code, CoordinateReferenceSystem crs, MathTransform fromStorage) {
        this.code = code;
        this.name = crs.getName().getCode();
        this.wkt = ((Formattable) crs).toWKT(Citations.ESRI, 0);
        this.degrees = crs instanceof GeographicCRS;
        this.meridian = meridian(crs);
        this.fromStorage = fromStorage;
    }

    /** Longitude and latitude as they are stored. */
    public static OutputCrs storage() {
        return of(Crs.STORAGE_SRID);
    }

    /** The system of that name; refused where no exact way from CGCS2000 is known. */
    public static OutputCrs named(String name) {
        String code = Crs.named(name).code();
        if (!code.startsWith("EPSG:")) {
            throw new InvalidRequest("unknown_crs", "crs", "导出须给出 EPSG 代码 / an export needs an EPSG code: " + name);
        }
        return of(Integer.parseInt(code.substring("EPSG:".length())));
    }

    private static OutputCrs of(int code) {
        return DECODED.computeIfAbsent(code, OutputCrs::decode);
    }

    private static OutputCrs decode(int code) {
        try {
            CoordinateReferenceSystem crs = CRS.decode("EPSG:" + code, true);
            return new OutputCrs(
                    code, crs, CRS.findMathTransform(CRS.decode("EPSG:" + Crs.STORAGE_SRID, true), crs, true));
        } catch (FactoryException e) {
            throw new InvalidRequest(
                    "unknown_crs", "crs", "未知或不能使用的坐标参照系 / unknown or unusable reference system: EPSG:" + code);
        }
    }

    /** Its number in the EPSG list. */
    public int epsg() {
        return code;
    }

    public String name() {
        return name;
    }

    /** For a {@code .prj} file, one line in the dialect of ESRI. */
    public String wkt() {
        return wkt;
    }

    public boolean inDegrees() {
        return degrees;
    }

    /** The same place in this system; a copy. Refused more than 10 degrees off a zone's meridian. */
    public Geometry of(Geometry stored) {
        if (degrees || stored.isEmpty()) {
            return stored.copy();
        }
        Envelope box = stored.getEnvelopeInternal();
        if (Math.max(Math.abs(box.getMinX() - meridian), Math.abs(box.getMaxX() - meridian)) > MOST_OFF_MERIDIAN) {
            throw outside(stored);
        }
        try {
            return JTS.transform(stored, fromStorage);
        } catch (TransformException e) {
            throw outside(stored);
        }
    }

    /** In degrees east; not a number for projections that are good around the world. */
    private static double meridian(CoordinateReferenceSystem crs) {
        return crs instanceof ProjectedCRS projected
                        && projected
                                .getConversionFromBase()
                                .getMethod()
                                .getName()
                                .getCode()
                                .equals("Transverse_Mercator")
                ? projected
                        .getConversionFromBase()
                        .getParameterValues()
                        .parameter("central_meridian")
                        .doubleValue()
                : Double.NaN;
    }

    private InvalidRequest outside(Geometry stored) {
        return new InvalidRequest(
                "outside_crs",
                "crs",
                "EPSG:%d（%s）不能准确表示 %s 处的坐标，请换用邻近的投影带或 EPSG:4490 / EPSG:%1$d cannot express the place at %3$s exactly; choose its own zone or EPSG:4490"
                        .formatted(code, name, stored.getCoordinate()));
    }
}
