package minzheng.atlas.export.collection;

import java.util.Arrays;
import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionEntry;
import minzheng.atlas.division.DivisionFilter;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Divisions with their outlines, as the map shows them on the date. */
final class DivisionsExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("atlas_source", "来源", "source"),
            Column.text("external_id", "编号", "number"),
            Column.text("code", "代码", "code"),
            Column.text("name", "名称", "name"),
            Column.text("type", "类型", "type"),
            Column.text("parent_code", "上级代码", "parent code"),
            Column.text("flags", "标记", "flags"),
            Column.flag("stub", "仅作邻接", "neighbour only"),
            Column.decimal("seat_lon", "驻地经度", "longitude of the seat"),
            Column.decimal("seat_lat", "驻地纬度", "latitude of the seat"),
            Column.date("valid_from", "有效起始", "valid from"),
            Column.date("valid_to", "有效截止", "valid to"),
            Column.text("coord_source", "坐标来源", "coordinate source"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    DivisionsExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "divisions";
    }

    @Override
    public Label title() {
        return new Label("行政区划", "Divisions");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("level", "type", "parent", "bbox", "q").reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        DivisionFilter filter = DivisionFilter.from(query, sources.readings().division(query, "parent", reading));
        return new ExportTable(
                "divisions",
                title(),
                COLUMNS,
                Shape.AREA,
                About.of(reading, query),
                sink -> sources.divisions()
                        .each(reading, filter, Integer.MAX_VALUE, entry -> RecordedRows.take(sink, row(entry))));
    }

    private static ExportRow row(DivisionEntry entry) {
        Division division = entry.row();
        @Nullable Geometry seat = division.seat();
        return new ExportRow(
                Arrays.asList(
                        division.source(),
                        division.externalId(),
                        division.code(),
                        division.name(),
                        division.type(),
                        entry.parentCode(),
                        division.flags().isEmpty() ? null : String.join(";", division.flags()),
                        division.stub(),
                        seat == null ? null : Decimals.of(seat.getCoordinate().x),
                        seat == null ? null : Decimals.of(seat.getCoordinate().y),
                        division.validFrom(),
                        RecordedRows.open(division.validTo()),
                        division.coordSource(),
                        division.synthetic()),
                division.geom());
    }
}
