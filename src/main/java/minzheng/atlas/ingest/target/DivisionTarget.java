package minzheng.atlas.ingest.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Divisions of any level. Parents and earlier codes may stand anywhere in the same file or in the database. */
final class DivisionTarget implements ImportTarget<Division> {
    static final TargetField CODE = TargetField.required("code", "代码", "区划代码", "行政区划代码", "division_code", "adcode");
    static final TargetField PARENT_CODE = TargetField.optional("parent_code", "上级代码", "上级区划代码");
    static final TargetField SAME_AS = TargetField.optional("same_as", "原代码", "former_code");
    private static final TargetField TYPE = TargetField.required("type", "类型", "区划类型");
    private static final TargetField FLAGS = TargetField.optional("flags", "标记");
    private static final TargetField STUB = TargetField.optional("stub");
    private static final TargetField SEAT_LON = TargetField.optional("seat_lon", "驻地经度");
    private static final TargetField SEAT_LAT = TargetField.optional("seat_lat", "驻地纬度");
    private static final TargetField OWN_NUMBER = TargetField.optional(
            "external_id", TargetField.EXTERNAL_ID.aliases().toArray(String[]::new));

    private static final Ledger<Division> LEDGER = new Ledger<>(
            Division.class,
            "division_row",
            "division_id",
            Division::id,
            d -> new Span(d.validFrom(), d.validTo()),
            DivisionTarget::during,
            DivisionRows::insert,
            false);

    @Override
    public String code() {
        return "divisions";
    }

    @Override
    public Label label() {
        return new Label("行政区划", "divisions");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return List.of(
                CODE,
                TargetField.NAME,
                TYPE,
                PARENT_CODE,
                OWN_NUMBER,
                SAME_AS,
                FLAGS,
                STUB,
                SEAT_LON,
                SEAT_LAT,
                TargetField.VALID_FROM,
                TargetField.VALID_TO,
                TargetField.COORD_SOURCE,
                TargetField.SYNTHETIC);
    }

    @Override
    public Shape shape() {
        return Shape.AREA;
    }

    @Override
    public Ledger<Division> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<Division>> records(List<MappedRow> rows, Known known) {
        DivisionFile file = new DivisionFile(rows, known);
        List<Entry<Division>> entries = rows.stream()
                .map(row -> new Entry<>(row, record(row, file, known)))
                .toList();
        file.findRepeatedCodes(entries);
        return entries.stream().filter(entry -> !entry.row().broken()).toList();
    }

    private static Division record(MappedRow row, DivisionFile file, Known known) {
        Span span = row.span();
        String typeCode = row.required(TYPE.name());
        Known.Type type = known.type(typeCode).orElse(null);
        if (type == null && !typeCode.isEmpty()) {
            row.add(Finding.error(
                            "unknown_type",
                            "没有这种区划类型 / unknown division type",
                            "已有类型 / known types: " + known.typeCodes())
                    .about(TYPE.name(), typeCode));
        }
        UUID id = file.id(row);
        return new Division(
                id,
                row.source(),
                file.externalId(row),
                type == null ? "" : type.level(),
                row.flag(STUB.name(), false),
                row.required(CODE.name()),
                row.required(TargetField.NAME.name()),
                typeCode,
                file.parent(row, span, type),
                Areas.multi(row.geometry()),
                seat(row),
                Lists.of(row.text(FLAGS.name())),
                row.geometry() == null ? null : row.coordSource(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
    }

    /** The seat of administration, in degrees of EPSG:4490. */
    private static @Nullable Geometry seat(MappedRow row) {
        BigDecimal lon = row.number(SEAT_LON.name());
        BigDecimal lat = row.number(SEAT_LAT.name());
        if (lon == null || lat == null) {
            return null;
        }
        if (row.isConverted()) {
            row.add(Finding.error(
                            "seat_not_converted",
                            "轮廓经插件转换，驻地坐标却不会 / the outline goes through the converter, the seat's columns do not",
                            "删去驻地两列，或自行转换后按 converted 导入 / leave the seat out, or convert all and load it as converted")
                    .about(SEAT_LON.name(), lon.toPlainString()));
        }
        Geometry seat = new GeometryFactory().createPoint(new Coordinate(lon.doubleValue(), lat.doubleValue()));
        seat.setSRID(Crs.STORAGE_SRID);
        return seat;
    }

    private static Division during(Division d, Span span) {
        return new Division(
                d.id(),
                d.source(),
                d.externalId(),
                d.level(),
                d.stub(),
                d.code(),
                d.name(),
                d.type(),
                d.parentId(),
                d.geom(),
                d.seat(),
                d.flags(),
                d.coordSource(),
                d.synthetic(),
                span.from(),
                span.to());
    }
}
