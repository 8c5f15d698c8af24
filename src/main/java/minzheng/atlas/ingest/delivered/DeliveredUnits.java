package minzheng.atlas.ingest.delivered;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import minzheng.atlas.boundary.DeliveredUnit;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.FieldMapping;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.column.ColumnGeometry;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.place.SystemCheck;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** The polygons of a file, one after the other; what cannot be one is told and kept without a shape. */
final class DeliveredUnits implements Iterator<DeliveredUnit> {
    private static final int MOST_UNITS = 200_000;
    private static final int MOST_TOLD = 100;
    private static final List<TargetField> COLUMNS = List.of(
            new TargetField("code", false, List.of("代码", "区划代码", "行政区划代码", "adcode", "xzqdm", "pac")),
            new TargetField("name", false, List.of("名称", "区划名称", "行政区划名称", "xzqmc")),
            new TargetField("parent_code", false, List.of("上级代码", "上级区划代码", "parent", "sjdm")));

    private final RawRows rows;
    private final Crs crs;
    private final FieldMapping mapping;
    private final ColumnGeometry columns;
    private final SystemCheck system;
    private final List<Finding> problems = new ArrayList<>();
    private int count;
    private int shaped;

    DeliveredUnits(RawRows rows, Crs crs, Map<String, String> told) {
        this.rows = rows;
        this.crs = crs;
        this.mapping = new FieldMapping(COLUMNS, told, Map.of());
        this.columns = new ColumnGeometry(crs);
        this.system = new SystemCheck(crs, null);
    }

    /** Known once all were read: the first that went wrong, and what holds for the file. */
    List<Finding> problems() {
        List<Finding> all = new ArrayList<>(problems);
        if (!crs.isComparable()) {
            all.add(Finding.warning(
                    "not_comparable",
                    "坐标按 %s 原样保存，没有到 CGCS2000 的转换，不能检查和比对 / coordinates are kept in %1$s; without a way to CGCS2000 nothing can be checked or compared"
                            .formatted(crs.code()),
                    "在 ATLAS_DATUM_PARAMETERS 配置参数后重新送交 / configure the bureau's parameters and deliver again"));
        }
        all.addAll(rows.notes());
        return all;
    }

    /** At the end of the file a set without a polygon or with a column that is not there is refused. */
    @Override
    public boolean hasNext() {
        if (rows.hasNext()) {
            return true;
        }
        mapping.mistakes().stream().filter(Finding::isError).findFirst().ifPresent(mistake -> {
            throw DeliveredSetIntake.refusal(mistake);
        });
        if (shaped == 0) {
            throw new InvalidRequest("no_polygons", "file", "文件中没有面 / there is no polygon in the file");
        }
        return false;
    }

    @Override
    public DeliveredUnit next() {
        RawRow raw = rows.next();
        if (++count > MOST_UNITS) {
            throw new InvalidRequest(
                    "too_many_rows", "file", "超过 %d 个面 / more than %1$d polygons".formatted(MOST_UNITS));
        }
        MappedRow row = new MappedRow(
                raw.number(),
                raw.position(),
                mapping.values(raw.fields()),
                new Delivery("delivered", null, null, null),
                raw.problems());
        Geometry given = polygon(raw.geometry() != null ? raw.geometry() : columns.of(row), row);
        row.findings().stream()
                .limit(MOST_TOLD - Math.min(MOST_TOLD, problems.size()))
                .forEach(problems::add);
        return new DeliveredUnit(
                count,
                row.text("code"),
                row.text("name"),
                row.text("parent_code"),
                given == null ? null : placed(given),
                given == null ? null : unplaced(given),
                attributes(raw));
    }

    private @Nullable Geometry polygon(@Nullable Geometry given, MappedRow row) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!(given instanceof Polygonal)) {
            row.add(Finding.error(
                    "wrong_shape", "不是面 / not a polygon: " + given.getGeometryType(), "换成面 / give a polygon"));
            return null;
        }
        if (!isFinite(given)) {
            row.add(Finding.error(
                    "coordinate_not_finite", "坐标不是有限数 / a coordinate is not finite", "改为数字 / give numbers"));
            return null;
        }
        system.contradiction(given).ifPresent(finding -> {
            throw DeliveredSetIntake.refusal(finding.at(row.number(), "row " + row.number()));
        });
        shaped++;
        return given;
    }

    private @Nullable Geometry placed(Geometry given) {
        if (!crs.isComparable()) {
            return null;
        }
        try {
            Geometry placed = crs.toStorage(given.copy());
            if (isFinite(placed)) {
                return placed;
            }
        } catch (OutsideDomain e) {
            throw outside(given);
        }
        throw outside(given);
    }

    private InvalidRequest outside(Geometry given) {
        return new InvalidRequest(
                "outside_crs",
                "crs",
                "坐标 %s 超出 %s 的适用范围 / the coordinates are outside of what %2$s is for"
                        .formatted(given.getCoordinate(), crs.code()));
    }

    private static Geometry unplaced(Geometry given) {
        Geometry copy = given.copy();
        copy.setSRID(0);
        return copy;
    }

    private static ObjectNode attributes(RawRow raw) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        raw.fields().forEach(attributes::set);
        return attributes;
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return false;
            }
        }
        return true;
    }
}
