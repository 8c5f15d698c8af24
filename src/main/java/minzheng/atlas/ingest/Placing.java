package minzheng.atlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.ingest.column.ColumnGeometry;
import minzheng.atlas.ingest.place.HowGot;
import minzheng.atlas.ingest.place.MeridianDistance;
import minzheng.atlas.ingest.place.SwappedAxes;
import minzheng.atlas.ingest.place.SystemCheck;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Shape;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Brings a row's shape to EPSG:4490, or says why it cannot stay. Nothing is snapped, swapped or repaired. */
final class Placing implements RowPlacing {
    private final Crs crs;
    private final boolean ofDocuments;
    private final ColumnGeometry columns;
    private final Shape shape;
    private final HowGot howGot;
    private final SystemCheck system;
    private final SwappedAxes axes;
    private final MeridianDistance meridian;

    private int notComparable;

    Placing(Crs crs, Shape shape, @Nullable Envelope extent) {
        this(crs, shape, extent, false);
    }

    /** For a target that keeps coordinates in the system of their document. */
    static Placing ofDocuments(Crs crs, Shape shape, @Nullable Envelope extent) {
        return new Placing(crs, shape, extent, true);
    }

    private Placing(Crs crs, Shape shape, @Nullable Envelope extent, boolean ofDocuments) {
        this.crs = crs;
        this.ofDocuments = ofDocuments;
        this.columns = new ColumnGeometry(crs);
        this.shape = shape;
        this.howGot = new HowGot(crs);
        this.system = new SystemCheck(crs, extent);
        this.axes = new SwappedAxes(extent);
        this.meridian = new MeridianDistance(crs);
    }

    @Override
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>(howGot.warnings());
        meridian.warning().ifPresent(notes::add);
        if (notComparable > 0) {
            notes.add(Finding.warning(
                            "not_comparable",
                            ("%d 行坐标按 %s 原样保存；该基准没有公开的到 CGCS2000 的转换，不参与按坐标的比对 / %1$d rows keep their "
                                            + "coordinates in %2$s; no public way leads from its datum to CGCS2000, so nothing is "
                                            + "compared by them")
                                    .formatted(notComparable, crs.code()),
                            "在 ATLAS_DATUM_PARAMETERS 配置本单位的参数后再次导入 / configure the bureau's own parameters and load again")
                    .about(TargetField.DOCUMENT_CRS.name(), crs.code()));
        }
        return notes;
    }

    @Override
    public void place(@Nullable Geometry fromFile, MappedRow row) {
        Geometry given = fromFile != null || shape == Shape.NONE ? fromFile : columns.of(row);
        if (given == null || given.isEmpty() || shape == Shape.NONE) {
            return;
        }
        Optional<CoordSource> source = howGot.of(row);
        Optional<Finding> unusable = unusable(given).or(() -> system.contradiction(given));
        if (unusable.isPresent()) {
            row.add(unusable.get());
            return;
        }
        Geometry degrees = degrees(given);
        Optional<Finding> misplaced = misplaced(given, degrees);
        misplaced.ifPresent(row::add);
        if (misplaced.isEmpty() && degrees != null && isValid(degrees, row)) {
            if (ofDocuments) {
                row.keepDocument(given, crs.definition());
            }
            if (crs.isComparable()) {
                store(degrees, source.filter(got -> !row.broken()).orElse(null), row);
            } else {
                notComparable++;
            }
        }
    }

    private void store(Geometry stored, @Nullable CoordSource source, MappedRow row) {
        if (source == null) {
            row.place(stored);
            return;
        }
        howGot.place(stored, source, row);
        Geometry placed = row.geometry();
        if (ofDocuments && placed != null && source.isObfuscated()) {
            row.keepDocument(placed, "EPSG:" + Crs.STORAGE_SRID); // what a map app gave is no document
        } else if (ofDocuments && placed != null && crs.isConvertedByBureau()) {
            row.place(placed, CoordSource.CONVERTED);
        }
    }

    private Optional<Finding> unusable(Geometry given) {
        if (!shape.allows(given.getGeometryType())) {
            return Optional.of(Finding.error(
                            "wrong_shape",
                            "图形类型 %s 不能用，应为 / cannot use a %1$s here, wanted: %s"
                                    .formatted(given.getGeometryType(), shape.words()),
                            "换成对应的图形 / give such a shape")
                    .about("geometry", null));
        }
        return isFinite(given)
                ? Optional.empty()
                : Optional.of(Finding.error(
                                "coordinate_not_finite", "坐标不是有限数 / a coordinate is not finite", "改为数字 / give numbers")
                        .about("geometry", null));
    }

    private Optional<Finding> misplaced(Geometry given, @Nullable Geometry stored) {
        if (axes.looksSwapped(given, stored, this::degrees)) {
            return Optional.of(SwappedAxes.finding(given.getCoordinate()));
        }
        return stored != null
                ? meridian.refusal(stored)
                : Optional.of(Finding.error(
                                "outside_crs",
                                "坐标超出 %s 的适用范围 / the coordinates are outside of what %1$s is for".formatted(crs.code()),
                                "核对 --crs 和坐标 / check --crs and the coordinates")
                        .about("geometry", null)
                        .showing(wkt(given)));
    }

    /** EPSG:4490; of an old datum without a way there its own degrees, which are only checked. */
    private @Nullable Geometry degrees(Geometry given) {
        if (crs.inDegrees() && outOfRange(given)) {
            return null;
        }
        try {
            Geometry degrees = crs.isComparable() ? crs.toStorage(given.copy()) : crs.toRoughDegrees(given.copy());
            return isFinite(degrees) ? degrees : null;
        } catch (OutsideDomain e) {
            return null;
        }
    }

    private static boolean isValid(Geometry stored, MappedRow row) {
        TopologyValidationError error = new IsValidOp(stored).getValidationError();
        if (error == null) {
            return true;
        }
        Optional<Geometry> repaired = stored instanceof Polygonal ? ShapeRepair.of(stored) : Optional.empty();
        Finding invalid = Finding.error(
                        "invalid_shape",
                        "图形无效 / invalid shape: " + error.getMessage(),
                        repaired.isPresent()
                                ? "采用建议的图形或修改原图；不会自动修改 / take the proposed shape or mend it; nothing is changed by itself"
                                : "无法给出建议，请修改原图 / too tangled to propose a repair; mend it in its program")
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

    private static String wkt(Geometry geometry) {
        return geometry.getNumPoints() > 100 ? geometry.getEnvelope().toText() : geometry.toText();
    }
}
