package minzheng.atlas.ingest.column;

import java.math.BigDecimal;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.Zone;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.AngleText;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.NumberText;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;

/** The shape of a row of a table: its WKT column, or a point from its pair of columns. One for the rows of one file. */
public final class ColumnGeometry {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Crs crs;
    private @Nullable PlainAxes plainAxes;

    public ColumnGeometry(Crs crs) {
        this.crs = crs;
    }

    /** East or longitude as x; null where the row has no place or a finding says why it cannot be read. */
    public @Nullable Geometry of(MappedRow row) {
        String shape = row.text(TargetField.WKT.name());
        if (shape != null) {
            return parsed(shape, TargetField.WKT, row);
        }
        boolean inDegrees = hasAny(row, TargetField.LON, TargetField.LAT);
        boolean inMetres = hasAny(row, TargetField.EASTING, TargetField.NORTHING);
        if (inMetres && !(inDegrees && crs.inDegrees())) {
            return plane(row);
        }
        return inDegrees ? geographic(row) : plain(row);
    }

    /** The document's own coordinates in a file exported here, in the system of the document. */
    public @Nullable Geometry ofDocument(MappedRow row) {
        String shape = row.text(TargetField.DOCUMENT_WKT.name());
        return shape != null
                ? parsed(shape, TargetField.DOCUMENT_WKT, row)
                : point(
                        row.number(TargetField.DOCUMENT_X.name()),
                        row.number(TargetField.DOCUMENT_Y.name()),
                        TargetField.DOCUMENT_X,
                        TargetField.DOCUMENT_Y,
                        row);
    }

    private static @Nullable Geometry geographic(MappedRow row) {
        BigDecimal lon = degrees(row, TargetField.LON, "EW");
        BigDecimal lat = degrees(row, TargetField.LAT, "NS");
        return point(lon, lat, TargetField.LON, TargetField.LAT, row);
    }

    private @Nullable Geometry plane(MappedRow row) {
        BigDecimal east = row.number(TargetField.EASTING.name());
        BigDecimal north = row.number(TargetField.NORTHING.name());
        return requirePlane(row, east) ? point(east, north, TargetField.EASTING, TargetField.NORTHING, row) : null;
    }

    private @Nullable Geometry plain(MappedRow row) {
        BigDecimal x = row.number(TargetField.PLAIN_X.name());
        BigDecimal y = row.number(TargetField.PLAIN_Y.name());
        Geometry asWritten = point(x, y, TargetField.PLAIN_X, TargetField.PLAIN_Y, row);
        if (x == null || y == null || asWritten == null) {
            return null;
        }
        PlainAxes axes = PlainAxes.of(x.doubleValue(), y.doubleValue()).orElse(null);
        if (axes == null || (plainAxes != null && plainAxes != axes)) {
            row.add(Finding.error(
                            "ambiguous_axes",
                            "X、Y 两列哪个是北、哪个是东不明确 / it is not clear which of X and Y is north",
                            "用 --map northing=列 --map easting=列（或 lon、lat）指定 / name the columns with --map")
                    .about(TargetField.PLAIN_X.name(), x.toPlainString() + ", " + y.toPlainString()));
            return null;
        }
        if (plainAxes == null) {
            row.add(axes.taken());
            plainAxes = axes;
        }
        BigDecimal east = axes == PlainAxes.X_IS_EAST ? x : y;
        BigDecimal north = axes == PlainAxes.X_IS_EAST ? y : x;
        return east.doubleValue() <= 180 || requirePlane(row, east)
                ? GEOMETRY.createPoint(new Coordinate(east.doubleValue(), north.doubleValue()))
                : null;
    }

    /** Metres say nothing without the zone they are counted in; it is never guessed. */
    private boolean requirePlane(MappedRow row, @Nullable BigDecimal east) {
        if (!crs.inDegrees()) {
            return true;
        }
        row.add(Finding.error(
                        "plane_needs_crs",
                        "平面坐标没有说明坐标系和分带 / northing and easting need a plane reference system",
                        "用 --crs 指定，如 EPSG:4545（CGCS2000，中央子午线 108°，不带带号） / give --crs, e.g. EPSG:4545"
                                + saidByPrefix(east))
                .about(TargetField.EASTING.name(), east == null ? null : east.toPlainString()));
        return false;
    }

    private static String saidByPrefix(@Nullable BigDecimal east) {
        return east == null
                ? ""
                : Zone.ofPrefix(east.doubleValue())
                        .map(zone -> "；带号表明是 / the prefix says " + zone)
                        .orElse("");
    }

    private static @Nullable BigDecimal degrees(MappedRow row, TargetField field, String letters) {
        String text = row.text(field.name());
        AngleText angle = text == null || NumberText.parse(text).isPresent()
                ? null
                : AngleText.parse(text).orElse(null);
        if (angle == null || !angle.isWellFormed()) {
            return row.angle(field.name());
        }
        if (!letters.contains(angle.letter())) {
            row.add(Finding.error(
                            "wrong_hemisphere",
                            "方位字母 %s 不能用于这一列 / the letter %1$s does not belong in this column"
                                    .formatted(angle.letter()),
                            "经度用 E/W，纬度用 N/S；两列可能写反 / E or W for longitude, N or S for latitude; are the columns exchanged?")
                    .about(field.name(), text));
            return null;
        }
        return angle.inDegrees();
    }

    private static @Nullable Geometry point(
            @Nullable BigDecimal x, @Nullable BigDecimal y, TargetField xField, TargetField yField, MappedRow row) {
        boolean hasX = row.value(xField.name()) != null;
        boolean hasY = row.value(yField.name()) != null;
        if (hasX != hasY) {
            row.add(Finding.error(
                            "half_a_coordinate",
                            "只有一个坐标值 / only one of the two coordinates is given",
                            "补上另一个，或两个都留空 / give both or neither")
                    .about(hasX ? yField.name() : xField.name(), null));
        }
        return x == null || y == null ? null : GEOMETRY.createPoint(new Coordinate(x.doubleValue(), y.doubleValue()));
    }

    private @Nullable Geometry parsed(String text, TargetField field, MappedRow row) {
        try {
            Geometry shape = ShapeText.parse(text);
            if (shape.getSRID() != 0 && !crs.code().equals("EPSG:" + shape.getSRID())) {
                row.add(Finding.error(
                                "srid_differs",
                                "图形写明 EPSG:%d，而文件按 %s 读取 / the shape says EPSG:%1$d, the file is read as %2$s"
                                        .formatted(shape.getSRID(), crs.code()),
                                "用 --crs 指定正确的坐标系 / give the right --crs")
                        .about(field.name(), text));
                return null;
            }
            return shape;
        } catch (ParseException | IllegalArgumentException e) {
            row.add(Finding.error(
                            "bad_wkt",
                            "WKT 或 WKB 无法读取 / the WKT or WKB cannot be read: " + e.getMessage(),
                            "如 / e.g. POINT (108.37 22.81)")
                    .about(field.name(), text));
            return null;
        }
    }

    private static boolean hasAny(MappedRow row, TargetField one, TargetField other) {
        return row.value(one.name()) != null || row.value(other.name()) != null;
    }
}
