package minzheng.atlas.ogc.collection;

import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;

/** 界线与界桩, and what their checks found. */
final class BoundaryCollections {
    private BoundaryCollections() {}

    static List<PublishedCollection> all() {
        return List.of(lines(), markers(), boundaryFindings(), placementFindings());
    }

    private static PublishedCollection lines() {
        return new PublishedCollection(
                "boundary-lines",
                new Label("行政区域界线", "Boundary lines"),
                new Label("登记的界线；只读", "Lines as registered; read only"),
                GeometryKind.LINE,
                "boundary_lines",
                Map.of(),
                "l.line_id",
                "l.geom",
                null,
                null,
                new Temporal.States("boundary_line_row", "line_id"),
                List.of(
                        PublishedProperty.text("code", "界线代码", "Code", "l.code"),
                        PublishedProperty.text("name", "界线名称", "Name", "l.name"),
                        PublishedProperty.text("level", "等级", "Level", "l.level"),
                        PublishedProperty.text("side_a_code", "甲方代码", "Side A", "a.code"),
                        PublishedProperty.text("side_a_name", "甲方", "Name of side A", "a.name"),
                        PublishedProperty.text("side_b_code", "乙方代码", "Side B", "b.code"),
                        PublishedProperty.text("side_b_name", "乙方", "Name of side B", "b.name"),
                        PublishedProperty.number(
                                "registered_length_m", "登记长度（米）", "Registered length, metres", "l.registered_length_m"),
                        PublishedProperty.flag("disputed", "争议", "Disputed", "l.disputed"),
                        PublishedProperty.text("document_crs", "原坐标系", "System of the document", "l.document_crs"),
                        PublishedProperty.number("accuracy_m", "精度（米）", "Accuracy, metres", "l.accuracy_m"),
                        PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "l.synthetic"),
                        PublishedProperty.date("valid_from", "有效起始", "Valid from", "l.valid_from"),
                        PublishedProperty.date("valid_to", "有效截止", "Valid to", Ends.sql("l.valid_to"))),
                List.of("boundary_line_row", "division_row"),
                "ST_Length(l.geom)",
                5,
                null);
    }

    private static PublishedCollection markers() {
        return new PublishedCollection(
                "boundary-markers",
                new Label("界桩", "Boundary markers"),
                new Label("登记的界桩；只读", "Markers as registered; read only"),
                GeometryKind.POINT,
                "boundary_markers",
                Map.of(),
                "m.marker_id",
                "m.geom",
                "m.is_public AND m.marker_id NOT IN (SELECT hidden_markers())",
                null,
                new Temporal.States("boundary_marker_row", "marker_id"),
                List.of(
                        PublishedProperty.text("number", "界桩编号", "Number", "m.number || m.member"),
                        PublishedProperty.text("name", "界桩名称", "Name", "m.name"),
                        PublishedProperty.text("line_code", "界线代码", "Line", "l.code"),
                        PublishedProperty.number("serial", "序号", "Serial", "m.serial"),
                        PublishedProperty.text("erection", "立桩形式", "Erection", "m.erection"),
                        PublishedProperty.number("faces", "面数", "Faces", "m.faces"),
                        PublishedProperty.text("material", "材质", "Material", "m.material"),
                        PublishedProperty.text("place", "所在地", "Place", "m.place"),
                        PublishedProperty.text("managing_code", "托管单位", "Managing unit", "d.code"),
                        PublishedProperty.text("document_crs", "原坐标系", "System of the document", "m.document_crs"),
                        PublishedProperty.number("accuracy_m", "精度（米）", "Accuracy, metres", "m.accuracy_m"),
                        PublishedProperty.number("height_m", "高程（米）", "Height, metres", "m.height_m"),
                        PublishedProperty.text("filing_number", "备案号", "Filing number", "m.filing_number"),
                        PublishedProperty.flag("is_public", "公开", "Public", "m.is_public"),
                        PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "m.synthetic"),
                        PublishedProperty.date("valid_from", "有效起始", "Valid from", "m.valid_from"),
                        PublishedProperty.date("valid_to", "有效截止", "Valid to", Ends.sql("m.valid_to"))),
                List.of("boundary_marker_row", "boundary_line_row", "division_row"),
                "m.faces",
                8,
                null);
    }

    private static PublishedCollection boundaryFindings() {
        return new PublishedCollection(
                "boundary-findings",
                new Label("界线检查问题", "Findings of boundary checks"),
                new Label("界线、界桩与边界检查发现的问题；只读", "What the checks of lines, markers and outlines found; read only"),
                GeometryKind.ANY,
                "boundary_findings",
                Map.of(),
                "f.id",
                "f.geom",
                "NOT f.hidden",
                null,
                new Temporal.Timeless(),
                List.of(
                        PublishedProperty.text("code", "检查项", "Check", "f.code"),
                        PublishedProperty.text("severity", "严重程度", "Severity", "f.severity"),
                        PublishedProperty.text("state", "处理状态", "State", "f.state"),
                        PublishedProperty.text("message", "说明", "Message", "f.zh || ' / ' || f.en"),
                        PublishedProperty.text("rule", "依据", "Rule", "f.rule"),
                        PublishedProperty.text("subjects", "涉及对象", "Subjects", "f.names"),
                        PublishedProperty.number(
                                "first_version", "首次发现版本", "First found at version", "f.first_version")),
                List.of(),
                "CASE f.severity WHEN 'error' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END",
                5,
                null);
    }

    private static PublishedCollection placementFindings() {
        return new PublishedCollection(
                "placement-findings",
                new Label("设施位置问题", "Findings on places of facilities"),
                new Label("坐标与所属区划不符等问题；只读", "Facilities whose place and declared division do not agree; read only"),
                GeometryKind.ANY,
                "placement_findings",
                Map.of(),
                "f.id",
                "f.shown",
                FacilityCollections.VISIBLE,
                null,
                new Temporal.Computed(),
                List.of(
                        PublishedProperty.text("code", "问题", "Finding", "f.code"),
                        PublishedProperty.text("facility_id", "设施标识", "Facility", "CAST(f.facility_id AS text)"),
                        PublishedProperty.text("external_id", "编号", "Number", "f.external_id"),
                        PublishedProperty.text("kind", "类型", "Kind", "f.kind"),
                        PublishedProperty.text("name", "名称", "Name", "f.name"),
                        PublishedProperty.text("declared_code", "所属区划代码", "Declared division", "dd.code"),
                        PublishedProperty.text("containing_code", "坐标所在区划代码", "Division at the coordinates", "cd.code"),
                        PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "f.synthetic")),
                List.of("facility_row", "division_row"),
                "0",
                8,
                null);
    }
}
