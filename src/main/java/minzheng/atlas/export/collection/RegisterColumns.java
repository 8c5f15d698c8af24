package minzheng.atlas.export.collection;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.export.format.Column;

/** The columns of the boundary register's tables, named as the import calls them. */
final class RegisterColumns {
    private static final List<Column> ITS_OWN =
            List.of(Column.text("atlas_source", "来源", "source"), Column.text("external_id", "外部编号", "external number"));
    private static final List<Column> MARKER = List.of(
            Column.text("line_code", "界线代码", "line code"),
            Column.text("number", "界桩编号", "marker number"),
            Column.text("member", "分号", "member"));
    private static final List<Column> POINT_OF_DOCUMENT = List.of(
            Column.text("document_crs", "坐标系", "system of the document"),
            Column.decimal("document_x", "原坐标东或经", "document east or longitude"),
            Column.decimal("document_y", "原坐标北或纬", "document north or latitude"),
            Column.decimal("accuracy_m", "精度（米）", "accuracy, metres"));
    private static final List<Column> LINE_OF_DOCUMENT = List.of(
            Column.text("document_crs", "坐标系", "system of the document"),
            Column.text("document_wkt", "原坐标图形", "document shape"),
            Column.decimal("accuracy_m", "精度（米）", "accuracy, metres"));
    private static final List<Column> AGREEMENTS = List.of(
            Column.text("agreement_a", "甲方协议", "agreement of side A"),
            Column.text("agreement_b", "乙方协议", "agreement of side B"),
            Column.text("filing_number", "备案号", "filing number"));
    private static final List<Column> DATES =
            List.of(Column.date("valid_from", "有效起始", "valid from"), Column.date("valid_to", "有效截止", "valid to"));
    private static final List<Column> HOW_GOT = List.of(
            Column.text("coord_source", "坐标来源", "coordinate source"), Column.flag("synthetic", "示例数据", "synthetic"));

    static final List<Column> LINES = together(
            ITS_OWN,
            List.of(
                    Column.text("code", "界线代码", "code"),
                    Column.text("name", "界线名称", "name"),
                    Column.text("level", "等级", "level"),
                    Column.text("side_a_code", "甲方代码", "side A"),
                    Column.text("side_b_code", "乙方代码", "side B"),
                    Column.text("agreement", "协议书", "agreement"),
                    Column.date("agreed_on", "协议日期", "agreed on"),
                    Column.text("filed_with", "批准机关", "filed with"),
                    Column.decimal("registered_length_m", "界线长度（米）", "registered length, metres"),
                    Column.integer("registered_single", "单立数", "single markers"),
                    Column.integer("registered_double", "双立数", "double markers"),
                    Column.integer("registered_triple", "三立数", "triple markers"),
                    Column.text("start_point", "起点", "start"),
                    Column.text("end_point", "止点", "end"),
                    Column.flag("disputed", "是否争议", "disputed"),
                    Column.text("parts", "分段", "stretches")),
            LINE_OF_DOCUMENT,
            AGREEMENTS,
            DATES,
            HOW_GOT);

    static final List<Column> MARKERS = together(
            ITS_OWN,
            MARKER,
            List.of(
                    Column.integer("serial", "序号", "serial"),
                    Column.text("name", "界桩名称", "name"),
                    Column.text("erection", "立桩形式", "erection"),
                    Column.integer("faces", "面数", "faces"),
                    Column.text("material", "材质", "material"),
                    Column.text("place", "所在地", "place"),
                    Column.text("managing_code", "托管单位", "managing unit"),
                    Column.text("method", "测量方法", "method"),
                    Column.decimal("height_m", "高程", "height, metres"),
                    Column.text("height_datum", "高程基准", "height datum"),
                    Column.text("reference_objects", "方位物", "reference objects"),
                    Column.text("chainages", "各线里程", "chainages"),
                    Column.text("description", "位置描述", "description"),
                    Column.flag("is_public", "是否公开", "public")),
            POINT_OF_DOCUMENT,
            AGREEMENTS,
            DATES,
            HOW_GOT);

    static final List<Column> FEATURES = together(
            ITS_OWN,
            List.of(
                    Column.text("code", "代码", "code"),
                    Column.text("name", "名称", "name"),
                    Column.text("kind", "类型", "kind"),
                    Column.decimal("accuracy_m", "精度（米）", "accuracy, metres")),
            DATES,
            HOW_GOT);

    static final List<Column> JUNCTIONS = together(
            ITS_OWN,
            List.of(
                    Column.text("code", "三交点编号", "code"),
                    Column.text("name", "三交点名称", "name"),
                    Column.text("units", "相关单位", "units"),
                    Column.text("agreement", "三交点协议", "agreement")),
            POINT_OF_DOCUMENT,
            DATES,
            HOW_GOT);

    static final List<Column> OBSERVATIONS = together(
            ITS_OWN,
            MARKER,
            List.of(
                    Column.text("condition", "现状", "condition"),
                    Column.text("observed_at", "检查时间", "observed at"),
                    Column.text("observed_by", "检查人", "observed by"),
                    Column.text("side_code", "检查单位代码", "side"),
                    Column.flag("neighbour_present", "邻方在场", "neighbour present"),
                    Column.text("task", "任务编号", "task"),
                    Column.text("replaces", "更正记录编号", "replaces"),
                    Column.text("photos", "照片", "photos"),
                    Column.integer("base_version", "所见数据版本", "base version"),
                    Column.text("note", "备注", "note"),
                    Column.text("checklist", "检查清单", "checklist"),
                    Column.text("method", "测量方法", "method"),
                    Column.decimal("height_m", "高程", "height, metres"),
                    Column.text("reference_objects", "方位物", "reference objects")),
            POINT_OF_DOCUMENT,
            HOW_GOT);

    private RegisterColumns() {}

    @SafeVarargs
    private static List<Column> together(List<Column>... groups) {
        List<Column> columns = new ArrayList<>();
        for (List<Column> group : groups) {
            columns.addAll(group);
        }
        return List.copyOf(columns);
    }
}
