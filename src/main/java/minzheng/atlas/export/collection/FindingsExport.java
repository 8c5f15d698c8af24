package minzheng.atlas.export.collection;

import java.util.Arrays;
import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.facility.PlacementFinding;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** Facilities whose place a person should look at; where two units are in question the shape is an arrow. */
final class FindingsExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "问题", "finding"),
            Column.text("message", "说明", "message"),
            Column.text("external_id", "设施编号", "facility number"),
            Column.text("kind", "类型", "kind"),
            Column.text("name", "名称", "name"),
            Column.text("declared_code", "申报区划", "declared division"),
            Column.text("containing_code", "坐标所在区划", "division at the coordinates"),
            Column.text("assigned_code", "计入区划", "division it counts for"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    FindingsExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "findings";
    }

    @Override
    public Label title() {
        return new Label("位置存疑的设施", "Placement findings");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("division", "is_public").reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        var division = sources.readings().division(query, "division", reading).orElse(null);
        Boolean isPublic = query.flag("is_public").orElse(null);
        return new ExportTable("findings", title(), COLUMNS, Shape.MIXED, About.of(reading, query), sink -> {
            for (PlacementFinding finding :
                    sources.findings().list(reading, null, division, isPublic, null, Integer.MAX_VALUE)) {
                sink.take(row(finding));
            }
        });
    }

    private static ExportRow row(PlacementFinding finding) {
        return new ExportRow(
                Arrays.asList(
                        finding.code().code(),
                        finding.message().toString(),
                        finding.externalId(),
                        finding.kind(),
                        finding.name(),
                        finding.declaredCode(),
                        finding.containingCode(),
                        finding.assignedCode(),
                        finding.synthetic()),
                finding.geom());
    }
}
