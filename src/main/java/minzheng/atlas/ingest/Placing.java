package minzheng.atlas.ingest;

import java.util.Optional;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.ingest.column.ColumnGeometry;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Brings a row's shape to EPSG:4490, or says why it cannot stay. Nothing is snapped, swapped or repaired. */
final class Placing {
    /** Degrees beyond the known divisions from which on a place is suspected to be swapped. */
    private static final double FAR = 1.0;

    /** Degrees around the known divisions within which the swapped place counts as the right one. */
    private static final double NEAR = 0.1;

    private final Crs crs;
    private final ColumnGeometry columns;
    private final Shape shape;
    private final @Nullable Envelope extent;

    Placing(Crs crs, Shape shape, @Nullable Envelope extent) {
        this.crs = crs;
        this.columns = new ColumnGeometry(crs);
        this.shape = shape;
        this.extent = extent;
    }

    void place(@Nullable Geometry fromFile, MappedRow row) {
        Geometry given = fromFile != null || shape == Shape.NONE ? fromFile : columns.of(row);
        if (given == null || given.isEmpty() || shape == Shape.NONE) {
            return;
        }
        checkCoordSource(row);
        if (!shape.allows(given.getGeometryType())) {
            row.add(Finding.error(
                            "wrong_shape",
                            "图形类型 %s 不能用，应为 / cannot use a %1$s here, wanted: %s"
                                    .formatted(given.getGeometryType(), shape.words()),
                            "换成对应的图形 / give such a shape")
                    .about("geometry", null));
            return;
        }
        if (!isFinite(given)) {
            row.add(Finding.error(
                            "coordinate_not_finite", "坐标不是有限数 / a coordinate is not finite", "改为数字 / give numbers")
                    .about("geometry", null));
            return;
        }
        Geometry stored = stored(given);
        if (looksSwapped(given, stored)) {
            row.add(swapped(given));
        } else if (stored == null) {
            row.add(Finding.error(
                            "outside_crs",
                            "坐标超出 %s 的范围 / the coordinates are outside of %1$s".formatted(crs.code()),
                            "核对 --crs 和坐标 / check --crs and the coordinates")
                    .about("geometry", null)
                    .showing(wkt(given)));
        } else if (isValid(stored, row)) {
            row.place(stored);
        }
    }

    private static void checkCoordSource(MappedRow row) {
        String code = row.coordSource();
        if (code == null) {
            row.add(Finding.error(
                            "missing_value",
                            "没有说明坐标来源 / it is not said how the coordinates were got",
                            "加 coord_source 列或 --coord-source：survey, gnss, digitised, schematic, unknown / add a column or option")
                    .about("coord_source", null));
            return;
        }
        CoordSource source = CoordSource.find(code).orElse(null);
        if (source == null) {
            row.add(Finding.error(
                            "unknown_coord_source",
                            "坐标来源无法识别 / unknown coordinate source",
                            "写 survey, gnss, digitised, schematic, unknown, map_app_gcj02 或 map_app_bd09 / one of these")
                    .about("coord_source", code));
        } else if (source.isObfuscated()) {
            row.add(Finding.error(
                            "obfuscated_coordinates",
                            "互联网地图的加密坐标偏移数百米，不能入库，本程序也不提供还原方法 / map-app coordinates are shifted by "
                                    + "hundreds of metres; they are not stored and no way back is shipped",
                            "用本单位的正式转换工具转换后再导入 / convert them with your licensed tool first")
                    .about("coord_source", code));
        }
    }

    private @Nullable Geometry stored(Geometry given) {
        if (crs.inDegrees() && outOfRange(given)) {
            return null;
        }
        try {
            Geometry stored = crs.toStorage(given.copy());
            return isFinite(stored) ? stored : null;
        } catch (OutsideDomain e) {
            return null;
        }
    }

    /** Out of the world or far from every division, while east and north exchanged lead among the divisions. */
    private boolean looksSwapped(Geometry given, @Nullable Geometry stored) {
        if (stored != null && (extent == null || grown(FAR).intersects(stored.getEnvelopeInternal()))) {
            return false;
        }
        Geometry exchanged = stored(exchanged(given));
        return exchanged != null && (extent == null || grown(NEAR).contains(exchanged.getEnvelopeInternal()));
    }

    private Envelope grown(double degrees) {
        Envelope grown = extent == null ? new Envelope() : new Envelope(extent);
        grown.expandBy(degrees);
        return grown;
    }

    private static Finding swapped(Geometry given) {
        Coordinate c = given.getCoordinate();
        return Finding.error(
                        "swapped_coordinates",
                        "经纬度（或东、北坐标）看来颠倒了 / longitude and latitude (or easting and northing) look exchanged: "
                                + "(%s, %s) -> (%2$s, %1$s)".formatted(c.x, c.y),
                        "在文件中对调两列 / exchange the two columns in the file")
                .about("geometry", c.x + " " + c.y)
                .showing(wkt(given));
    }

    private static boolean isValid(Geometry stored, MappedRow row) {
        TopologyValidationError error = new IsValidOp(stored).getValidationError();
        if (error == null) {
            return true;
        }
        Optional<Geometry> repaired = ShapeRepair.of(stored);
        Finding invalid = Finding.error(
                        "invalid_shape",
                        "图形无效 / invalid shape: " + error.getMessage(),
                        repaired.isPresent()
                                ? "采用建议的图形或修改原图；不会自动修改 / take the proposed shape or mend it; nothing is changed by itself"
                                : "过于复杂，无法给出建议，请修改原图 / too tangled to propose a repair; mend it in its program")
                .about("geometry", null)
                .showing(stored.getFactory().createPoint(error.getCoordinate()).toText());
        row.add(repaired.map(shape -> invalid.proposing(shape.toText())).orElse(invalid));
        return false;
    }

    private static boolean outOfRange(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90;
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return false;
            }
        }
        return true;
    }

    private static Geometry exchanged(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new ExchangedAxes());
        return copy;
    }

    private static String wkt(Geometry geometry) {
        return geometry.getNumPoints() > 100 ? geometry.getEnvelope().toText() : geometry.toText();
    }
}
