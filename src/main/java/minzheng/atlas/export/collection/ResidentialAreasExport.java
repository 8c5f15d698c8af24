package minzheng.atlas.export.collection;

import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** Housing areas with the facility that serves them. */
final class ResidentialAreasExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("atlas_source", "来源", "source"),
            Column.text("external_id", "编号", "number"),
            Column.text("name", "名称", "name"),
            Column.text("declared_code", "所属区划代码", "declared division"),
            Column.date("completed_on", "竣工日期", "completed on"),
            Column.text("elder_care_facility", "养老服务设施编号", "elder-care facility"),
            Column.date("valid_from", "有效起始", "valid from"),
            Column.date("valid_to", "有效截止", "valid to"),
            Column.text("coord_source", "坐标来源", "coordinate source"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    ResidentialAreasExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "residential-areas";
    }

    @Override
    public Label title() {
        return new Label("居住小区", "Residential areas");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("division").reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        var division = sources.readings().division(query, "division", reading).orElse(null);
        return new ExportTable(
                "residential_areas",
                title(),
                COLUMNS,
                Shape.MIXED,
                About.of(reading, query),
                RecordedRows.of(
                        sources.database(),
                        "residential_areas",
                        reading,
                        COLUMNS,
                        true,
                        statement -> statement.bind("division", division)));
    }
}
