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
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Brings a row's shape to EPSG:4490, or says why it cannot stay. Nothing is snapped, swapped or repaired. */
final class Placing {
    private final Crs crs;
    private final ColumnGeometry columns;
    private final Shape shape;
    private final HowGot howGot;
    private final SystemCheck system;
    private final SwappedAxes axes;
    private final MeridianDistance meridian;

    Placing(Crs crs, Shape shape, @Nullable Envelope extent) {
        this.crs = crs;
        this.columns = new ColumnGeometry(crs);
        this.shape = shape;
        this.howGot = new HowGot(crs);
        this.system = new SystemCheck(crs, extent);
        this.axes = new SwappedAxes(extent);
        this.meridian = new MeridianDistance(crs);
    }

    /** What holds for the file as a whole, known once its rows were placed. */
    List<Finding> notes() {
        List<Finding> notes = new ArrayList<>(howGot.warnings());
        meridian.warning().ifPresent(notes::add);
        return notes;
    }

    void place(@Nullable Geometry fromFile, MappedRow row) {
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
        Geometry stored = stored(given);
        Optional<Finding> misplaced = misplaced(given, stored);
        misplaced.ifPresent(row::add);
        if (misplaced.isEmpty() && stored != null && isValid(stored, row)) {
            source.filter(got -> !row.broken())
                    .ifPresentOrElse(got -> howGot.place(stored, got, row), () -> row.place(stored));
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
        if (axes.looksSwapped(given, stored, this::stored)) {
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

    private static String wkt(Geometry geometry) {
        return geometry.getNumPoints() > 100 ? geometry.getEnvelope().toText() : geometry.toText();
    }
}
