package minzheng.atlas.export.collection;

import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** Zones that overlap divisions. */
final class ManagementAreasExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("atlas_source", "来源", "source"),
            Column.text("code", "代码", "code"),
            Column.text("name", "名称", "name"),
            Column.text("kind", "类型", "kind"),
            Column.text("parent_code", "上级代码", "parent code"),
            Column.text("held_in_trust", "托管", "held in trust"),
            Column.date("valid_from", "有效起始", "valid from"),
            Column.date("valid_to", "有效截止", "valid to"),
            Column.text("coord_source", "坐标来源", "coordinate source"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    ManagementAreasExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "management-areas";
    }

    @Override
    public Label title() {
        return new Label("开发区与类似乡级单位", "Management areas");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("kind").reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        return new ExportTable(
                "management_areas",
                title(),
                COLUMNS,
                Shape.AREA,
                About.of(reading, query),
                RecordedRows.of(
                        sources.database(),
                        "management_areas",
                        reading,
                        COLUMNS,
                        true,
                        statement -> statement.bind("kind", query.text("kind").orElse(null))));
    }
}
